using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>A cell of a held-back file: its figure does not count.</summary>
/// <param name="Codes">One for each kept dimension; -1 for a code that cannot be read.</param>
/// <param name="Rows">The number of rows that make up the cell.</param>
internal sealed record HeldBackCell(int[] Codes, int Rows)
{
    public bool IsClear => Array.IndexOf(Codes, -1) < 0;
}

/// <summary>The held-back parts of returns of one structure: the sums of the accepted parts of the same return lack them.</summary>
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

    /// <summary>Whether a held-back file belongs to a filing.</summary>
    public bool Has(ReportingUnit filing) => filings.Contains(filing);

    /// <summary>Returns the held-back cells of a filing.</summary>
    public IReadOnlyList<HeldBackCell> CellsOf(ReportingUnit filing)
    {
        if (!Has(filing)) return [];
        if (cells.TryGetValue(filing, out HeldBackCell[]? found)) return found;
        // Overlapping files contain the same cell; it is unknown what unreadable rows contain.
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
