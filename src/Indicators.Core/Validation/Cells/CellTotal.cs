using Indicators.Definitions;

namespace Indicators.Validation.Cells;

/// <summary>What is known about a cell, or a sum of cells.</summary>
internal enum CellState
{
    /// <summary>The figure is known.</summary>
    Known,

    /// <summary>The figure, or a part of it, is missing.</summary>
    Missing,

    /// <summary>The area has not filed the structure for the period, or the category was not yet counted.</summary>
    NotFiled,
}

/// <param name="Value">The value; 0 unless known.</param>
/// <param name="Cells">The number of figures in it.</param>
internal readonly record struct CellReading(CellState State, double Value, int Cells)
{
    public static CellReading NotFiled { get; } = new(CellState.NotFiled, 0, 0);

    public static CellReading Missing { get; } = new(CellState.Missing, 0, 0);

    /// <summary>An absent row that means zero: a figure like any other, which may have been rounded to zero.</summary>
    public static CellReading AbsentZero { get; } = new(CellState.Known, 0, 1);
}

/// <summary>A sum of cells in a file.</summary>
/// <param name="Group">The reporting area and the codes by which cells are grouped, as a number of <see cref="CellGroups"/>.</param>
/// <param name="FirstRow">The first row of the sum in the file: a finding about its presence is placed there.</param>
/// <param name="Row">The row with the largest figure of the sum: a finding about the sum is placed there.</param>
/// <param name="IsIncomplete">Whether a row lacks an existing figure.</param>
internal readonly record struct CellTotal(ulong Group, Period Period, int FirstRow, int Row, double Value, int Cells, bool IsIncomplete)
{
    public CellReading Reading => IsIncomplete ? CellReading.Missing : new CellReading(CellState.Known, Value, Cells);
}
