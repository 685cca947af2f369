namespace Indicators.Disclosure.Suppression;

/// <summary>
/// Protects primary sums for which no second table was found that protects all others, too: each by a table of its own, as earlier releases
/// may leave no single one. What no table protects was given away by them: it is withheld, but no longer required to be uncertain.
/// </summary>
internal static class SeparateTables
{
    private const int SmallWidth = 16;

    /// <summary>Completes a pattern.</summary>
    /// <param name="joint">The pattern, with sums that are unprotected.</param>
    /// <returns>The system with the widths that can be reached, and the pattern; unprotected are sums of which neither could be found.</returns>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public static (SumSystem System, SuppressionResult Result) Complete(SumSystem system, SuppressionResult joint, CancellationToken cancellation)
    {
        List<long[]> tables = [joint.SecondTable];
        var reached = new Dictionary<int, long>();
        var unprotected = new List<int>();
        Intervals? derived = null;
        foreach (int sum in joint.Unprotected)
        {
            long width = system.WidthOf(sum);
            if (system.IsReleased(sum))
            {
                // It was printed when it needed no protection: the rules have changed since.
                unprotected.Add(sum);
                continue;
            }
            while (width > 0 && !tables.Exists(table => ShiftOf(system, table, sum) >= width))
            {
                TableSearchResult found = TableSearch.Find(system, sum, width, cancellation);
                if (found.Changes is { } changes)
                {
                    tables.Add([.. changes.Select((change, cell) => system.ValueOf(cell) + change)]);
                    continue;
                }
                if (!found.IsImpossible)
                {
                    derived ??= IntervalPropagation.Propagate(system, [.. Enumerable.Range(0, system.SumCount).Select(one => !system.IsReleased(one))], cancellation: cancellation);
                    if (derived.WidthOf(sum) >= width)
                    {
                        unprotected.Add(sum);
                        break;
                    }
                }
                width = width <= SmallWidth ? width - 1 : width / 2;
            }
            if (width < system.WidthOf(sum)) reached[sum] = width;
        }
        SumSystem reduced = reached.Count > 0 ? system.WithWidths(reached) : system;
        bool[] isSuppressed = [.. Enumerable.Range(0, system.SumCount).Select(sum =>
            !reduced.IsReleased(sum) && (reduced.IsPrimary(sum) || tables.Exists(table => ShiftOf(system, table, sum) > 0)))];
        return (reduced, joint with
        {
            IsSuppressed = isSuppressed,
            Unprotected = [.. unprotected],
            Further = [.. tables.Skip(1)],
            Known = [.. reached.Where(pair => pair.Value == 0).Select(pair => pair.Key).Order()],
        });
    }

    /// <summary>Returns by how much a table differs from the true one in a sum.</summary>
    private static long ShiftOf(SumSystem system, long[] table, int sum)
    {
        long shift = 0;
        foreach (int cell in system.CellsOf(sum)) shift += table[cell] - system.ValueOf(cell);
        return Math.Abs(shift);
    }
}
