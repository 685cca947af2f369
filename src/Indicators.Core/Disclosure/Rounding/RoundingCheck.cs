using Indicators.Definitions;
using Indicators.Disclosure.Joint;

namespace Indicators.Disclosure.Rounding;

/// <summary>
/// Checks, in whole numbers and by other code than rounds, that every rounded base cell can have had another count: for each there is
/// another table of whole numbers with the same prints.
/// </summary>
/// <remarks>
/// The certificate is the same for all cells. A print p of base b hides every count above p - b and below p + b that is not negative; 0 and
/// multiples of the base apart, some key leads from each of them to p. So the other table has any other of these counts in that cell, and
/// prints the same, provided that
/// <list type="bullet">
/// <item>each rounded base cell has a print next to its count, or keeps the one that it was released with, which says nothing new;</item>
/// <item>each published cell differs from the filed one by what the prints of its base cells differ from their counts, so that it, and every
/// sum of published cells, is a sum of prints;</item>
/// <item>what a published cell has beside rounded base cells is 0 or would not have to be rounded;</item>
/// <item>what a published cell exceeds the published finer cells by is 0 or would not have to be rounded (<see cref="ExcessCheck"/>).</item>
/// </list>
/// That the key leads to the print of every cell at once is more than this proves: see SECURITY.md for who knows all other counts.
/// </remarks>
internal static class RoundingCheck
{
    /// <summary>Finds the published cells for which the argument does not hold, in the order of tables and cells, each once.</summary>
    /// <param name="filed">For each table of the quantity, the value of each cell before it was rounded.</param>
    /// <param name="rounded">The base cells that were rounded.</param>
    /// <param name="isWithheld">Whether a cell is withheld, so that it is part of nothing that is published.</param>
    public static IReadOnlyList<CellRef> FindViolations(
        Quantity quantity, IReadOnlyList<double[]> filed, IReadOnlyList<RoundedCell> rounded, DisclosurePolicy policy, Func<CellRef, bool> isWithheld)
    {
        var violations = new SortedSet<CellRef>(Comparer<CellRef>.Create((left, right) => (left.Table, left.Cell).CompareTo((right.Table, right.Cell))));
        long[][] changes = [.. filed.Select(values => new long[values.Length])];
        long[][] roundedParts = [.. filed.Select(values => new long[values.Length])];
        foreach ((BaseCell cell, long print, bool isKept) in rounded)
        {
            if (isKept ? !IsPublishable(print, policy) : !IsPrintOf(print, cell.Count, policy)) violations.Add(cell.Owner);
            Include(cell.Owner);
            foreach (CellRef other in cell.Others) Include(other);

            void Include(CellRef of)
            {
                changes[of.Table][of.Cell] += print - cell.Count;
                if (policy.RemainderOf(cell.Count) > 0) roundedParts[of.Table][of.Cell] += cell.Count;
            }
        }
        for (int number = 0; number < filed.Count; number++)
        {
            JointTable table = quantity.Tables[number];
            ReadOnlySpan<double> published = table.Values;
            for (int cell = 0; cell < published.Length; cell++)
            {
                double before = filed[number][cell];
                // A cell without a value has none afterwards.
                bool holds = double.IsNaN(before) ? double.IsNaN(published[cell]) : published[cell] == before + changes[number][cell];
                if (before > 0 && table.NeedsProtection(cell)) holds &= IsPublishable((long)before - roundedParts[number][cell], policy);
                else holds &= roundedParts[number][cell] == 0;
                if (!holds && !isWithheld(new CellRef(number, cell))) violations.Add(new CellRef(number, cell));
            }
        }
        violations.UnionWith(ExcessCheck.FindViolations(quantity, filed, policy, isWithheld));
        return [.. violations];
    }

    /// <summary>Whether a difference of published figures tells of no count that has to be rounded.</summary>
    public static bool IsPublishable(long difference, DisclosurePolicy policy) => difference >= 0 && policy.RemainderOf(difference) == 0;

    /// <summary>Whether a print is a multiple of the base next to a count that has to be rounded, so that it hides other counts as well.</summary>
    private static bool IsPrintOf(long print, long count, DisclosurePolicy policy) =>
        policy.RemainderOf(count) > 0 && print >= 0 && print % policy.Base == 0 && Math.Abs(print - count) < policy.Base;
}
