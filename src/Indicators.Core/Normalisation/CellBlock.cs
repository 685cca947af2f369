using Indicators.Definitions;
using Indicators.Submissions;

namespace Indicators.Normalisation;

/// <summary>Cells of one submission, in columns; not every place in them need hold one.</summary>
internal sealed class CellBlock
{
    /// <summary>For each kept dimension the codes of the cells.</summary>
    public required CodeIndexes[] Codes { get; init; }

    /// <summary>NaN where <see cref="Statuses"/> says why there is no value.</summary>
    public required double[] Values { get; init; }

    public required ObservationStatus[] Statuses { get; init; }

    /// <summary>For each cell how many of the rows it was added up from lack a value that exists.</summary>
    public required int[] Gaps { get; init; }
}

/// <summary>The cells of one area and period, neighbours in columns that they share with others of their submission; sorted by their codes.</summary>
/// <param name="First">The first cell, by its place in the columns.</param>
internal sealed record UnitCells(ReportingUnit Filing, CellBlock Columns, int First, int Count);
