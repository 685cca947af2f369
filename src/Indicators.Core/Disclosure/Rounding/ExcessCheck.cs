using Indicators.Definitions;
using Indicators.Disclosure.Joint;
using Indicators.Normalisation;

namespace Indicators.Disclosure.Rounding;

/// <summary>
/// Subtracts what is published as an outsider does: the cells of a return that breaks another one down, or of the shorter periods of a
/// flow, from the cell that includes them. What is left over must not be a small count. Parts that exceed their whole stay as they were filed.
/// </summary>
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
                if (same.Length > 0) Subtract(whole, same, flowsOnly: false);
                foreach (IGrouping<Frequency, Return> parts in returns.Where(one => one.Table == table && one.Period != whole.Period && one.Period.IsPartOf(whole.Period)).GroupBy(one => one.Period.Frequency))
                    Subtract(whole, [.. parts], flowsOnly: true);
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

    private void Subtract(Return whole, Return[] parts, bool flowsOnly)
    {
        string[] shared = [.. quantity.Tables[whole.Table].Table.Dimensions.Select(column => column.Name).Where(name => quantity.Tables[parts[0].Table].IndexOf(name) >= 0)];
        Dictionary<int[], Sums> ofParts = AddUp(parts, shared, flowsOnly);
        foreach ((int[] codes, Sums of) in AddUp([whole], shared, flowsOnly).OrderBy(pair => pair.Value.First))
        {
            if (!ofParts.TryGetValue(codes, out Sums? less)) continue;
            double excess = of.Published - less.Published;
            if (double.IsNaN(excess)) continue;
            // Contradictions of large figures are published as filed.
            bool isAsFiled = excess < 0 && excess == of.Filed - less.Filed;
            if (!isAsFiled && !RoundingCheck.IsPublishable((long)excess, policy)) violations.Add(new CellRef(whole.Table, of.First));
        }
    }

    /// <summary>Adds up the cells of returns of one table by their codes in some dimensions.</summary>
    private Dictionary<int[], Sums> AddUp(IReadOnlyList<Return> returns, string[] dimensions, bool flowsOnly)
    {
        var sums = new Dictionary<int[], Sums>(CodesComparer.Instance);
        JointTable table = quantity.Tables[returns[0].Table];
        int[] indexes = [.. dimensions.Select(table.IndexOf)];
        foreach ((int cell, int[] codes) in returns.SelectMany(one => one.Cells))
        {
            int[] key = [.. indexes.Select(index => codes[index])];
            if (!sums.TryGetValue(key, out Sums? sum)) sums[key] = sum = new Sums(cell);
            bool counts = table.NeedsProtection(cell) && (!flowsOnly || table.IsFlow(cell)) && !isWithheld(new CellRef(returns[0].Table, cell));
            sum.Published += counts ? table.Values[cell] : double.NaN;
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

    private sealed class CodesComparer : IEqualityComparer<int[]>
    {
        public static CodesComparer Instance { get; } = new();

        public bool Equals(int[]? left, int[]? right) => left.AsSpan().SequenceEqual(right);

        public int GetHashCode(int[] codes)
        {
            var hash = new HashCode();
            foreach (int code in codes) hash.Add(code);
            return hash.ToHashCode();
        }
    }
}
