using Indicators.Disclosure.Suppression;

namespace Indicators.Tests.Disclosure.Suppression;

/// <summary>
/// Two tables of four areas A, B, C, D with 2, 9, 30, 50 persons, threshold 4. The first prints the areas and their total, 91; the second
/// prints the regions A and D, 52, and B and C, 39.
/// </summary>
public sealed class JointSystemTests
{
    private const int A = 0, B = 1, C = 2, D = 3;
    private static readonly long[] Values = [2, 9, 30, 50];
    private static readonly int[][] Areas = [[A], [B], [C], [D], [A, B, C, D]];
    private static readonly int[][] Regions = [[A, D], [B, C]];

    [Fact]
    public void The_first_table_alone_is_safe_without_the_two_least_areas() => Assert.Equal(["0", "1"], Suppress(Areas));

    [Fact]
    public void The_second_table_alone_is_safe_as_it_is() => Assert.Empty(Suppress(Regions));

    [Fact]
    public void Together_the_two_give_the_small_area_away()
    {
        // 52 less the 50 of D is the 2 of A.
        SumSystem system = Create([.. Areas, .. Regions]);
        bool[] isSuppressed = [.. Enumerable.Range(0, system.SumCount).Select(sum => system.CellsOf(sum) is [A] or [B])];
        Intervals intervals = Runs.Propagate(system, isSuppressed);
        Assert.Equal((2, 2), (intervals.CellLowerBounds[A], intervals.CellUpperBounds[A]));
        Assert.Equal((9, 9), (intervals.CellLowerBounds[B], intervals.CellUpperBounds[B]));
        Assert.Equal([0], intervals.FindTooNarrow(system));
        Assert.Empty(AttackerSystem.Create(system, isSuppressed).Blocks);
    }

    [Fact]
    public void The_joint_system_hides_the_other_area_of_the_region() =>
        // A and D change places within their region: 1 + 50 weighs less than 1 + 9 with both regions, (1 + 9)(1 + 52)(1 + 39).
        Assert.Equal(["0", "3"], Suppress([.. Areas, .. Regions]));

    private static string[] Suppress(int[][] sums)
    {
        SumSystem system = Create(sums);
        SuppressionResult result = Runs.Suppress(system);
        Assert.Empty(CertificateCheck.FindViolations(system, result.IsSuppressed, result.SecondTable));
        Assert.Empty(Runs.Propagate(system, result.IsSuppressed).FindTooNarrow(system));
        return TwoWayTable.Suppressed(system, result);
    }

    private static SumSystem Create(int[][] sums)
    {
        var builder = new SumSystemBuilder();
        foreach (long value in Values) builder.AddCell(builder.CellCount, value);
        foreach (int[] sum in sums) builder.AddSum(sum, 1, sum.Sum(cell => Values[cell]) is >= 1 and < 4 ? 1 : 0);
        return builder.Build().System;
    }
}
