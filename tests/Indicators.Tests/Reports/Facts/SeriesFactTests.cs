using Indicators.Reports.Facts;

namespace Indicators.Tests.Reports.Facts;

/// <summary>Records, crossings and turning points of comparable series.</summary>
public sealed class SeriesFactTests
{
    private static readonly string[] Quarters = ["2022-Q1", "2022-Q2", "2022-Q3", "2022-Q4", "2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4", "2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"];

    private static string[] Stock(string area, params int[] values) => [.. values.Zip(Quarters[^values.Length..], (value, quarter) => $"{area} {quarter} {value}")];

    private static FactRun Quarterly(params IEnumerable<string> rows) => FactRun.InEurope(FactRun.Refugees(rows), period: "2024-Q4");

    /// <summary>Decisions of one country: how many of 1,000 gave protection.</summary>
    private static FactRun Rate(params int[] positive) => new(FactRun.Rows(positive.Zip(Quarters[^positive.Length..]).SelectMany(quarter => new[]
    {
        $"asylum: AUT {quarter.Second} SYR DEC_REC G _Z FI P {quarter.First}", $"asylum: AUT {quarter.Second} SYR DEC_REJ G _Z FI P {1000 - quarter.First}",
    })).Outcome, "ASY-04", "AUT", "2024-Q4");

    [Fact]
    public void The_lowest_of_eight_quarters_is_a_record()
    {
        RecordFact record = Quarterly(Stock("AUT", 900, 800, 850, 700, 720, 690, 680, 600)).Get<RecordFact>();
        Assert.Equal((false, 600d, 8, "2023-Q1", true), (record.IsHighest, record.Value, record.Periods, record.First.ToString(), record.IsSinceStart));
        Assert.Equal([900, 800, 850, 700, 720, 690, 680, 600], record.Evidence.Select(figure => figure.Value));
    }

    [Fact]
    public void A_record_says_since_when()
    {
        FactRun run = Quarterly(Stock("AUT", 900, 800, 850, 700, 720, 690, 680, 600));
        Assert.Equal("Refugees are the fewest since counts began in 2023", run.Title(run.Get<RecordFact>()));
        Assert.Equal("At the end of December there were 600 refugees in Austria, the fewest since counts began in 2023.", run.Say(run.Get<RecordFact>()));
        Assert.Equal("Le nombre de réfugiés est au plus bas depuis le début des relevés, en 2023", run.Title(run.Get<RecordFact>(), "fr"));
    }

    [Theory]
    // Seven are too few; lower by less than the margins of both.
    [InlineData(800, 850, 700, 720, 690, 680, 600)]
    [InlineData(900, 800, 850, 700, 720, 690, 609, 600)]
    [InlineData(900, 800, 850, 700, 720, 690, 600, 600)]
    public void This_is_no_record(params int[] values) => Assert.Null(Quarterly(Stock("AUT", values)).Find<RecordFact>());

    [Fact]
    public void A_break_starts_the_series_anew()
    {
        string[] rows = [.. Stock("AUT", 900, 910, 920, 930, 940, 950, 960, 970, 980, 990, 700, 600)];
        Assert.Equal(12, Quarterly(rows).Get<RecordFact>().Periods);
        rows[3] += " B";
        RecordFact after = Quarterly(rows).Get<RecordFact>();
        Assert.Equal((9, "2022-Q4", false), (after.Periods, after.First.ToString(), after.IsSinceStart));
        Assert.Equal("Refugees are the fewest in nine quarters", Quarterly(rows).Title(after));
        rows[5] += " B";
        Assert.Null(Quarterly(rows).Find<RecordFact>());
    }

    [Fact]
    public void A_late_area_does_not_make_a_record()
    {
        // With Poland the region had 1,000 and more; without it, Austria and Italy have not changed much.
        string[] rows = [.. Stock("AUT", 300, 310, 305, 300, 310, 305, 300, 310), .. Stock("ITA", 400, 410, 405, 400, 410, 405, 400, 410), .. Stock("POL", 350, 350, 350, 350, 350, 350, 350, 350)[..^1]];
        FactRun run = Quarterly(rows);
        Assert.Equal(720, run.Get<LevelFact>().Value);
        Assert.Null(run.Find<RecordFact>());
        Assert.Single(run.Facts.OfType<LateFact>());
    }

    [Fact]
    public void A_percentage_falls_below_a_half_for_the_first_time()
    {
        FactRun run = Rate(550, 560, 570, 580, 620, 600, 590, 580, 560, 550, 540, 450);
        CrossingFact crossing = run.Get<CrossingFact>();
        Assert.Equal((50, false, 45d, 12, true), (crossing.Threshold, crossing.IsAbove, Math.Round(crossing.Value, 9), crossing.Periods, crossing.IsSinceStart));
        Assert.Equal("Fewer than half of asylum decisions gave protection, for the first time", run.Title(crossing));
        Assert.Equal("Moins de la moitié des décisions d’asile ont accordé une protection, pour la première fois", run.Title(crossing, "fr"));
        Assert.Equal("Fewer than half of asylum decisions gave protection, for the first time: 45.0% in the fourth quarter of 2024.", run.Say(crossing));
        ChangeFact change = run.Get<ChangeFact>();
        Assert.Equal((-13d, FactDirection.Down), (Math.Round(change.Absolute, 9), change.Direction));
        Assert.Equal("In the fourth quarter of 2024, 45.0% of asylum decisions gave protection in Austria, against 58.0% a year earlier.", run.Say(change));
    }

    [Theory]
    // Below before; not below by more than rounding; too few quarters above.
    [InlineData(450, 560, 570, 580, 620, 600, 590, 480, 560, 550, 540, 450)]
    [InlineData(550, 560, 570, 580, 620, 600, 590, 580, 560, 550, 540, 498)]
    [InlineData(590, 580, 560, 550, 540, 530, 450)]
    public void This_crosses_nothing_for_the_first_time(params int[] values) => Assert.Null(Rate(values).Find<CrossingFact>());

    [Fact]
    public void A_peak_lies_a_year_and_more_from_both_ends()
    {
        FactRun run = Rate(520, 530, 560, 590, 630, 620, 610, 600, 590, 580, 570, 560);
        TurningPointFact turn = run.Get<TurningPointFact>();
        Assert.Equal((true, "2023-Q1", 63d, 56d), (turn.IsPeak, turn.Turn.ToString(), Math.Round(turn.Extreme, 9), Math.Round(turn.Value, 9)));
        Assert.Equal("In the fourth quarter of 2024, 56.0% of asylum decisions gave protection in Austria, against 63.0% at the peak, in the first quarter of 2023.", run.Say(turn));
        Assert.Null(Rate(520, 530, 560, 590, 600, 610, 620, 625, 626, 630, 620, 560).Find<TurningPointFact>());
        Assert.Null(Rate(600, 605, 610, 620, 630, 620, 610, 600, 590, 580, 570, 560).Find<TurningPointFact>());
    }

    [Theory]
    [InlineData(1040, true)]
    [InlineData(960, true)]
    [InlineData(1060, false)]
    [InlineData(940, false)]
    public void One_flow_keeps_pace_with_another_within_a_twentieth(int decisions, bool keepsPace)
    {
        FactRun run = new(FactRun.Rows(
            "asylum: AUT 2024-Q4 SYR APP G N NA P 1000", $"asylum: AUT 2024-Q4 SYR DEC_REC G _Z FI P {decisions - 300}", "asylum: AUT 2024-Q4 SYR DEC_REJ G _Z FI P 300").Outcome, "ASY-07", "AUT", "2024-Q4");
        Assert.Equal(keepsPace, run.Find<PaceFact>() is not null);
        if (decisions != 1040) return;
        Assert.Equal("Decisions kept pace with claims, 1,040 for 1,000.", run.Say(run.Get<PaceFact>()));
        Assert.Equal("Les décisions ont suivi le rythme des demandes, 1\u202f040 pour 1\u202f000.", run.Say(run.Get<PaceFact>(), "fr"));
    }

    [Fact]
    public void The_median_of_the_only_country_is_no_figure_of_the_region()
    {
        // 100 decisions under 180 days and 100 from there on: the median is 180 days.
        string[] austria = ["decision-durations: AUT 2024-Q4 G D90 100", "decision-durations: AUT 2024-Q4 G D180 100"];
        var run = FactRun.InEurope(FactRun.Rows(austria), "ASY-08", "2024-Q4");
        Assert.Null(run.Find<LevelFact>());
        Assert.Equal("In Austria half of the first decisions took 180 days or less.", run.Say(run.Get<MedianFact>()));
        Assert.Equal("En Autriche, la moitié des premières décisions ont pris 180 jours ou moins.", run.Say(run.Get<MedianFact>(), "fr"));
        var two = FactRun.InEurope(FactRun.Rows([.. austria, "decision-durations: ITA 2024-Q4 G D90 100", "decision-durations: ITA 2024-Q4 G D180 100"]), "ASY-08", "2024-Q4");
        Assert.Null(two.Find<MedianFact>());
    }
}
