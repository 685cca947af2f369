namespace Indicators.Tests.Disclosure.Attack;

/// <summary>Attacks under rules of protection other than the shipped one.</summary>
public sealed class OtherRulesAttackTests
{
    private const string Suppression = "{method: suppression, threshold: 5}";

    [Fact]
    public void A_suppressed_cell_alone_in_its_row_is_found()
    {
        using MadeUpFolder folder = new MadeUpFolder(Suppression).Count("FLO-01", "AUT", "2024", "_T", 20).Count("FLO-01", "AUT", "2024", "origin=AFG", 17)
            .Withheld("FLO-01", "AUT", "2024", "origin=SYR");
        Assert.Equal([(FindingKind.Exact, "FLO-01 AUT 2024 origin=SYR", 3, 3, true)], folder.Attack().Findings.Select(Short));
    }

    [Fact]
    public void Two_suppressed_cells_in_a_row_hide_each_other()
    {
        using MadeUpFolder folder = new MadeUpFolder(Suppression).Count("FLO-01", "AUT", "2024", "_T", 20).Count("FLO-01", "AUT", "2024", "origin=AFG", 15)
            .Withheld("FLO-01", "AUT", "2024", "origin=SYR").Withheld("FLO-01", "AUT", "2024", "origin=IRQ");
        Assert.Empty(folder.Attack().Findings);
    }

    [Fact]
    public void Two_suppressed_cells_that_add_up_to_two_are_one_each_where_zeros_are_printed()
    {
        using MadeUpFolder folder = new MadeUpFolder(Suppression).Count("FLO-01", "AUT", "2024", "_T", 20).Count("FLO-01", "AUT", "2024", "origin=AFG", 18)
            .Withheld("FLO-01", "AUT", "2024", "origin=SYR").Withheld("FLO-01", "AUT", "2024", "origin=IRQ");
        Assert.Equal(2, folder.Attack().Find(FindingKind.Exact).Count(finding => finding.Low == 1));
    }

    [Fact]
    public void A_wider_protection_is_asked_of_the_bounds()
    {
        using MadeUpFolder folder = new MadeUpFolder("{method: suppression, threshold: 5, width: 5}").Count("FLO-01", "AUT", "2024", "_T", 20)
            .Count("FLO-01", "AUT", "2024", "origin=AFG", 15).Withheld("FLO-01", "AUT", "2024", "origin=SYR").Withheld("FLO-01", "AUT", "2024", "origin=IRQ");
        Assert.All(folder.Attack().Findings, finding => Assert.Equal((FindingKind.Narrow, 1, 4), (finding.Kind, finding.Low, finding.High)));
        Assert.Equal(2, folder.Attack().Findings.Count);
    }

    /// <summary>Areas by origin have two withheld cells in every line; the quarters of one cell are printed. Together they give all four.</summary>
    [Fact]
    public void Tables_that_are_safe_alone_and_unsafe_together_are_found()
    {
        using MadeUpFolder folder = new MadeUpFolder(Suppression).Count("FLO-01", "AUT", "2024", "_T", 30).Count("FLO-01", "ITA", "2024", "_T", 30)
            .Region("FLO-01", "unhcr", "EUR", "2024", "_T", 60, 2).Region("FLO-01", "unhcr", "EUR", "2024", "origin=SYR", 24, 2)
            .Region("FLO-01", "unhcr", "EUR", "2024", "origin=IRQ", 36, 2);
        folder.Withheld("FLO-01", "AUT", "2024", "origin=SYR").Withheld("FLO-01", "AUT", "2024", "origin=IRQ").Withheld("FLO-01", "ITA", "2024", "origin=SYR")
            .Withheld("FLO-01", "ITA", "2024", "origin=IRQ");
        Assert.Empty(folder.Attack().Findings);
        folder.Count("FLO-01", "AUT", "2024-Q1", "origin=SYR", 21);
        foreach (string period in new[] { "2024-Q2", "2024-Q3", "2024-Q4" }) folder.Count("FLO-01", "AUT", period, "origin=SYR", 0);
        Assert.Equal(4, folder.Attack().Find(FindingKind.Exact).Count());
    }

    [Fact]
    public void Figures_that_are_rounded_by_themselves_can_give_each_other()
    {
        using var folder = new MadeUpFolder("{method: nearest-rounding, base: 5}");
        folder.Count("FLO-01", "AUT", "2024", "_T", 10);
        foreach (string origin in new[] { "AFG", "IRQ", "SYR", "UKR" }) folder.Count("FLO-01", "AUT", "2024", $"origin={origin}", 0);
        Assert.Equal(4, folder.Attack().Find(FindingKind.Exact).Count(finding => finding is { Low: 2, High: 2 } && finding.Subject.Contains("origin", StringComparison.Ordinal)));
    }

    [Fact]
    public void Additive_controlled_rounding_gives_nothing()
    {
        using var folder = new MadeUpFolder("{method: controlled-rounding, base: 5}");
        folder.Count("FLO-01", "AUT", "2024", "_T", 20).Count("FLO-01", "AUT", "2024", "origin=AFG", 15).Count("FLO-01", "AUT", "2024", "origin=IRQ", 0)
            .Count("FLO-01", "AUT", "2024", "origin=SYR", 5);
        Assert.Empty(folder.Attack().Findings);
    }

    private static (FindingKind Kind, string Subject, long Low, long High, bool IsCertain) Short(Finding finding) =>
        (finding.Kind, finding.Subject, finding.Low, finding.High, finding.IsCertain);
}
