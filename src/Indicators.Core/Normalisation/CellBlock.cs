using Indicators.Definitions;
using Indicators.Submissions;

namespace Indicators.Normalisation;

/// <summary>Cells of one submission, in columns; not every position contains a cell.</summary>
internal sealed class CellBlock
{
    /// <summary>The codes of the cells, for each kept dimension.</summary>
    public required CodeIndexes[] Codes { get; init; }

    /// <summary>The values; NaN if there is none, for the reason given by <see cref="Statuses"/>.</summary>
    public required double[] Values { get; init; }

    public required ObservationStatus[] Statuses { get; init; }

    /// <summary>For each cell, the number of its rows that lack an existing value.</summary>
    public required int[] Gaps { get; init; }
}

/// <summary>The cells of one area and period, sorted by their codes: consecutive positions in columns shared with other cells of the submission.</summary>
/// <param name="First">The index of the first cell in the columns.</param>
internal sealed record UnitCells(ReportingUnit Filing, CellBlock Columns, int First, int Count);
