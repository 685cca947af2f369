namespace Indicators.Validation.Expressions;

/// <summary>Divides rows into blocks that are processed one at a time, so that intermediate results stay in the cache.</summary>
internal static class RowBlocks
{
    public const int Rows = 1024;

    public static IEnumerable<(int First, int Count)> Split(int rows)
    {
        for (int first = 0; first < rows; first += Rows) yield return (first, Math.Min(Rows, rows - first));
    }
}

/// <summary>Computes a number for each of several consecutive rows.</summary>
internal abstract class NumberOperation
{
    /// <param name="first">The first row.</param>
    /// <param name="numbers">Receives one number for each row, at most <see cref="RowBlocks.Rows"/>; NaN if missing.</param>
    public abstract void Fill(int first, Span<double> numbers);
}

/// <summary>Computes a truth for each of several consecutive rows.</summary>
internal abstract class ConditionOperation
{
    /// <param name="first">The first row.</param>
    /// <param name="truths">Receives one truth for each row, at most <see cref="RowBlocks.Rows"/>.</param>
    public abstract void Fill(int first, Span<byte> truths);
}
