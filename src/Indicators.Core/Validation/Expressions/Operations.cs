namespace Indicators.Validation.Expressions;

/// <summary>Rows are worked on a block at a time, so that what lies between two operations stays in the cache.</summary>
internal static class RowBlocks
{
    public const int Rows = 1024;

    public static IEnumerable<(int First, int Count)> Split(int rows)
    {
        for (int first = 0; first < rows; first += Rows) yield return (first, Math.Min(Rows, rows - first));
    }
}

/// <summary>Gives a number for each of some rows that follow each other.</summary>
internal abstract class NumberOperation
{
    /// <param name="first">The first of the rows.</param>
    /// <param name="numbers">As many as there are rows, at most <see cref="RowBlocks.Rows"/>; NaN becomes what is missing.</param>
    public abstract void Fill(int first, Span<double> numbers);
}

/// <summary>Gives a truth for each of some rows that follow each other.</summary>
internal abstract class ConditionOperation
{
    /// <param name="first">The first of the rows.</param>
    /// <param name="truths">As many as there are rows, at most <see cref="RowBlocks.Rows"/>.</param>
    public abstract void Fill(int first, Span<byte> truths);
}
