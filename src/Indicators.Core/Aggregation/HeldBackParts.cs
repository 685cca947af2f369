using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>A cell of a file that is held back: no figure of it counts.</summary>
/// <param name="Codes">One a kept dimension; -1 for one that cannot be read.</param>
/// <param name="Rows">The rows that it is added up from.</param>
internal sealed record HeldBackCell(int[] Codes, int Rows)
{
    public bool IsClear => Array.IndexOf(Codes, -1) < 0;
}

/// <summary>What is held back of returns of one structure: where other parts of the return are accepted, their sums lack it.</summary>
internal sealed class HeldBackParts
{
    private readonly HashSet<ReportingUnit> filings;
    private readonly ObservationTable[] tables;
    private readonly Dictionary<ReportingUnit, HeldBackCell[]> cells = [];

    public HeldBackParts(Observations observations, Structure structure)
    {
        filings = [.. observations.HeldBackOf(structure.Id)];
        tables = [.. observations.HeldBack.Where(table => table.Structure.Id == structure.Id)];
    }

    /// <summary>Whether a file that is held back is of a filing.</summary>
    public bool Has(ReportingUnit filing) => filings.Contains(filing);

    /// <summary>The cells of a filing that are held back.</summary>
    public IReadOnlyList<HeldBackCell> CellsOf(ReportingUnit filing)
    {
        if (!Has(filing)) return [];
        if (cells.TryGetValue(filing, out HeldBackCell[]? found)) return found;
        // Files that overlap hold the same cell; of rows that cannot be read nobody knows.
        ILookup<bool, HeldBackCell> all = tables.SelectMany(table => Read(table.Cells, filing)).ToLookup(cell => cell.IsClear);
        IEnumerable<HeldBackCell> clear = all[true].GroupBy(cell => string.Join(',', cell.Codes), StringComparer.Ordinal).Select(group => group.MaxBy(cell => cell.Rows)!);
        return cells[filing] = [.. clear, .. all[false]];
    }

    private static IEnumerable<HeldBackCell> Read(IReadOnlyList<UnitCells> all, ReportingUnit filing)
    {
        foreach (UnitCells filed in all.Where(filed => filed.Filing == filing))
            for (int cell = filed.First; cell < filed.First + filed.Count; cell++)
                yield return new HeldBackCell([.. filed.Columns.Codes.Select(column => column[cell])], Math.Max(1, filed.Columns.Gaps[cell]));
    }
}
