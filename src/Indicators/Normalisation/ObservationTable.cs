using Indicators.Definitions;

namespace Indicators.Normalisation;

/// <summary>An area's filing of a structure for a period: it says "these are my figures", even where it lists no row.</summary>
public readonly record struct Filing(int Area, Period Period);

/// <summary>The cells of one structure, in columns: distinct in area, period and kept dimensions.</summary>
public sealed class ObservationTable
{
    public required Structure Structure { get; init; }

    /// <summary>The dimensions that indicators use; the others have been added up.</summary>
    public required IReadOnlyList<Column> Dimensions { get; init; }

    /// <summary>For each cell the index of its area in the programme's areas.</summary>
    public required int[] Areas { get; init; }

    public required Period[] Periods { get; init; }

    /// <summary>One array a kept dimension: for each cell the index of its code.</summary>
    public required int[][] Codes { get; init; }

    /// <summary>NaN where <see cref="Statuses"/> says why there is no value.</summary>
    public required double[] Values { get; init; }

    public required ObservationStatus[] Statuses { get; init; }

    /// <summary>For each cell how many of the rows it was added up from lack a value that exists.</summary>
    public required int[] Gaps { get; init; }

    /// <summary>Who filed what, sorted by area, then period; every cell lies in one of them.</summary>
    public required IReadOnlyList<Filing> Filings { get; init; }

    public int Count => Values.Length;
}
