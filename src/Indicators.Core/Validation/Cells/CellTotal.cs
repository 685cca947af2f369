using Indicators.Definitions;

namespace Indicators.Validation.Cells;

/// <summary>What is known of a cell, or of a sum of cells.</summary>
internal enum CellState
{
    /// <summary>Its figure.</summary>
    Known,

    /// <summary>That it lacks one, or a part of it does.</summary>
    Missing,

    /// <summary>Nothing: the area has not filed the structure for the period, or the category was not counted yet.</summary>
    NotFiled,
}

/// <param name="Value">0 unless known.</param>
/// <param name="Cells">The number of figures in it.</param>
internal readonly record struct CellReading(CellState State, double Value, int Cells)
{
    public static CellReading NotFiled { get; } = new(CellState.NotFiled, 0, 0);

    public static CellReading Missing { get; } = new(CellState.Missing, 0, 0);

    /// <summary>What an absent row means where it means zero: a figure like others, which may have been rounded to it.</summary>
    public static CellReading AbsentZero { get; } = new(CellState.Known, 0, 1);
}

/// <summary>A sum of cells that a file holds.</summary>
/// <param name="Group">The reporting area and the codes that are kept apart, as a number of <see cref="CellGroups"/>.</param>
/// <param name="FirstRow">The first row of the file in the sum: a finding about its being there stands at it.</param>
/// <param name="Row">The row of the file with the largest figure of the sum: a finding about the sum stands there.</param>
/// <param name="IsIncomplete">A row lacks a figure that exists.</param>
internal readonly record struct CellTotal(ulong Group, Period Period, int FirstRow, int Row, double Value, int Cells, bool IsIncomplete)
{
    public CellReading Reading => IsIncomplete ? CellReading.Missing : new CellReading(CellState.Known, Value, Cells);
}
