using System.Globalization;
using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Common;
using Indicators.Definitions;
using Indicators.Reports;
using Indicators.Submissions;
using Indicators.Tests.Support;

namespace Indicators.Tests.KnownAnswers;

/// <summary>
/// Refugees per 1,000 inhabitants (STK-10) at the end of 2023: refugees of the release of June 2024 over the World Bank's
/// population of 2023. The file names no vintage; it is the one whose last year is 2024. Figures of population are revised, so
/// that another one gives other rates.
/// </summary>
public sealed class HostCapacityTests
{
    private static readonly Lazy<PipelineOutcome> Outcome = new(() => Pipeline.Run(
        Shipped.Unprotected, RealData.Release("release-2024-06"), [Population()], FixedKey.Options, new RunContext { Jobs = 2 }));

    [Theory]
    [InlineData("LBN", 136.56758568859442)] // 1000 x   788,472 /  5,773,493
    [InlineData("JOR", 59.8000928910057)] //   1000 x   684,066 / 11,439,213
    [InlineData("IRN", 41.54696744541339)] //  1000 x 3,764,517 / 90,608,707
    [InlineData("UGA", 32.42104807115483)] //  1000 x 1,577,498 / 48,656,601
    [InlineData("DEU", 31.133292117752493)] // 1000 x 2,593,007 / 83,287,273
    public void Refugees_per_thousand_inhabitants_are_those_worked_out_by_hand(string area, double expected)
    {
        Assert.True(Directory.Exists(RealData.Path()));
        Assert.Equal(expected, Outcome.Value.Results.Find("STK-10", ReferenceArea.Area(area), Period.Create(Frequency.Annual, 2023))!.Value.Value, 12);
    }

    [Fact]
    public void The_vintage_of_the_population_is_that_whose_last_year_is_2024()
    {
        string[] lines = File.ReadAllLines(RealData.Path("reference", "population.csv"));
        Assert.Equal("Country Name,Country Code,Year,Value", lines[0]);
        Assert.Equal(2024, lines.Skip(1).Max(line => int.Parse(line.Split(',')[^2], CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void The_world_is_pooled_over_the_areas_that_have_inhabitants_and_names_its_source()
    {
        Assert.True(Directory.Exists(RealData.Path()));
        ResultRow world = Outcome.Value.Results.Find("STK-10", ReferenceArea.World, Period.Create(Frequency.Annual, 2023))!.Value;
        Assert.Equal(1000 * world.Numerator / world.Denominator, world.Value, 12);
        Assert.Contains("population: World Bank", world.Method, StringComparison.Ordinal);
    }

    private static SubmissionSource Population()
    {
        string path = RealData.Path("reference", "population.csv");
        return new SubmissionSource { Path = "reference/population.csv", Open = () => File.OpenRead(path), Length = new FileInfo(path).Length, Folders = [] };
    }
}
