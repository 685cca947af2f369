using Indicators.Definitions;

namespace Indicators.Normalisation;

/// <summary>An area's filing of a structure for a period: it says "these are my figures", even where it lists no row.</summary>
public readonly record struct ReportingUnit(int Area, Period Period) : IComparable<ReportingUnit>
{
    /// <summary>As one number, by which it is found without asking a comparer.</summary>
    internal ulong Packed => (ulong)(uint)Area << 32 | (uint)(Period.Ordinal << 4 | (int)Period.Frequency);

    /// <summary>By area, then period.</summary>
    public int CompareTo(ReportingUnit other) => Area != other.Area ? Area.CompareTo(other.Area) : Period.CompareTo(other.Period);
}

/// <summary>A filing with rows that no indicator counts.</summary>
/// <param name="Units">The units of its rows, totals among them, as indexes in the code list.</param>
internal sealed record UncountedFiling(ReportingUnit Filing, IReadOnlyList<int> Units);

/// <summary>The cells of one structure: distinct in area, period and kept dimensions.</summary>
internal sealed class ObservationTable
{
    public required Structure Structure { get; init; }

    /// <summary>The dimensions that indicators use; the others have been added up.</summary>
    public required IReadOnlyList<Column> Dimensions { get; init; }

    /// <summary>The cells by area and period, sorted by these. A filing without a cell has none here.</summary>
    public required IReadOnlyList<UnitCells> Cells { get; init; }

    /// <summary>Who filed what, sorted by area, then period; all cells lie in them.</summary>
    public required IReadOnlyList<ReportingUnit> Filings { get; init; }

    /// <summary>Totals that exceed the parts filed under them.</summary>
    public IReadOnlyList<Shortfall> Shortfalls { get; init; } = [];

    /// <summary>The filings of which no row is counted, of a structure with units.</summary>
    public IReadOnlyList<UncountedFiling> Uncounted { get; init; } = [];

    /// <summary>Whose it is, of a file that is held back and cannot be read: <see cref="Filings"/> is then what it may be of. Else null.</summary>
    public UnreadReturn? Unread { get; init; }

    /// <summary>The number of cells.</summary>
    public int Count => Cells.Sum(cells => cells.Count);
}
