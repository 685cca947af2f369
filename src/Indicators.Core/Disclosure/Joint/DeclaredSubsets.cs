using Indicators.Definitions;
using Indicators.Definitions.Rules;

namespace Indicators.Disclosure.Joint;

/// <summary>Finds the parts and wholes that the rules of a structure declare.</summary>
internal static class DeclaredSubsets
{
    /// <summary>
    /// Returns what balances and expressions declare, in the order of the rules. Severity does not matter: where a return contradicts a
    /// rule, the part has no more in common with the whole than the whole has.
    /// </summary>
    public static IReadOnlyList<DeclaredSubset> Find(Structure structure) =>
        [.. structure.Rules.SelectMany(rule => rule switch
        {
            BalanceRule balance => FindInBalance(balance),
            ExpressionRule expression => ExpressionSubsets.Find(structure, expression),
            _ => [],
        }).Where(subset => subset.Part.Count > 0 && subset.Whole.Count > 0)];

    private static IEnumerable<DeclaredSubset> FindInBalance(BalanceRule rule)
    {
        // A multiple or a fraction of a count is not a count of persons.
        if (rule.Terms.Any(term => Math.Abs(term.Factor) != Math.Abs(rule.Terms[0].Factor))) yield break;
        IReadOnlyList<Condition>[] left = Select(term => term.Factor > 0), right = Select(term => term.Factor < 0);
        string[] by = [.. rule.By.Order(StringComparer.Ordinal)];
        if (rule.Must != ExpectedRelation.AtLeast) yield return new DeclaredSubset(left, right, by);
        if (rule.Must != ExpectedRelation.AtMost) yield return new DeclaredSubset(right, left, by);

        IReadOnlyList<Condition>[] Select(Func<BalanceTerm, bool> isSide) =>
            [.. rule.Terms.Where(isSide).Select(term => Intersect(term.Where, rule.Header.Where)).OfType<IReadOnlyList<Condition>>()];
    }

    /// <summary>Returns the conditions that meet both; null if nothing can.</summary>
    public static IReadOnlyList<Condition>? Intersect(IReadOnlyList<Condition> one, IReadOnlyList<Condition> other)
    {
        var result = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (Condition condition in one.Concat(other))
        {
            string[] codes = result.TryGetValue(condition.Dimension, out IReadOnlyList<string>? known) ? [.. known.Intersect(condition.Codes)] : [.. condition.Codes];
            if (codes.Length == 0) return null;
            result[condition.Dimension] = codes;
        }
        return [.. result.Select(pair => new Condition(pair.Key, pair.Value))];
    }
}
