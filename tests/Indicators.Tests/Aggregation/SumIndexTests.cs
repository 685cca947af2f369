using Indicators.Aggregation;
using Indicators.Definitions;

namespace Indicators.Tests.Aggregation;

/// <summary>Rows of sums and what is found in them.</summary>
public sealed class SumIndexTests
{
    private static readonly Period Year = Period.Create(Frequency.Annual, 2024);

    [Fact]
    public void A_sum_is_found_by_its_row_and_item()
    {
        var sums = new SumIndex();
        sums.Add(new SumKey(3, 1, Year), 0, [0, 1, 2]);
        sums.Add(new SumKey(3, 2, Year), 3, [1, 4, 9]);
        Assert.Equal((1, 3, 2), (sums.Find(new SumKey(3, 2, Year)), sums.GetSeries(1), sums.GetReferenceArea(1)));
        Assert.Equal([0, 1, 2, -1], Enumerable.Range(0, 4).Select(item => sums.SumOf(0, item)));
        Assert.Equal([-1, 3, -1, -1, 4, -1, 5, -1], new[] { 0, 1, 2, 3, 4, 8, 9, 10 }.Select(item => sums.SumOf(1, item)));
        Assert.Equal(-1, sums.Find(new SumKey(3, 2, Year.Next())));
    }

    [Fact]
    public void A_row_is_added_once()
    {
        var sums = new SumIndex();
        sums.Add(new SumKey(0, 0, Year), 0, [0]);
        Assert.Throws<ArgumentException>(() => sums.Add(new SumKey(0, 0, Year), 1, [0]));
    }
}
