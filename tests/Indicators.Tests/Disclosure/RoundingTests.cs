using Indicators.Analysis;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Disclosure;

/// <summary>Protection by rounding, seen from the published figures.</summary>
public sealed class RoundingTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(1234567)]
    public void A_count_of_zero_or_from_the_base_on_stays(int value)
    {
        PipelineFixture run = PipelineFixture.Run().Rounded().File("stock", $"AAA 2024 X REF {value}");
        Assert.Equal($"{value} A", run["STOCK", "AAA", "2024"]);
        Assert.Equal(value == 0 ? "no row" : $"{value} A", run["STOCK", "AAA", "2024", "origin=X"]);
        Assert.Equal($"{value} A", run["STOCK", "world", "2024"]);
    }

    /// <summary>Over 150 keys, the share that goes up is near value / 5: the limit is four standard errors.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_count_below_the_base_becomes_the_base_as_often_as_its_share_of_it_and_else_zero(int value)
    {
        const int Keys = 150;
        int up = 0;
        for (int key = 0; key < Keys; key++)
        {
            PipelineFixture run = PipelineFixture.Run().Rounded().Key(key).File("stock", $"AAA 2024 X REF {value}");
            string shown = run["STOCK", "AAA", "2024"];
            Assert.Contains(shown, (string[])["0 A", "5 A"]);
            Assert.Equal(shown == "0 A" ? "no row" : shown, run["STOCK", "AAA", "2024", "origin=X"]);
            Assert.Equal(shown, run["STOCK", "world", "2024"]);
            if (shown == "5 A") up++;
        }
        double share = value / 5.0;
        Assert.InRange(up / (double)Keys, share - (4 * Math.Sqrt(share * (1 - share) / Keys)), share + (4 * Math.Sqrt(share * (1 - share) / Keys)));
    }

    [Fact]
    public void An_item_that_becomes_zero_has_no_row_as_if_nobody_had_filed_it()
    {
        string[] others = ["AAA 2023 Y REF 50", "AAA 2024 Y REF 50", "BBB 2024 Y REF 60"];
        string[] details = ["AAA 2023 REF M adult 9", "AAA 2023 REF F adult 8", "AAA 2024 REF M adult 9"];
        int key = KeyThatRoundsDown(others, details);
        PipelineFixture one = PipelineFixture.Run().Rounded().Key(key).File("stock", [.. others, "AAA 2024 X REF 1"]).File("detail", [.. details, "AAA 2024 REF F adult 1"]);
        // The person is in both returns, so that with the person gone the total of the other origin stays.
        PipelineFixture nobody = PipelineFixture.Run().Rounded().Key(key).File("stock", others).File("detail", details);
        Assert.Equal(nobody.Csv, one.Csv);
        PipelineFixture zero = PipelineFixture.Run().Rounded().Key(key).File("stock", [.. others, "AAA 2024 X REF 0"]).File("detail", [.. details, "AAA 2024 REF F adult 0"]);
        Assert.Equal(nobody.Csv, zero.Csv);

        static int KeyThatRoundsDown(string[] others, string[] details) => Enumerable.Range(0, 50).First(key => PipelineFixture.Run().Rounded().Key(key)
            .File("stock", [.. others, "AAA 2024 X REF 1"]).File("detail", [.. details, "AAA 2024 REF F adult 1"])["STOCK", "AAA", "2024"] == "50 A");
    }

    [Fact]
    public void An_item_that_becomes_zero_at_times_is_zero_then_and_one_filed_as_missing_keeps_its_row()
    {
        PipelineFixture run = DownFor("STOCK", key => PipelineFixture.Run().Rounded().Key(key).File("stock", "AAA 2023 X REF 50", "AAA 2024 X REF 1", "AAA 2024 Y REF :"), "none L");
        Assert.Equal("0 A", run["STOCK", "AAA", "2024", "origin=X"]);
        Assert.Equal("none L", run["STOCK", "AAA", "2024", "origin=Y"]);
    }

    [Fact]
    public void A_rate_of_an_item_with_no_positive_decision_keeps_its_row()
    {
        PipelineFixture run = DownFor("RATE", key => PipelineFixture.Run().Rounded().Key(key).File("flow", "AAA 2024 X YES P 1", "AAA 2024 X NO P 20", "AAA 2024 Y NO P 1"), "0 A", 20);
        Assert.Equal("0 A", run["RATE", "AAA", "2024", "origin=X"]);
        Assert.Equal("no row", run["RATE", "AAA", "2024", "origin=Y"]);
    }

    [Fact]
    public void Without_protection_figures_stay_as_filed() =>
        Assert.Equal("1 A", PipelineFixture.Run().File("stock", "AAA 2024 X REF 1")["STOCK", "AAA", "2024"]);

    [Fact]
    public void Rates_are_taken_from_rounded_components()
    {
        // 2 of 2 + 10: from 2 / 12 nobody could be hidden; 2 becomes 0 or 5.
        for (int key = 0; key < 10; key++)
        {
            ResultRow row = PipelineFixture.Run().Rounded().Key(key).File("flow", "AAA 2024 X YES P 2", "AAA 2024 X NO P 10").Row("RATE", "AAA", "2024");
            Assert.Contains((row.Numerator, row.Denominator), ((double, double)[])[(0, 10), (5, 15)]);
            Assert.Equal(100 * row.Numerator / row.Denominator, row.Value);
            PipelineFixture run = PipelineFixture.Run().Rounded().Key(key).File("stock", "AAA 2024 X REF 3").Reference("inhabitants", "AAA 2024 1000");
            Assert.Equal(run.Value("STOCK", "AAA", "2024"), run.Value("HEAD", "AAA", "2024"));
            Assert.Contains(run["HEAD", "AAA", "2024"], (string[])["0 A", "5 A"]);
        }
    }

    [Fact]
    public void A_number_left_out_is_rounded_in_the_note_too()
    {
        string[] methods = [.. Enumerable.Range(0, 20).Select(key => PipelineFixture.Run().Rounded().Key(key)
            .File("flow", "AAA 2024 X YES P 20", "AAA 2024 X NO C 4").Row("RATE", "AAA", "2024").Method).Distinct().Order()];
        Assert.Equal(["pooled", "pooled; 5 cases left out"], methods);
    }

    [Fact]
    public void Coverage_comes_from_rounded_figures()
    {
        string[] coverages = [.. Enumerable.Range(0, 20).Select(key => PipelineFixture.Run().Rounded().Key(key)
            .File("stock", "BBB 2023 X REF 4", "AAA 2024 X REF 15").Coverage("STOCK", "world", "2024")).Distinct()];
        Assert.All(coverages, coverage => Assert.DoesNotContain("0.789", coverage, StringComparison.Ordinal)); // 15 / 19
        Assert.Contains("0.75 weight 1/2", coverages); // 15 / (15 + 5)
    }

    [Fact]
    public void Figures_that_are_rounded_already_stay_as_they_are()
    {
        string[] rows = ["AAA 2024 X REF 5", "AAA 2024 Y REF 0", "BBB 2024 X REF 10", "BBB 2024 Z REF 7", "CCC 2024 Y REF 105"];
        Assert.Equal(PipelineFixture.Run().File("stock", rows).Csv, PipelineFixture.Run().Rounded().File("stock", rows).Csv);
    }

    [Fact]
    public void What_is_missing_stays_missing()
    {
        PipelineFixture run = PipelineFixture.Run().Rounded().File("stock", "AAA 2024 X REF :", "BBB 2024 X REF c", "BBB 2024 Y REF 30");
        Assert.Equal("none L", run["STOCK", "AAA", "2024"]);
        Assert.Equal("none Q", run["STOCK", "BBB", "2024", "origin=X"]);
        Assert.Equal("30 U", run["STOCK", "BBB", "2024"]);
    }

    [Fact]
    public void Quarters_add_to_half_years_and_years_after_rounding()
    {
        for (int key = 0; key < 20; key++)
        {
            PipelineFixture run = PipelineFixture.Run().Rounded().Key(key).File("flow", ((int[])[3, 2, 4, 1]).Select((value, index) => $"AAA 2024-Q{index + 1} X APP P {value}"));
            double[] quarters = [.. Enumerable.Range(1, 4).Select(quarter => run.Value("FLOW", "AAA", $"2024-Q{quarter}"))];
            Assert.All(quarters, quarter => Assert.Contains(quarter, (double[])[0, 5]));
            Assert.Equal(
                (quarters[0] + quarters[1], quarters[2] + quarters[3], 10),
                (run.Value("FLOW", "AAA", "2024-S1"), run.Value("FLOW", "AAA", "2024-S2"), run.Value("FLOW", "AAA", "2024")));
        }
    }

    [Fact]
    public void A_cell_that_several_indicators_count_has_one_rounded_value()
    {
        PipelineFixture run = PipelineFixture.Run().Rounded().File("flow", "AAA 2024 X APP P 2", "AAA 2024 Y APP P 4", "AAA 2024 Z APP P 1").File("stock", "AAA 2024 X REF 100");
        Assert.Equal(run.Value("FLOW", "AAA", "2024"), run.Row("PRESSURE", "AAA", "2024").Numerator);
    }

    /// <summary>A run under the first key that rounds a figure of AAA in 2024 down to zero.</summary>
    private static PipelineFixture DownFor(string indicator, Func<int, PipelineFixture> run, string shown, double? denominator = null) => Enumerable.Range(0, 100).Select(run)
        .First(one => one[indicator, "AAA", "2024"] == shown && (denominator is null || one.Row(indicator, "AAA", "2024").Denominator == denominator));
}
