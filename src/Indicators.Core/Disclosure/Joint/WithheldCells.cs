using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Disclosure.Joint;

/// <summary>
/// Finds the cells of a quantity that must be withheld because an office marked a figure as confidential: in every return that carries the
/// same persons, the parts of the figure, and, where another return gives the whole, a second part of it.
/// </summary>
internal sealed class WithheldCells
{
    private readonly Quantity quantity;
    private readonly int leastSecond;
    private readonly Func<CellRef, bool> isReleased;
    private readonly HashSet<CellRef> withheld = [];

    private WithheldCells(Quantity quantity, int leastSecond, Func<CellRef, bool> isReleased) => (this.quantity, this.leastSecond, this.isReleased) = (quantity, leastSecond, isReleased);

    /// <param name="leastSecond">A second part is at least as large, if there is one: a small one would bound the marked figure closely.</param>
    /// <param name="isReleased">Whether a cell was released with the count that it has now, so that withholding it hides nothing.</param>
    /// <returns>The cells with a figure that must be withheld.</returns>
    public static HashSet<CellRef> Find(Quantity quantity, int leastSecond, Func<CellRef, bool> isReleased)
    {
        var search = new WithheldCells(quantity, leastSecond, isReleased);
        search.WithholdPartsOfTotals();
        var marked = new HashSet<(int Area, string Key)>(search.FindMarked().Select(entry => (entry.Unit.Area, entry.Key)));
        if (marked.Count == 0) return search.withheld;
        foreach (IGrouping<(int, string), Entry> group in search.FindEntries(marked).GroupBy(entry => (entry.Unit.Area, entry.Key))) search.Complete([.. group]);
        return search.withheld;
    }

    /// <param name="Key">The codes in the linking dimensions.</param>
    /// <param name="Codes">The codes in the other dimensions, by name.</param>
    /// <param name="Value">NaN if the office withholds it.</param>
    private sealed record Entry(CellRef Cell, ReportingUnit Unit, bool IsFlow, string Key, IReadOnlyDictionary<string, int> Codes, IReadOnlyList<string> Dimensions, double Value);

    private IEnumerable<Entry> FindMarked() => FindEntries(null).Where(entry => double.IsNaN(entry.Value) || withheld.Contains(entry.Cell));

    /// <param name="keys">The areas and codes to find; null for all cells that are marked.</param>
    private IEnumerable<Entry> FindEntries(HashSet<(int Area, string Key)>? keys)
    {
        for (int number = 0; number < quantity.Tables.Count; number++)
        {
            JointTable table = quantity.Tables[number];
            int[] common = [.. quantity.Common.Select(table.IndexOf)];
            int[] others = [.. Enumerable.Range(0, table.Table.Dimensions.Count).Except(common)];
            string[] dimensions = [.. others.Select(dimension => table.Table.Dimensions[dimension].Name)];
            foreach (Entry total in FindTotals(number, common, others))
                if (keys is null || keys.Contains((total.Unit.Area, total.Key))) yield return total;
            for (int filing = 0; filing < table.Table.Cells.Count; filing++)
            {
                UnitCells own = table.Table.Cells[filing];
                int first = table.FirstCellOf(filing);
                for (int i = 0; i < own.Count; i++)
                {
                    int index = own.First + i;
                    bool isMarked = own.Columns.Statuses[index] == ObservationStatus.Suppressed && double.IsNaN(own.Columns.Values[index]);
                    if (!table.NeedsProtection(first + i) || (keys is null && !isMarked && !withheld.Contains(new CellRef(number, first + i)))) continue;
                    string key = string.Join(' ', common.Select(dimension => own.Columns.Codes[dimension][index]));
                    if (keys is not null && !keys.Contains((own.Filing.Area, key))) continue;
                    yield return new Entry(
                        new CellRef(number, first + i), own.Filing, table.IsFlow(first + i), key,
                        others.ToDictionary(dimension => table.Table.Dimensions[dimension].Name, dimension => own.Columns.Codes[dimension][index]), dimensions,
                        own.Columns.Values[index]);
                }
            }
        }
    }

    /// <summary>Returns the totals that the office marked, if they are no totals over the linking dimensions.</summary>
    private IEnumerable<Entry> FindTotals(int number, int[] common, int[] others)
    {
        JointTable table = quantity.Tables[number];
        string[] names = [.. table.Table.Structure.Dimensions.Select(column => column.Name)];
        bool isFlow = table.FirstCellOf(table.Table.Cells.Count) > 0 && table.IsFlow(0);
        foreach (ConfidentialTotal total in table.Table.ConfidentialTotals)
        {
            int IndexOf(int dimension) => Array.IndexOf(names, table.Table.Dimensions[dimension].Name);
            if (common.Any(dimension => total.Summed.Contains(IndexOf(dimension)))) continue;
            int[] given = [.. others.Where(dimension => !total.Summed.Contains(IndexOf(dimension)))];
            yield return new Entry(
                new CellRef(number, -1), total.Filing, isFlow, string.Join(' ', common.Select(dimension => total.Codes[IndexOf(dimension)])),
                given.ToDictionary(dimension => table.Table.Dimensions[dimension].Name, dimension => total.Codes[IndexOf(dimension)]),
                [.. given.Select(dimension => table.Table.Dimensions[dimension].Name)], double.NaN);
        }
    }

    /// <summary>Withholds the parts of totals that an office marked as confidential in its own return.</summary>
    private void WithholdPartsOfTotals()
    {
        for (int number = 0; number < quantity.Tables.Count; number++)
        {
            JointTable table = quantity.Tables[number];
            if (table.Table.ConfidentialTotals.Count == 0) continue;
            var filings = table.Table.Cells.Index().ToDictionary(pair => pair.Item.Filing, pair => pair.Index);
            foreach (ConfidentialTotal total in table.Table.ConfidentialTotals)
            {
                if (!filings.TryGetValue(total.Filing, out int filing)) continue;
                for (int cell = table.FirstCellOf(filing); cell < table.FirstCellOf(filing + 1); cell++)
                    if (table.Values[cell] > 0 && table.NeedsProtection(cell) && total.Includes(table.Table, table.CodesOf(cell))) withheld.Add(new CellRef(number, cell));
            }
        }
    }

    /// <summary>Withholds complements until no marked figure follows from what remains.</summary>
    private void Complete(Entry[] entries)
    {
        var pending = new Queue<Entry>(entries.Where(IsWithheld));
        while (pending.TryDequeue(out Entry? marked))
        {
            foreach (Entry other in entries)
            {
                if (IsWithheld(other) || other.Cell.Table == marked.Cell.Table && other.Unit == marked.Unit || !Overlap(marked, other)) continue;
                if (IsWithin(other, marked)) Withhold(other);
                else if (!entries.Any(one => one != marked && IsWithheld(one) && IsBeside(one, marked) && Overlap(one, other) && !IsWithin(other, one) && !IsKnown(one)))
                {
                    // The other figure, or the sum of the other return, gives the marked one away unless a second part is withheld.
                    Entry[] parts = [.. entries.Where(one => one != marked && one.Value > 0 && !IsWithheld(one) && !IsKnown(one) && IsBeside(one, marked) && Overlap(one, other))];
                    Withhold(parts.Where(one => one.Value >= leastSecond).MinBy(one => one.Value) ?? parts.MaxBy(one => one.Value) ?? other);
                }
            }

            void Withhold(Entry entry)
            {
                withheld.Add(entry.Cell);
                pending.Enqueue(entry);
            }
        }
    }

    private bool IsKnown(Entry entry) => entry.Cell.Cell >= 0 && isReleased(entry.Cell);

    private bool IsWithheld(Entry entry) => double.IsNaN(entry.Value) || withheld.Contains(entry.Cell);

    /// <summary>Whether two figures are parts of the same whole: cells of one return, or of its shorter periods.</summary>
    private static bool IsBeside(Entry one, Entry other) => one.Cell.Table == other.Cell.Table && one.Unit.Period.Frequency == other.Unit.Period.Frequency;

    /// <summary>Whether two figures may count the same persons.</summary>
    private static bool Overlap(Entry one, Entry other)
    {
        if (one.IsFlow ? one.Unit.Period != other.Unit.Period && !one.Unit.Period.IsPartOf(other.Unit.Period) && !other.Unit.Period.IsPartOf(one.Unit.Period)
            : one.Unit.Period.LastDay != other.Unit.Period.LastDay) return false;
        return one.Codes.All(pair => !other.Codes.TryGetValue(pair.Key, out int code) || code == pair.Value);
    }

    /// <summary>Whether all persons of a figure are counted in another.</summary>
    private static bool IsWithin(Entry one, Entry other) =>
        other.Dimensions.All(one.Codes.ContainsKey)
        && (one.IsFlow ? one.Unit.Period == other.Unit.Period || one.Unit.Period.IsPartOf(other.Unit.Period) : one.Unit.Period.LastDay == other.Unit.Period.LastDay);
}
