using Indicators.Disclosure.Suppression;
using static Indicators.Disclosure.Suppression.CertificateViolationKind;

namespace Indicators.Tests.Disclosure.Suppression;

/// <summary>A row of three cells 2, 10, 20 with the known cell 5, their total, and an older total of the first two.</summary>
public sealed class CertificateCheckTests
{
    // Sums in the order of the system: [0], [0 1], [0 1 2 3], [1], [2], [3].
    private const int First = 0, Older = 1, Total = 2, Second = 3, Third = 4;
    private const int Known = 3;

    [Fact]
    public void A_valid_certificate_has_no_violation() => AssertViolations([First, Second], [4, 8, 20, 5]);

    [Fact]
    public void A_cell_below_its_least_value_is_a_violation() => AssertViolations([First, Second], [0, 12, 20, 5], new CertificateViolation(BelowLeastValue, 0));

    [Fact]
    public void A_known_cell_that_differs_is_a_violation() =>
        AssertViolations([First, Second, 5], [4, 8, 20, 6], new(KnownCellDiffers, Known), new(PublishedSumDiffers, Total));

    [Fact]
    public void A_published_sum_that_differs_is_a_violation() =>
        AssertViolations([First, Third], [4, 10, 18, 5], new CertificateViolation(PublishedSumDiffers, Older));

    [Fact]
    public void A_suppressed_sum_that_is_equal_is_a_violation() =>
        AssertViolations([First, Second, Third], [4, 8, 20, 5], new CertificateViolation(SuppressedSumIsEqual, Third));

    [Fact]
    public void A_primary_sum_that_differs_by_too_little_is_a_violation() =>
        AssertViolations([First, Second], [3, 9, 20, 5], new CertificateViolation(WidthNotReached, First));

    [Fact]
    public void A_published_primary_sum_is_a_violation() =>
        AssertViolations([], [2, 10, 20, 5], new(WidthNotReached, First), new(PrimarySumIsPublished, First));

    [Fact]
    public void A_suppressed_released_sum_is_a_violation() =>
        AssertViolations([First, Older, Third], [4, 10, 18, 5], new CertificateViolation(ReleasedSumIsSuppressed, Older));

    [Fact]
    public void A_total_that_differs_by_the_range_of_a_long_differs() =>
        AssertViolations([First, Second, Third], [long.MaxValue, long.MaxValue, 34, 5], new(PublishedSumDiffers, Older), new(PublishedSumDiffers, Total));

    [Fact]
    public void Lists_of_another_length_are_refused()
    {
        SumSystem system = Create();
        Assert.Throws<ArgumentException>(() => CertificateCheck.FindViolations(system, new bool[1], new long[system.CellCount]));
        Assert.Throws<ArgumentException>(() => CertificateCheck.FindViolations(system, new bool[system.SumCount], new long[1]));
    }

    private static void AssertViolations(int[] suppressed, long[] table, params CertificateViolation[] expected)
    {
        SumSystem system = Create();
        bool[] isSuppressed = [.. Enumerable.Range(0, system.SumCount).Select(sum => suppressed.Contains(sum))];
        Assert.Equal(expected, CertificateCheck.FindViolations(system, isSuppressed, table));
    }

    private static SumSystem Create()
    {
        var builder = new SumSystemBuilder();
        builder.AddCell(0, 2, 1);
        builder.AddCell(1, 10);
        builder.AddCell(2, 20);
        builder.AddCell(3, 5, isFixed: true);
        for (int cell = 0; cell < 4; cell++) builder.AddSum([cell], 1, cell == 0 ? 2 : 0);
        builder.AddSum([0, 1, 2, 3]);
        builder.AddSum([0, 1], isReleased: true);
        return builder.Build().System;
    }
}
