using Indicators.Definitions;

namespace Indicators.Normalisation;

/// <summary>An area and a period for which it filed a structure. The area then declares these to be all its figures, even if it lists no row.</summary>
public readonly record struct ReportingUnit(int Area, Period Period) : IComparable<ReportingUnit>
{
    /// <summary>The unit as one number, for look-ups without a comparer.</summary>
    internal ulong Packed => (ulong)(uint)Area << 32 | (uint)(Period.Ordinal << 4 | (int)Period.Frequency);

    /// <summary>Compares by area, then by period.</summary>
    public int CompareTo(ReportingUnit other) => Area != other.Area ? Area.CompareTo(other.Area) : Period.CompareTo(other.Period);
}

/// <summary>A filing whose rows no indicator counts.</summary>
/// <param name="Units">The units of its rows, including totals, as indexes in the code list.</param>
internal sealed record UncountedFiling(ReportingUnit Filing, IReadOnlyList<int> Units);

/// <summary>The cells of one structure, distinct in area, period and kept dimensions.</summary>
internal sealed class ObservationTable
{
    public required Structure Structure { get; init; }

    /// <summary>The dimensions that indicators use; the other dimensions have been summed.</summary>
    public required IReadOnlyList<Column> Dimensions { get; init; }

    /// <summary>The cells by area and period, sorted by these. Filings without cells are not included.</summary>
    public required IReadOnlyList<UnitCells> Cells { get; init; }

    /// <summary>All filings, sorted by area, then by period, including those without cells.</summary>
    public required IReadOnlyList<ReportingUnit> Filings { get; init; }

    /// <summary>The totals that exceed the parts filed under them.</summary>
    public IReadOnlyList<Shortfall> Shortfalls { get; init; } = [];

    /// <summary>The totals that offices withhold.</summary>
    public IReadOnlyList<ConfidentialTotal> ConfidentialTotals { get; init; } = [];

    /// <summary>The filings of which no row is counted, for a structure with units.</summary>
    public IReadOnlyList<UncountedFiling> Uncounted { get; init; } = [];

    /// <summary>The return of a held-back file that cannot be read, in which case <see cref="Filings"/> are the possible ones; otherwise null.</summary>
    public UnreadReturn? Unread { get; init; }

    /// <summary>The cells that were released and are not filed any more, put back among the others; null outside protection.</summary>
    public WithdrawnCells? Withdrawn { get; init; }

    /// <summary>The number of cells.</summary>
    public int Count => Cells.Sum(cells => cells.Count);
}
