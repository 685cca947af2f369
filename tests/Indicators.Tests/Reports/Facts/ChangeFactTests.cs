using Indicators.Aggregation;
using Indicators.Reports.Facts;

namespace Indicators.Tests.Reports.Facts;

/// <summary>Changes over a year, who accounts for them, and when there is none. The shipped programme rounds counts below 5.</summary>
public sealed class ChangeFactTests
{
    private static FactRun Europe(params string[] rows) => FactRun.InEurope(FactRun.Refugees(rows));

    private static readonly string[] Three = ["AUT 2023 100", "ITA 2023 300", "POL 2023 100"];

    [Fact]
    public void A_change_is_between_the_same_areas()
    {
        // 500 to 550: 50 of 500 is a tenth.
        FactRun run = Europe([.. Three, "AUT 2024 150", "ITA 2024 290", "POL 2024 110"]);
        ChangeFact change = run.Get<ChangeFact>();
        Assert.Equal((550d, 500d, 50d, 10d, 3, true), (change.Now, change.Before, change.Absolute, change.Percent, change.Areas.Count, change.IsOfAllReporters));
        Assert.Equal([550, 500], change.Evidence.Select(figure => figure.Value));
    }

    [Fact]
    public void A_late_area_is_left_out_of_both_figures_and_named_once()
    {
        // Without Poland: 400 to 440.
        FactRun run = Europe([.. Three, "AUT 2024 150", "ITA 2024 290"]);
        ChangeFact change = run.Get<ChangeFact>();
        Assert.Equal((440d, 400d, 10d), (change.Now, change.Before, change.Percent));
        Assert.Equal(["AUT", "ITA"], change.Areas.Select(area => area.Code));
        LateFact late = run.Get<LateFact>();
        Assert.Equal(("POL", 100d), (late.Area.Code, late.Last!.Value.Value));
        Assert.Equal("Poland has not reported for this year. At the end of 2023 there were 100 refugees in Poland.", run.Say(late));
        Assert.Equal("At the end of 2024 there were 440 refugees in the two countries that reported, 10% more than a year earlier.", run.Say(change));
    }

    [Theory]
    // Each total may be off by less than five: together by less than ten.
    [InlineData(109, false)]
    [InlineData(110, true)]
    [InlineData(91, false)]
    [InlineData(90, true)]
    public void What_rounding_alone_can_make_is_no_change(int now, bool isChange) =>
        Assert.Equal(isChange, Europe("AUT 2023 100", $"AUT 2024 {now}").Find<ChangeFact>() is not null);

    [Fact]
    public void A_change_from_zero_has_no_percentage()
    {
        FactRun run = Europe("AUT 2023 0", "AUT 2024 100", "ITA 2023 0", "ITA 2024 0");
        ChangeFact change = run.Get<ChangeFact>();
        Assert.Equal((100d, double.NaN, double.NaN), (change.Absolute, change.Percent, change.Times));
        Assert.EndsWith(", 100 more than a year earlier.", run.Say(change), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1000, 2400, double.NaN, 2.4)]
    [InlineData(1000, 1990, 99, double.NaN)]
    [InlineData(1000, 400, -60, double.NaN)]
    public void A_sum_that_doubled_is_said_as_a_multiple(int before, int now, double percent, double times)
    {
        FactRun run = Europe($"AUT 2023 {before}", $"AUT 2024 {now}");
        ChangeFact change = run.Get<ChangeFact>();
        Assert.Equal(times, change.Times);
        if (!double.IsNaN(percent)) Assert.Equal(percent, change.Percent, 9);
        if (!double.IsNaN(times)) Assert.EndsWith(", 2.4 times as many as a year earlier.", run.Say(change), StringComparison.Ordinal);
    }

    [Fact]
    public void Negative_figures_have_no_percentage()
    {
        ChangeFact change = Europe("AUT 2023 100", "AUT 2024 200").Get<ChangeFact>();
        Assert.Equal((double.NaN, -7d, FactDirection.Down), ((change with { Now = -2, Before = 5 }).Percent, (change with { Now = -2, Before = 5 }).Absolute, (change with { Now = -2, Before = 5 }).Direction));
        Assert.Equal(double.NaN, (change with { Now = 2, Before = -5 }).Percent);
    }

    [Fact]
    public void A_break_ends_every_comparison()
    {
        FactRun run = Europe("AUT 2023 100", "AUT 2024 300 B", "ITA 2023 100", "ITA 2024 100");
        Assert.Null(run.Find<ChangeFact>());
        Assert.Null(run.Find<ContributionFact>());
        Assert.NotNull(run.Find<LevelFact>());
    }

    [Fact]
    public void One_area_accounts_for_all_of_a_rise_when_the_others_together_fell()
    {
        // 500 to 610: Austria +150, Italy -40, Poland 0.
        FactRun run = Europe([.. Three, "AUT 2024 250", "ITA 2024 260", "POL 2024 100"]);
        ContributionFact contribution = run.Get<ContributionFact>();
        Assert.Equal(("AUT", 150d, 110d, -40d, 2, ShareRelation.All), (contribution.Area.Code, contribution.Own, contribution.Total, contribution.OthersTogether, contribution.Others, contribution.Share.Relation));
        Assert.Equal("Austria accounts for all of the rise in refugees. It has 150 more than a year earlier; the other two countries together have 40 fewer.", run.Say(contribution));
        Assert.Equal("Austria accounts for all of the rise in refugees", run.Title(contribution));
        Assert.Equal("L’Autriche explique toute la hausse du nombre de réfugiés", run.Title(contribution, "fr"));
        Assert.Equal(
            "L’Autriche explique toute la hausse du nombre de réfugiés. On y compte 150 réfugiés de plus qu’un an plus tôt\u00a0; les deux autres pays en comptent ensemble 40 de moins.",
            run.Say(contribution, "fr"));
    }

    [Fact]
    public void What_the_others_did_is_not_said_where_rounding_can_have_made_it()
    {
        // The four figures of the two others may be off by less than twenty together.
        FactRun run = Europe([.. Three, "AUT 2024 250", "ITA 2024 290", "POL 2024 100"]);
        Assert.EndsWith("It has 150 more than a year earlier.", run.Say(run.Get<ContributionFact>()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(300, 50, 50, "Austria accounts for three quarters of the rise in refugees")]
    [InlineData(960, 20, 20, "Austria accounts for nearly all of the rise in refugees")]
    [InlineData(700, 150, 150, "Austria accounts for more than two thirds of the rise in refugees")]
    public void A_part_of_a_change_is_a_plain_fraction(int austria, int italy, int poland, string expected)
    {
        FactRun run = Europe([.. Three, $"AUT 2024 {100 + austria}", $"ITA 2024 {300 + italy}", $"POL 2024 {100 + poland}"]);
        ContributionFact contribution = run.Get<ContributionFact>();
        Assert.Equal(expected, run.Title(contribution));
    }

    [Theory]
    // Another move is as large, more than half as large, nearly as large.
    [InlineData(200, 400, 100)]
    [InlineData(200, 360, 100)]
    [InlineData(150, 300, 140)]
    public void Nobody_accounts_for_a_change_that_others_share(int austria, int italy, int poland)
    {
        FactRun run = Europe([.. Three, $"AUT 2024 {austria}", $"ITA 2024 {italy}", $"POL 2024 {poland}"]);
        Assert.NotNull(run.Find<ChangeFact>());
        Assert.Null(run.Find<ContributionFact>());
    }

    [Fact]
    public void The_only_area_contributes_to_nothing() => Assert.Null(Europe("AUT 2023 100", "AUT 2024 300").Find<ContributionFact>());

    [Fact]
    public void A_withheld_area_stops_what_would_tell_of_it()
    {
        string[] rows = ["AUT 2023 3", "ITA 2023 300", "POL 2023 100", "AUT 2024 3", "ITA 2024 600", "POL 2024 100"];
        Assert.NotNull(Europe(rows).Find<ContributionFact>());
        Assert.NotNull(Europe(rows).Find<TopShareFact>());
        var run = FactRun.InEurope(FactRun.Refugees(rows).Suppressed());
        Assert.True(run.Source.Results.Find("STK-01", ReferenceArea.Area("AUT"), FactRun.PeriodOf("2024")) is { IsWithheld: true });
        Assert.Null(run.Find<ContributionFact>());
        Assert.Null(run.Find<TopShareFact>());
    }
}
