namespace Indicators.Disclosure.Suppression;

/// <summary>
/// The logarithm of one more than the value, times how often it is printed, times a factor that grows with the number of base cells: a
/// cell of 999 weighs three times as much as one of 9, one in two tables twice as much as one in a single table, and a total of 16 cells
/// twice as much as a cell of the same value, since totals are what readers compare.
/// </summary>
internal sealed class LogarithmicWeight : ISuppressionWeight
{
    /// <summary>A total of 2 to the power of this many cells weighs twice as much as one cell.</summary>
    private const int DoublingsOfCells = 4;

    /// <inheritdoc/>
    public long Weigh(long value, int cells, int times)
    {
        long factor = DoublingsOfCells + WholeLogarithm.Compute(cells) / WholeLogarithm.Unit;
        return WholeLogarithm.Compute(Math.Min(value, long.MaxValue - 1) + 1) * factor / DoublingsOfCells * times;
    }
}
