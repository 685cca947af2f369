using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Disclosure;

/// <summary>Under rounding, totals stay within the base of the true ones whatever the frequencies of a return and of its breakdown.</summary>
public sealed class FrequencyMixTests
{
    private const int Base = 5;
    private static readonly int[] Keys = [.. Enumerable.Range(0, 12)];

    /// <summary>4 women, 4 men and 2 who are not broken down: 10 is a multiple of the base, and stays.</summary>
    [Theory]
    [InlineData("2024", "2024")]
    [InlineData("2024", "2024-Q4")]
    [InlineData("2024-Q4", "2024")]
    [InlineData("2024-12", "2024-Q4")]
    [InlineData("2024-12", "2024")]
    public void A_stock_and_its_breakdown_are_one_total_in_any_frequencies(string period, string brokenDown)
    {
        foreach (int key in Keys)
        {
            PipelineFixture run = Shipped(key).File("population", $"AUT {period} SYR ASY 10 A").File("demographics", $"AUT {brokenDown} SYR ASY F 18-59 4 A", $"AUT {brokenDown} SYR ASY M 18-59 4 A");
            Assert.Equal("10 A", run["STK-02", "AUT", period]);
        }
    }

    /// <summary>3 of one origin and 2 of another; in the return of another frequency, 3, 4 and 3 of a third one. 5 and 10 are multiples of the base.</summary>
    [Theory]
    [InlineData("2024", "2024-Q4")]
    [InlineData("2024-Q4", "2024")]
    [InlineData("2024-Q4", "2024-12")]
    [InlineData("2024-12", "2024")]
    public void A_stock_that_one_frequency_revises_keeps_both_totals(string period, string revised)
    {
        foreach (int key in Keys)
        {
            PipelineFixture run = Shipped(key).File("population", $"AUT {period} SYR ASY 3 A", $"AUT {period} AFG ASY 2 A", $"AUT {revised} SYR ASY 3 A", $"AUT {revised} AFG ASY 4 A", $"AUT {revised} IRQ ASY 3 A");
            Assert.Equal(("5 A", "10 A"), (run["STK-02", "AUT", period], run["STK-02", "AUT", revised]));
        }
    }

    /// <summary>Two areas with 3 and 2, and one that files 4 women and no total: they are in no total.</summary>
    [Fact]
    public void An_area_that_files_a_breakdown_alone_does_not_move_the_totals_of_others()
    {
        foreach (int key in Keys)
        {
            PipelineFixture run = Shipped(key).File("population", "AUT 2024 SYR REF 3 A", "BEL 2024-Q4 SYR REF 2 A").File("demographics", "FRA 2024 SYR REF F 18-59 4 A")
                .With(programme => programme with { LeastAreas = 1 });
            Assert.Equal(5, run.Value("STK-01", "unhcr:EUR", "2024"));
            Assert.Equal(5, run.Value("STK-01", "world", "2024"));
        }
    }

    [Fact]
    public void The_total_of_an_area_of_a_region_of_the_first_set_and_of_the_world_differs_by_less_than_the_base()
    {
        for (int seed = 0; seed < 40; seed++)
        {
            var filed = new FrequencyMix(seed, Base);
            PipelineFixture run = Shipped(seed).File("population", filed.Population).File("demographics", filed.Demographics).File("asylum", filed.Asylum).File("asylum-demographics", filed.AsylumDemographics)
                .With(programme => programme with { Lookback = 0, Limits = new CoverageLimits(new(0, 1), new(0, 1)), LeastAreas = 1 });
            int compared = 0;
            foreach (ResultRow row in Enumerable.Range(0, run.Results.Count).Select(i => run.Results[i]))
            {
                if (row.Indicator.Id is not ("STK-01" or "ASY-01") || row.Breakdown != Series.Total || row.ReferenceArea.Type is not ("area" or "unhcr" or "world") || !row.HasValue) continue;
                if (filed.TrueTotal(row.Indicator.Id, row.ReferenceArea, row.Period) is not { } truth) continue;
                compared++;
                Assert.True(Math.Abs(row.Value - truth.Value) < truth.Bound,
                    $"Seed {seed}: {row.Indicator.Id} {row.ReferenceArea} {row.Period} is {row.Value} and truly {truth.Value}, which is not less than {truth.Bound} apart.");
            }
            Assert.True(compared > 20, $"Seed {seed}: {compared}");
        }
    }

    private static PipelineFixture Shipped(int key) => PipelineFixture.Run().With(_ => Support.Shipped.Programme).Key(key);
}
