using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Disclosure.Joint;

/// <summary>
/// Finds the cells of a quantity that must be withheld because an office marked a figure as confidential: in every return that carries the
/// same persons, the parts of the figure, and, where another return gives the whole, a second part of it.
/// </summary>
/// <remarks>
/// What one release withholds, another must not print as long as the mark stands: a whole of 63 less all parts but two is one release's, and
/// one of the two would be the other's. So a part that was withheld before is the second part again.
/// </remarks>
internal sealed class WithheldCells
{
    private readonly Quantity quantity;
    private readonly long leastSecond;
    private readonly Func<CellRef, bool> isReleased;
    private readonly Func<CellRef, WithheldKind>? wasWithheld;
    private readonly HashSet<CellRef> withheld = [], marked = [];
    private readonly Dictionary<CellRef, CellRef?> markOf = [];

    private WithheldCells(Quantity quantity, long leastSecond, Func<CellRef, bool> isReleased, Func<CellRef, WithheldKind>? wasWithheld) =>
        (this.quantity, this.leastSecond, this.isReleased, this.wasWithheld) = (quantity, leastSecond, isReleased, wasWithheld);

    /// <param name="leastSecond">A second part is at least as large, if there is one: a small one would bound the marked figure closely.</param>
    /// <param name="isReleased">Whether a cell was released with the count that it has now, so that withholding it hides nothing.</param>
    /// <param name="wasWithheld">Returns what an earlier release withheld a cell for; null if none did.</param>
    public static Withholding Find(Quantity quantity, long leastSecond, Func<CellRef, bool> isReleased, Func<CellRef, WithheldKind>? wasWithheld)
    {
        var search = new WithheldCells(quantity, leastSecond, isReleased, wasWithheld);
        search.WithholdPartsOfTotals();
        Entry[] concerned = [.. search.FindEntries(null).Where(entry => search.IsWithheld(entry) || search.WasWithheld(entry.Cell))];
        search.marked.UnionWith(concerned.Where(entry => entry.Cell.Cell >= 0 && double.IsNaN(entry.Value)).Select(entry => entry.Cell));
        var keys = new HashSet<(int Area, string Key)>(concerned.Select(entry => (entry.Unit.Area, entry.Key)));
        if (keys.Count > 0)
            foreach (IGrouping<(int, string), Entry> group in search.FindEntries(keys).GroupBy(entry => (entry.Unit.Area, entry.Key))) search.Complete([.. group]);
        return new Withholding(search.withheld, search.marked, search.markOf);
    }

    /// <param name="Key">The codes in the linking dimensions.</param>
    /// <param name="Codes">The codes in the other dimensions, by name.</param>
    /// <param name="Value">NaN if the office withholds it.</param>
    private sealed record Entry(CellRef Cell, ReportingUnit Unit, bool IsFlow, string Key, IReadOnlyDictionary<string, int> Codes, IReadOnlyList<string> Dimensions, double Value);

    /// <param name="keys">The areas and codes to find; null for all cells that are marked or withheld, or were so before.</param>
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
                    if (!table.NeedsProtection(first + i) || (keys is null && !isMarked && !withheld.Contains(new CellRef(number, first + i)) && !WasWithheld(new CellRef(number, first + i)))) continue;
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
                    if (table.Values[cell] > 0 && table.NeedsProtection(cell) && !table.IsWithdrawn(cell) && total.Includes(table.Table, table.CodesOf(cell))) Add(new CellRef(number, cell), null);
            }
        }
    }

    /// <summary>Withholds complements until no marked figure follows from what remains.</summary>
    private void Complete(Entry[] entries)
    {
        WithholdBesideSmall(entries);
        var pending = new Queue<Entry>(entries.Where(IsWithheld));
        while (pending.TryDequeue(out Entry? hidden))
        {
            foreach (Entry other in entries)
            {
                if (IsWithheld(other) || other.Cell.Table == hidden.Cell.Table && other.Unit == hidden.Unit || !Overlap(hidden, other)) continue;
                if (IsWithin(other, hidden))
                {
                    Withhold(other);
                    continue;
                }
                // The other figure, or the sum of the other return, gives the hidden one away unless a second part is withheld.
                IEnumerable<Entry> beside = entries.Where(one => one != hidden && IsBeside(one, hidden) && Overlap(one, other) && !IsKnown(one));
                if (FindEarlier(beside.Where(one => !IsWithin(other, one))) is { } earlier)
                {
                    Withhold(earlier);
                }
                else if (!beside.Any(one => IsWithheld(one) && !IsWithin(other, one)))
                {
                    Entry[] parts = [.. beside.Where(one => one.Value > 0 && !IsWithheld(one))];
                    Withhold(parts.Where(one => one.Value >= leastSecond).MinBy(one => one.Value) ?? parts.MaxBy(one => one.Value) ?? other);
                }
            }

            void Withhold(Entry entry)
            {
                Add(entry.Cell, hidden.Cell.Cell < 0 ? null : markOf.GetValueOrDefault(hidden.Cell, hidden.Cell));
                pending.Enqueue(entry);
            }
        }
    }

    /// <summary>
    /// Of the cells that earlier releases withheld together, one may be small. Readers know their sum, so that the others are not all printed
    /// once the office lifts its mark.
    /// </summary>
    private void WithholdBesideSmall(Entry[] entries)
    {
        if (wasWithheld is null) return;
        Entry[] before = [.. entries.Where(one => WasWithheld(one.Cell))];
        foreach (Entry small in before.Where(one => one.Value > 0 && one.Value < leastSecond && !IsWithheld(one)))
        {
            Entry[] beside = [.. before.Where(one => one != small && !IsKnown(one) && IsBeside(one, small) && (one.IsFlow ? one.Unit.Period.Year == small.Unit.Period.Year : one.Unit.Period.LastDay == small.Unit.Period.LastDay))];
            if (FindEarlier(beside) is { } earlier) Add(earlier.Cell, null);
        }
    }

    private void Add(CellRef cell, CellRef? mark)
    {
        withheld.Add(cell);
        markOf.TryAdd(cell, mark);
    }

    /// <summary>Returns the part that earlier releases withheld beside a hidden one; null if there is none, or one of several is withheld already.</summary>
    private Entry? FindEarlier(IEnumerable<Entry> parts)
    {
        if (wasWithheld is null) return null;
        (Entry Entry, WithheldKind Kind)[] before = [.. parts.Where(one => one.Cell.Cell >= 0).Select(one => (one, wasWithheld(one.Cell))).Where(pair => pair.Item2 != WithheldKind.None)];
        if (Array.Exists(before, pair => IsWithheld(pair.Entry))) return null;
        // In the order of kinds, then of returns and codes: the choice does not depend on figures, which may be revised.
        return before.Where(pair => pair.Entry.Value > 0).OrderBy(pair => pair.Kind).Select(pair => pair.Entry).FirstOrDefault();
    }

    private bool WasWithheld(CellRef cell) => wasWithheld is not null && cell.Cell >= 0 && wasWithheld(cell) != WithheldKind.None;

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
