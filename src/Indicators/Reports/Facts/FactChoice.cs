namespace Indicators.Reports.Facts;

/// <summary>Picks the facts to say: the most important ones that neither contradict nor repeat each other.</summary>
internal sealed class FactChoice
{
    private readonly List<Fact> said = [];

    /// <summary>Everything that was picked, in the order of picking.</summary>
    public IReadOnlyList<Fact> Said => said;

    /// <summary>Picks further facts. What was picked before counts as said.</summary>
    /// <param name="most">The greatest number of facts to pick.</param>
    /// <param name="mostOfIndicator">How many facts of one indicator are picked at most.</param>
    public IReadOnlyList<Fact> Pick(IEnumerable<Fact> facts, int most, int mostOfIndicator = int.MaxValue)
    {
        var picked = new List<Fact>();
        foreach (Fact fact in FactRanking.Order(facts))
        {
            if (picked.Count == most) break;
            if (picked.Count(other => other.Indicator.Id == fact.Indicator.Id) >= mostOfIndicator || said.Any(other => Repeats(fact, other) || Contradicts(fact, other))) continue;
            picked.Add(fact);
            said.Add(fact);
        }
        return picked;
    }

    /// <summary>Whether a fact says nothing, or in part the same numbers, that another one has said.</summary>
    public static bool Repeats(Fact fact, Fact other) => IsOfSame(fact, other) && fact.Statements.Intersect(other.Statements, StringComparer.Ordinal).Any();

    /// <summary>Whether two facts say of one indicator that it goes up and down: a reader would take one for an error.</summary>
    public static bool Contradicts(Fact fact, Fact other) => IsOfSame(fact, other) && fact.Indicator.Id == other.Indicator.Id
        && fact.Direction != FactDirection.None && other.Direction != FactDirection.None && fact.Direction != other.Direction;

    private static bool IsOfSame(Fact fact, Fact other) => fact.ReferenceArea == other.ReferenceArea || (fact is LateFact && other is LateFact);
}
