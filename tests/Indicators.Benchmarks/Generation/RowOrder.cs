using Indicators.Tests.Support.SampleData;

namespace Indicators.Benchmarks.Generation;

/// <summary>The order in which a file has its rows.</summary>
internal enum RowOrder
{
    Sorted,
    Shuffled,
}

internal static class RowOrders
{
    /// <summary>The numbers from 0 on, as they are or in an order that is the same each time.</summary>
    public static int[] Numbers(this RowOrder order, int rows)
    {
        int[] numbers = [.. Enumerable.Range(0, rows)];
        if (order == RowOrder.Sorted) return numbers;
        var lots = SplitMix64.For("shuffle");
        for (int i = rows - 1; i > 0; i--)
        {
            int other = (int)(lots.Next() % (ulong)(i + 1));
            (numbers[i], numbers[other]) = (numbers[other], numbers[i]);
        }
        return numbers;
    }
}
