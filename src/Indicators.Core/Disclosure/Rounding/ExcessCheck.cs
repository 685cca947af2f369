using System.Globalization;
using Indicators.Common;
using Indicators.Definitions;
using Indicators.Disclosure.Joint;
using Indicators.Normalisation;

namespace Indicators.Disclosure.Rounding;

/// <summary>
/// Subtracts what is published as an outsider does: the cells of a return that breaks another one down, or of the shorter periods of a
/// flow, from the cell that includes them; and the breakdown of a longer period from the shorter periods of a return that is not broken
/// down. What is left over must not be a small count. Parts that exceed their whole stay as they were filed.
/// </summary>
/// <remarks>
/// Stocks of one day are compared whatever the frequency of their returns, unless two returns of one structure differ, because one was revised.
/// </remarks>
internal sealed class ExcessCheck
{
    private readonly Quantity quantity;
    private readonly IReadOnlyList<double[]> filed;
    private readonly DisclosurePolicy policy;
    private readonly Func<CellRef, bool> isWithheld;
    private readonly List<CellRef> violations = [];

    private ExcessCheck(Quantity quantity, IReadOnlyList<double[]> filed, DisclosurePolicy policy, Func<CellRef, bool> isWithheld) =>
        (this.quantity, this.filed, this.policy, this.isWithheld) = (quantity, filed, policy, isWithheld);

    /// <summary>A return of an area, with the numbers of its cells and their codes.</summary>
    private sealed record Return(int Table, Period Period, List<(int Cell, int[] Codes)> Cells);

    /// <summary>Finds the cells that exceed their finer cells by a small count, or that these exceed although they did not as filed.</summary>
    /// <param name="filed">For each table of the quantity, the value of each cell before it was rounded.</param>
    /// <param name="isWithheld">Whether a cell is withheld.</param>
    public static IReadOnlyList<CellRef> FindViolations(Quantity quantity, IReadOnlyList<double[]> filed, DisclosurePolicy policy, Func<CellRef, bool> isWithheld)
    {
        var check = new ExcessCheck(quantity, filed, policy, isWithheld);
        foreach (List<ReportingUnit> units in check.FindRelatedUnits()) check.Compare(check.Read(units));
        return check.violations;
    }

    /// <summary>Returns the areas and periods that may have returns with something in common: those of areas with several returns.</summary>
    private IEnumerable<List<ReportingUnit>> FindRelatedUnits()
    {
        var byArea = new SortedDictionary<int, (List<ReportingUnit> Units, int Returns)>();
        foreach (JointTable table in quantity.Tables)
            foreach (ReportingUnit unit in table.Table.Cells.Select(cells => cells.Filing).Concat(table.Added.Select(added => added.Unit).Distinct()))
            {
                (List<ReportingUnit> units, int returns) = byArea.GetValueOrDefault(unit.Area, ([], 0));
                if (!units.Contains(unit)) units.Add(unit);
                byArea[unit.Area] = (units, returns + 1);
            }
        bool areSeveral = quantity.Tables.Count > 1;
        return byArea.Values.Where(area => area.Returns > 1 && (areSeveral || HaveParts(area.Units))).Select(area => area.Units);

        static bool HaveParts(List<ReportingUnit> units) => units.Exists(unit => units.Exists(other => other.Period != unit.Period && other.Period.IsPartOf(unit.Period)));
    }

    private List<Return> Read(List<ReportingUnit> units)
    {
        var returns = new List<Return>();
        HashSet<ReportingUnit> wanted = [.. units];
        for (int number = 0; number < quantity.Tables.Count; number++)
        {
            JointTable table = quantity.Tables[number];
            var found = new Dictionary<ReportingUnit, Return>();
            for (int filing = 0; filing < table.Table.Cells.Count; filing++)
            {
                UnitCells own = table.Table.Cells[filing];
                if (!wanted.Contains(own.Filing)) continue;
                for (int i = 0; i < own.Count; i++)
                    GetReturn(own.Filing).Cells.Add((table.FirstCellOf(filing) + i, [.. own.Columns.Codes.Select(column => column[own.First + i])]));
            }
            foreach ((int index, (ReportingUnit unit, int[] codes)) in table.Added.Index())
                if (wanted.Contains(unit)) GetReturn(unit).Cells.Add((table.FirstCellOf(table.Table.Cells.Count) + index, codes));
            returns.AddRange(found.Values);

            Return GetReturn(ReportingUnit unit) => found.TryGetValue(unit, out Return? known) ? known : found[unit] = new Return(number, unit.Period, []);
        }
        return returns;
    }

    private void Compare(List<Return> returns)
    {
        foreach (Return whole in returns)
        {
            for (int table = 0; table <= whole.Table; table++)
            {
                if (!IsWholeOf(whole.Table, table)) continue;
                Return[] same = [.. returns.Where(one => one.Table == table && table != whole.Table && one.Period == whole.Period)];
                if (same.Length > 0) Subtract(whole, same, (_, _) => true);
                foreach (Return part in returns.Where(one => one.Table == table && table != whole.Table && one.Period != whole.Period && one.Period.LastDay == whole.Period.LastDay))
                    SubtractStocks(whole, part, [.. returns.Where(one => one.Period.LastDay == whole.Period.LastDay)]);
                foreach (IGrouping<Frequency, Return> parts in returns.Where(one => one.Table == table && one.Period != whole.Period && one.Period.IsPartOf(whole.Period)).GroupBy(one => one.Period.Frequency))
                    Subtract(whole, [.. parts], IsFlow);
                if (table != whole.Table) SubtractLonger(whole, table, returns);
            }
        }
    }

    /// <summary>Whether a table includes all that a finer one breaks down: it has no dimension that the other lacks, or the other refers to it.</summary>
    private bool IsWholeOf(int whole, int finer)
    {
        ObservationTable table = quantity.Tables[whole].Table;
        if (table.Dimensions.All(column => quantity.Tables[finer].IndexOf(column.Name) >= 0)) return true;
        string? id = quantity.Tables[finer].Table.Structure.SameAs?.Structure;
        for (int step = 0; id is not null && id != table.Structure.Id && step < quantity.Tables.Count; step++)
            id = quantity.Tables.FirstOrDefault(one => one.Table.Structure.Id == id)?.Table.Structure.SameAs?.Structure;
        return id == table.Structure.Id;
    }

    private static bool IsFlow(JointTable table, int cell) => table.IsFlow(cell);

    private void Subtract(Return whole, Return[] parts, Func<JointTable, int, bool> counts, HashSet<int[]>? leftOut = null)
    {
        string[] shared = FindShared(whole.Table, parts[0].Table);
        Dictionary<int[], Sums> ofParts = AddUp(parts, shared, counts);
        foreach ((int[] codes, Sums of) in AddUp([whole], shared, counts).OrderBy(pair => pair.Value.First))
        {
            if (leftOut?.Contains(codes) == true || !ofParts.TryGetValue(codes, out Sums? less)) continue;
            double excess = of.Published - less.Published;
            if (double.IsNaN(excess)) continue;
            // Contradictions of large figures are published as filed.
            bool isAsFiled = excess < 0 && excess == of.Filed - less.Filed;
            if (!isAsFiled && !RoundingCheck.IsPublishable((long)excess, policy)) violations.Add(new CellRef(whole.Table, of.First));
        }
    }

    private string[] FindShared(int whole, int part) =>
        [.. quantity.Tables[whole].Table.Dimensions.Select(column => column.Name).Where(name => quantity.Tables[part].IndexOf(name) >= 0)];

    /// <param name="sameDay">The returns about the same day, of all tables.</param>
    private void SubtractStocks(Return whole, Return part, Return[] sameDay)
    {
        string[] shared = FindShared(whole.Table, part.Table);
        var leftOut = new HashSet<int[]>(EqualNumbers.Instance);
        foreach (int table in (int[])[whole.Table, part.Table])
        {
            var known = new Dictionary<int[], string>(EqualNumbers.Instance);
            foreach (Return one in sameDay.Where(one => one.Table == table))
                foreach ((int[] codes, string text) in Describe(one, shared))
                    if (!known.TryAdd(codes, text) && known[codes] != text) leftOut.Add(codes);
        }
        Subtract(whole, [part], (table, cell) => !table.IsFlow(cell), leftOut);
    }

    /// <summary>Returns for each combination of codes what a return lists, equal for equal contents.</summary>
    private Dictionary<int[], string> Describe(Return one, string[] dimensions)
    {
        JointTable table = quantity.Tables[one.Table];
        int[] indexes = [.. dimensions.Select(table.IndexOf)];
        return one.Cells.Where(cell => !isWithheld(new CellRef(one.Table, cell.Cell)))
            .GroupBy(cell => (int[])[.. indexes.Select(index => cell.Codes[index])], EqualNumbers.Instance)
            .ToDictionary(group => group.Key, group => string.Join(';', group.Select(Text).Order(StringComparer.Ordinal)), EqualNumbers.Instance);

        // As it was in the return, and as it was before rounding: a cell that its parts exceed is their sum.
        string Text((int Cell, int[] Codes) cell) => string.Create(CultureInfo.InvariantCulture, $"{string.Join(' ', cell.Codes)}={ReadFiled(table, cell.Cell)}={filed[one.Table][cell.Cell]}");
    }

    private static double ReadFiled(JointTable table, int cell)
    {
        if (table.IsAdded(cell)) return 0;
        int filing = table.FilingOf(cell);
        UnitCells own = table.Table.Cells[filing];
        return own.Columns.Values[own.First + cell - table.FirstCellOf(filing)];
    }

    /// <summary>
    /// Subtracts longer returns of a finer table from the shorter periods of a coarser one, of which the given return is the first. Periods that the
    /// coarser table lacks are those of the finer one.
    /// </summary>
    private void SubtractLonger(Return first, int finer, List<Return> returns)
    {
        string[] shared = FindShared(first.Table, finer);
        foreach (Return longer in returns.Where(one => one.Table == finer && first.Period != one.Period && first.Period.IsPartOf(one.Period)))
        {
            Return[] within = [.. returns.Where(one => one != longer && (one.Period == longer.Period || one.Period.IsPartOf(longer.Period)))];
            // A third structure may divide the same persons in another way, so that the two cannot be compared.
            if (Array.Exists(within, one => one.Table != first.Table && one.Table != finer)) continue;
            Period[] periods = [.. longer.Period.Split(first.Period.Frequency)];
            if (Array.Find(periods, period => Array.Exists(within, one => one.Table == first.Table && one.Period == period)) != first.Period) continue;
            (Dictionary<int[], Sums> Coarse, Dictionary<int[], Sums> Fine, HashSet<int[]> Others)[] shorter = [.. periods.Select(period => (Coarse: AddUpOf(first.Table, period), Fine: AddUpOf(finer, period), Others: List(one => one.Period != period && one.Period.IsPartOf(period))))];
            HashSet<int[]> between = List(one => one.Period.Frequency > longer.Period.Frequency && one.Period.Frequency < first.Period.Frequency);
            foreach ((int[] codes, Sums whole) in AddUp([longer], shared, IsFlow).OrderBy(pair => pair.Value.First))
            {
                // What the months of a quarter lack may be broken down in the year.
                if (between.Contains(codes)) continue;
                double sum = 0;
                int? cell = null;
                foreach ((Dictionary<int[], Sums> coarse, Dictionary<int[], Sums> fine, HashSet<int[]> others) in shorter)
                {
                    if (coarse.TryGetValue(codes, out Sums? own)) (sum, cell) = (sum + own.Published, cell ?? own.First);
                    else if (others.Contains(codes)) sum = double.NaN;
                    else if (fine.TryGetValue(codes, out own)) sum += own.Published;
                }
                double excess = Math.Abs(sum - whole.Published);
                if (cell is { } listed && !double.IsNaN(excess) && !RoundingCheck.IsPublishable((long)excess, policy)) violations.Add(new CellRef(first.Table, listed));
            }

            Dictionary<int[], Sums> AddUpOf(int table, Period period) => Array.Find(within, one => one.Table == table && one.Period == period) is { } one ? AddUp([one], shared, IsFlow) : new(EqualNumbers.Instance);

            HashSet<int[]> List(Func<Return, bool> isIncluded) => within.Where(isIncluded).SelectMany(one => AddUp([one], shared, IsFlow).Keys).ToHashSet(EqualNumbers.Instance);
        }
    }

    /// <summary>Adds up the cells of returns of one table by their codes in some dimensions.</summary>
    private Dictionary<int[], Sums> AddUp(IReadOnlyList<Return> returns, string[] dimensions, Func<JointTable, int, bool> counts)
    {
        var sums = new Dictionary<int[], Sums>(EqualNumbers.Instance);
        JointTable table = quantity.Tables[returns[0].Table];
        int[] indexes = [.. dimensions.Select(table.IndexOf)];
        foreach ((int cell, int[] codes) in returns.SelectMany(one => one.Cells))
        {
            int[] key = [.. indexes.Select(index => codes[index])];
            if (!sums.TryGetValue(key, out Sums? sum)) sums[key] = sum = new Sums(cell);
            bool isCounted = table.NeedsProtection(cell) && counts(table, cell) && !isWithheld(new CellRef(returns[0].Table, cell));
            sum.Published += isCounted ? table.Values[cell] : double.NaN;
            sum.Filed += filed[returns[0].Table][cell];
        }
        return sums;
    }

    /// <summary>Sums of cells; NaN where a cell has no value that is published, or counts something else.</summary>
    private sealed class Sums(int first)
    {
        public int First => first;

        public double Published { get; set; }

        public double Filed { get; set; }
    }
}
