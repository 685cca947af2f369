using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Disclosure;

/// <summary>Tables from which rounding each return by itself gave people away, or biased totals; worked by hand.</summary>
public sealed class CounterExampleTests
{
    private static readonly int[] Keys = [.. Enumerable.Range(0, 25)];

    /// <summary>Twenty areas of UNHCR's region Europe.</summary>
    private static readonly string[] Areas =
        ["AUT", "BEL", "BGR", "HRV", "CYP", "CZE", "DNK", "EST", "FIN", "FRA", "DEU", "GRC", "HUN", "IRL", "ITA", "LVA", "LTU", "LUX", "MLT", "NLD"];

    private static PipelineFixture Shipped(int key) => PipelineFixture.Run().With(_ => Support.Shipped.Programme).Key(key);

    [Theory]
    [InlineData(2, 40)]
    [InlineData(3, 60)]
    [InlineData(1, 20)]
    [InlineData(4, 80)]
    public void A_region_of_twenty_areas_with_few_refugees_each_has_its_true_total(int each, int total)
    {
        foreach (int key in Keys)
        {
            PipelineFixture run = Shipped(key).File("population", Areas.Select(area => $"{area} 2024 SYR REF {each} A"));
            Assert.Equal($"{total} A", run["STK-01", "unhcr:EUR", "2024"]);
            Assert.Equal($"{total} A", run["STK-01", "world", "2024"]);
            Assert.All(Areas, area => Assert.Contains(run["STK-01", area, "2024"], (string[])["0 A", "5 A"]));
        }
    }

    [Fact]
    public void A_rate_over_areas_with_few_decisions_each_is_the_true_one()
    {
        foreach (int key in Keys)
        {
            PipelineFixture run = Shipped(key).File("asylum", Areas.SelectMany(area => (string[])
                [$"{area} 2024 SYR DEC_REC G _Z FI P 2 A", $"{area} 2024 SYR DEC_REJ G _Z FI P 8 A"]));
            ResultRow rate = run.Row("ASY-03", "unhcr:EUR", "2024");
            Assert.Equal((40, 200, 20), (rate.Numerator, rate.Denominator, rate.Value));
        }
    }

    [Fact]
    public void A_year_of_twelve_months_with_two_each_is_near_its_true_total()
    {
        foreach (int key in Keys)
        {
            PipelineFixture run = Shipped(key).File("asylum", Enumerable.Range(1, 12).Select(month => $"AUT 2024-{month:00} SYR APP G N FI P 2 A"));
            double[] months = [.. Enumerable.Range(1, 12).Select(month => run.Value("ASY-01", "AUT", $"2024-{month:00}"))];
            Assert.All(months, month => Assert.Contains(month, (double[])[0, 5]));
            Assert.Equal(months.Sum(), run.Value("ASY-01", "AUT", "2024"));
            Assert.InRange(run.Value("ASY-01", "AUT", "2024"), 20, 25);
        }
    }

    /// <summary>Twenty areas in each of twelve months: every month, every year of an area, and the region's year, 480, move by less than the base.</summary>
    [Fact]
    public void Months_years_and_regions_released_together_all_move_less_than_the_base()
    {
        foreach (int key in Keys[..5])
        {
            PipelineFixture run = Shipped(key).File("asylum", Areas.SelectMany(area => Enumerable.Range(1, 12).Select(month => $"{area} 2024-{month:00} SYR APP G N FI P 2 A")));
            Assert.Equal(480, run.Value("ASY-01", "unhcr:EUR", "2024"));
            foreach (int month in Enumerable.Range(1, 12)) Assert.Equal(40, run.Value("ASY-01", "unhcr:EUR", $"2024-{month:00}"));
            foreach (string area in Areas) Assert.InRange(run.Value("ASY-01", area, "2024"), 20, 25);
        }
    }

    /// <summary>Today 7 beside 6 gave 1: the population prints 6 or 11, never 7, and equals its printed parts.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_population_beside_its_parts_hides_the_small_part(bool filesMen)
    {
        var shown = new HashSet<double>();
        foreach (int key in Keys)
        {
            PipelineFixture run = Shipped(key).File("population", "AUT 2024 SYR REF 7 A")
                .File("demographics", filesMen ? ["AUT 2024 SYR REF F 18-59 6 A", "AUT 2024 SYR REF M 18-59 1 A"] : ["AUT 2024 SYR REF F 18-59 6 A"]);
            double total = run.Value("STK-01", "AUT", "2024");
            shown.Add(total);
            Assert.Equal("6 A", run["STK-01", "AUT", "2024", "sex=F"]);
            if (filesMen) Assert.Equal(total == 6 ? "no row" : "5 A", run["STK-01", "AUT", "2024", "sex=M"]);
        }
        Assert.Equal([6, 11], shown.Order());
    }

    /// <summary>A year of 49 beside quarters of 8, 1, 20 and 20: it prints their printed sum, 48 or 53.</summary>
    [Fact]
    public void A_year_beside_its_quarters_hides_the_small_quarter()
    {
        var shown = new HashSet<double>();
        int[] quarters = [8, 1, 20, 20];
        foreach (int key in Keys)
        {
            PipelineFixture run = Shipped(key)
                .File("asylum", quarters.Select((value, index) => $"AUT 2024-Q{index + 1} SYR APP G N FI P {value} A")).File("asylum", "AUT 2024 SYR APP G N FI P 49 A");
            double year = run.Value("ASY-01", "AUT", "2024");
            shown.Add(year);
            Assert.Equal(year, Enumerable.Range(1, 4).Sum(quarter => run.Value("ASY-01", "AUT", $"2024-Q{quarter}")));
        }
        Assert.Equal([48, 53], shown.Order());
    }

    /// <summary>The stock of a year and that of its last quarter are one figure.</summary>
    [Fact]
    public void The_stock_of_a_year_and_of_its_last_quarter_print_alike()
    {
        foreach (int key in Keys)
        {
            PipelineFixture run = Shipped(key).File("population", "AUT 2024-Q4 SYR REF 3 A").File("population", "AUT 2024 SYR REF 3 A");
            Assert.Equal(run["STK-01", "AUT", "2024-Q4"], run["STK-01", "AUT", "2024"]);
        }
    }

    /// <summary>An office withholds a population of 13 whose parts, 8 and 5, it files in another return: the parts are withheld too.</summary>
    [Fact]
    public void A_figure_that_an_office_withholds_takes_its_parts_in_another_return_with_it()
    {
        PipelineFixture run = Shipped(1).File("population", "AUT 2024 SYR REF c Q", "AUT 2024 AFG REF 100 A")
            .File("demographics", "AUT 2024 SYR REF F 18-59 8 A", "AUT 2024 SYR REF M 18-59 5 A", "AUT 2024 AFG REF F 18-59 60 A");
        Assert.Equal("none Q", run["STK-01", "AUT", "2024", "origin=SYR"]);
        Assert.Equal("60 U", run["STK-01", "AUT", "2024", "sex=F"]);
        Assert.Equal("none Q", run["STK-01", "AUT", "2024", "sex=M"]);
    }

    /// <summary>An office withholds the women among 13 persons: 13 and the men would give them away, so the men are withheld too.</summary>
    [Fact]
    public void A_part_that_an_office_withholds_takes_a_second_part_with_it()
    {
        PipelineFixture run = Shipped(1).File("population", "AUT 2024 SYR REF 13 A")
            .File("demographics", "AUT 2024 SYR REF F 18-59 c Q", "AUT 2024 SYR REF M 18-59 5 A", "AUT 2024 SYR REF M 60+ 20 A", "AUT 2024 AFG REF M 18-59 60 A");
        Assert.Equal("none Q", run["STK-01", "AUT", "2024", "sex=F"]);
        Assert.DoesNotContain(run.Lines, line => line.Contains("STK-01,area,AUT,2024,age=18-59;sex=M,65", StringComparison.Ordinal));
    }

    /// <summary>An office withholds the total of its own return: its parts would give it away.</summary>
    [Fact]
    public void A_total_that_an_office_withholds_takes_its_parts_with_it()
    {
        PipelineFixture run = Shipped(1).File("demographics",
            "AUT 2024 SYR REF T TOTAL c Q", "AUT 2024 SYR REF F 18-59 8 A", "AUT 2024 SYR REF M 18-59 5 A", "AUT 2024 AFG REF F 18-59 60 A")
            .File("population", "AUT 2024 AFG REF 100 A", "AUT 2024 SYR REF c Q");
        Assert.Equal("60 U", run["STK-01", "AUT", "2024", "sex=F"]);
        Assert.Equal("none Q", run["STK-01", "AUT", "2024", "sex=M"]);
    }

    [Fact]
    public void Figures_that_are_rounded_to_the_base_already_do_not_change()
    {
        string[] population = [.. Areas.Select((area, index) => $"{area} 2024 SYR REF {5 * index} A")];
        string[] demographics = [.. Areas.Skip(1).Select((area, index) => $"{area} 2024 SYR REF F 18-59 {5 * index} A")];
        PipelineFixture exact = PipelineFixture.Run().With(_ => Support.Shipped.Programme with { Disclosure = DisclosurePolicy.None }).File("population", population).File("demographics", demographics);
        foreach (int key in Keys[..3])
        {
            PipelineFixture rounded = Shipped(key).File("population", population).File("demographics", demographics);
            foreach (string area in Areas)
            {
                Assert.Equal(exact["STK-01", area, "2024"], rounded["STK-01", area, "2024"]);
                if (exact["STK-01", area, "2024", "sex=F"] != "0 A") Assert.Equal(exact["STK-01", area, "2024", "sex=F"], rounded["STK-01", area, "2024", "sex=F"]);
            }
        }
    }

    /// <summary>Population by month and its parts by year are the same stock on the last day of the year.</summary>
    [Fact]
    public void A_stock_beside_its_parts_in_a_return_of_another_frequency_hides_the_small_part()
    {
        var shown = new HashSet<double>();
        foreach (int key in Keys)
        {
            PipelineFixture run = Shipped(key).File("population", "AUT 2024-12 SYR REF 7 A").File("demographics", "AUT 2024 SYR REF F 18-59 6 A", "AUT 2024 SYR REF M 18-59 1 A");
            shown.Add(run.Value("STK-01", "AUT", "2024"));
        }
        Assert.Equal([6, 11], shown.Order());
    }

    /// <summary>A year whose stock was revised after the last quarter keeps its own figure.</summary>
    [Fact]
    public void A_revised_stock_keeps_its_own_figure()
    {
        PipelineFixture run = Shipped(1).File("population", "AUT 2024-Q4 SYR REF 103 A").File("population", "AUT 2024 SYR REF 100 A");
        Assert.Equal(("103 A", "100 A"), (run["STK-01", "AUT", "2024-Q4"], run["STK-01", "AUT", "2024"]));
    }

    /// <summary>An office withholds the total of its own return, and files it in another.</summary>
    [Fact]
    public void A_total_that_an_office_withholds_is_withheld_in_its_other_returns()
    {
        PipelineFixture run = Shipped(1).File("demographics", "AUT 2024 SYR REF T TOTAL c Q", "AUT 2024 AFG REF F 18-59 60 A").File("population", "AUT 2024 SYR REF 13 A", "AUT 2024 AFG REF 100 A");
        Assert.Equal("none Q", run["STK-01", "AUT", "2024", "origin=SYR"]);
        Assert.Equal("100 U", run["STK-01", "AUT", "2024"]);
    }

    /// <summary>Arrivals of 0 beside a quota are filed, and so are those that become 0.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void A_zero_of_codes_that_belong_together_is_known(int arrivals)
    {
        foreach (int key in Keys[..10])
        {
            ResultRow rate = Shipped(key).File("resettlement", "AUT 2024-Q4 SYR QUOTA _Z _Z 50 A", $"AUT 2024-Q4 SYR ARR _Z _Z {arrivals} A").Row("RES-01", "AUT", "2024-Q4");
            Assert.True(rate.HasValue);
            Assert.Contains(rate.Numerator, arrivals == 0 ? (double[])[0] : [0, 5]);
        }
    }

    /// <summary>
    /// All small counts are in the third quarter, but two areas did not file the whole year. The year of the others, 34, is held by itself: not
    /// only the quarter, to which all of them belong.
    /// </summary>
    [Fact]
    public void A_year_that_leaves_areas_out_moves_less_than_the_base()
    {
        string[] whole = ["AUT", "BEL", "BGR"], part = ["CZE", "DNK"];
        foreach (int key in Keys)
        {
            PipelineFixture run = Shipped(key).File("asylum", whole.SelectMany((area, number) => Enumerable.Range(1, 4)
                .Select(quarter => $"{area} 2024-Q{quarter} SYR APP G N FI P {(quarter != 3 ? 0 : number == 1 ? 2 : 4)} A")).Append("BEL 2024-Q1 AFG APP G N FI P 24 A"))
                .File("asylum", part.Select(area => $"{area} 2024-Q3 SYR APP G N FI P 2 A"));
            Assert.Equal(34, run.Value("ASY-01", "world", "2024"));
        }
    }
}
