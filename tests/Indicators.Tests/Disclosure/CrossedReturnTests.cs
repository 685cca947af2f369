using FsCheck;
using FsCheck.Fluent;
using Indicators.Definitions;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Disclosure;

/// <summary>
/// A return that is not broken down beside one that is, of other frequencies: stocks of one day, and the shorter periods of flows beside the
/// breakdown of a longer one.
/// </summary>
public sealed class CrossedReturnTests
{
    private static readonly int[] Keys = [.. Enumerable.Range(0, 15)];

    private static PipelineFixture Shipped(int key) => PipelineFixture.Run().With(_ => Support.Shipped.Programme).Key(key);

    private static string[] Quarters(params int[] counts) => [.. counts.Select((count, index) => $"AUT 2024-Q{index + 1} SYR APP G N FI P {count} A")];

    /// <summary>7 at the end of the last quarter beside 6 women at the end of the year: 1 is not broken down, and prints as 0 or 5.</summary>
    [Theory]
    [InlineData(7, "2024-Q4", "2024", "REF", "STK-01")]
    [InlineData(7, "2024", "2024-Q4", "REF", "STK-01")]
    [InlineData(30, "2024-12", "2024", "ASY", "STK-02")]
    [InlineData(30, "2024-12", "2024-Q4", "ASY", "STK-02")]
    public void A_stock_beside_its_breakdown_of_another_frequency_hides_the_small_rest(int count, string period, string brokenDown, string type, string indicator)
    {
        var shown = new HashSet<double>();
        foreach (int key in Keys)
        {
            PipelineFixture run = Shipped(key).File("population", $"AUT {period} SYR {type} {count} A").File("demographics", $"AUT {brokenDown} SYR {type} F 18-59 {count - 1} A");
            shown.Add(run.Value(indicator, "AUT", period));
            Assert.Equal($"{count - 1} A", run[indicator, "AUT", brokenDown, "sex=F"]);
        }
        Assert.Equal([count - 1, count + 4], shown.Order());
    }

    /// <summary>30, of whom 20 women and 9 men; the 30 is filed once or for two frequencies.</summary>
    [Theory]
    [InlineData("2024-Q4")]
    [InlineData("2024", "2024-Q4")]
    [InlineData("2024", "2024-Q4", "2024-12")]
    public void A_stock_of_several_frequencies_is_one_figure(params string[] periods)
    {
        foreach (int key in Keys)
        {
            PipelineFixture run = Shipped(key).File("population", periods.Select(period => $"AUT {period} SYR ASY 30 A"))
                .File("demographics", "AUT 2024 SYR ASY F 18-59 20 A", "AUT 2024 SYR ASY M 18-59 9 A");
            Assert.Single(periods.Select(period => run.Value("STK-02", "AUT", period)).Distinct());
            Assert.Contains(run.Value("STK-02", "AUT", periods[0]), (double[])[29, 34]);
        }
    }

    /// <summary>Quarters of 10, 10, 10 and 13 beside 42 women of the year: 1 is not broken down.</summary>
    [Theory]
    [InlineData("AUT 2024 SYR APP N P F 18-59 42 A")]
    [InlineData("AUT 2024 SYR APP N P F 18-59 42 A", "AUT 2024-Q1 SYR APP N P F 18-59 10 A", "AUT 2024-Q2 SYR APP N P F 18-59 10 A", "AUT 2024-Q3 SYR APP N P F 18-59 10 A")]
    public void Quarters_beside_the_sexes_of_the_year_hide_the_small_rest(params string[] sexes)
    {
        foreach (bool filesYear in (bool[])[false, true])
        {
            var shown = new HashSet<double>();
            foreach (int key in Keys)
            {
                PipelineFixture run = Shipped(key).File("asylum", Quarters(10, 10, 10, 13)).File("asylum-demographics", sexes);
                if (filesYear) run.File("asylum", "AUT 2024 SYR APP G N FI P 43 A");
                Assert.Equal("42 A", run["ASY-01", "AUT", "2024", "sex=F"]);
                Assert.Equal("10 A", run["ASY-01", "AUT", "2024-Q1"]);
                shown.Add(run.Value("ASY-01", "AUT", "2024-Q4"));
                Assert.Equal(30 + run.Value("ASY-01", "AUT", "2024-Q4"), run.Value("ASY-01", "AUT", "2024"));
            }
            Assert.Equal([12, 17], shown.Order());
        }
    }

    /// <summary>Of the first quarter's 22, 10 are women and 12 are not broken down: those are not among the year's 42 women, of whom 12 are the last quarter's.</summary>
    [Fact]
    public void What_a_quarter_leaves_unbroken_is_not_broken_down_in_the_year()
    {
        var shown = new HashSet<double>();
        foreach (int key in Keys)
        {
            PipelineFixture run = Shipped(key).File("asylum", "AUT 2024-Q1 SYR APP G N FI P 22 A", "AUT 2024-Q4 SYR APP G N FI P 13 A")
                .File("asylum-demographics", "AUT 2024-Q1 SYR APP N P F 18-59 10 A", "AUT 2024-Q2 SYR APP N P F 18-59 10 A", "AUT 2024-Q3 SYR APP N P F 18-59 10 A", "AUT 2024 SYR APP N P F 18-59 42 A");
            Assert.Equal("22 A", run["ASY-01", "AUT", "2024-Q1"]);
            Assert.Equal("42 A", run["ASY-01", "AUT", "2024", "sex=F"]);
            shown.Add(run.Value("ASY-01", "AUT", "2024-Q4"));
        }
        Assert.Equal([12, 17], shown.Order());
    }

    /// <summary>Quarters of 20, 23, 0 and 0 beside 21 women and 18 men of the year: 4 are not broken down.</summary>
    [Fact]
    public void Quarters_without_persons_hide_nothing_and_give_nothing_away()
    {
        var shown = new HashSet<double>();
        foreach (int key in Keys)
        {
            PipelineFixture run = Shipped(key).File("asylum", Quarters(20, 23, 0, 0)).File("asylum-demographics", "AUT 2024 SYR APP N P F 18-59 21 A", "AUT 2024 SYR APP N P M 18-59 18 A");
            Assert.Equal(("21 A", "18 A"), (run["ASY-01", "AUT", "2024", "sex=F"], run["ASY-01", "AUT", "2024", "sex=M"]));
            shown.Add(run.Value("ASY-01", "AUT", "2024-Q1") + run.Value("ASY-01", "AUT", "2024-Q2"));
        }
        Assert.Equal([39, 44], shown.Order());
    }

    /// <summary>Months of 10, 10 and 13 beside 32 women of the quarter.</summary>
    [Fact]
    public void Months_beside_the_sexes_of_a_quarter_hide_the_small_rest()
    {
        foreach (int key in Keys)
        {
            PipelineFixture run = Shipped(key).File("asylum", ((int[])[10, 10, 13]).Select((count, index) => $"AUT 2024-0{index + 1} SYR APP G N FI P {count} A")).File("asylum-demographics", "AUT 2024-Q1 SYR APP N P F 18-59 32 A");
            Assert.Equal("32 A", run["ASY-01", "AUT", "2024-Q1", "sex=F"]);
            Assert.Contains(run.Value("ASY-01", "AUT", "2024-Q1"), (double[])[32, 37]);
        }
    }

    /// <summary>Quarters beside the women of the year; then the women by quarter; then the year in place of the quarters. All agree.</summary>
    [Fact]
    public void Consistent_figures_that_replace_each_other_never_block_a_run()
    {
        foreach (int key in Keys)
        {
            PipelineFixture first = Release(key).File("asylum", Quarters(10, 10, 10, 13)).File("asylum-demographics", "AUT 2024 SYR APP N P F 18-59 42 A");
            PipelineFixture second = Release(key).File("asylum", Quarters(10, 10, 10, 13)).File("asylum-demographics", ByQuarter()).After(first);
            PipelineFixture third = Release(key).File("asylum", "AUT 2024 SYR APP G N FI P 43 A").File("asylum-demographics", ByQuarter()).After(second);
            double year = first.Value("ASY-01", "AUT", "2024");
            Assert.Contains(year, (double[])[42, 47]);
            Assert.Equal(year, second.Value("ASY-01", "AUT", "2024"));
            if (third["ASY-01", "AUT", "2024"] is not ("none Q" or "no row")) Assert.Equal(year, third.Value("ASY-01", "AUT", "2024"));
        }

        static PipelineFixture Release(int key) => Shipped(key).Releasing();

        static string[] ByQuarter() => [.. ((int[])[10, 10, 10, 12]).Select((count, index) => $"AUT 2024-Q{index + 1} SYR APP N P F 18-59 {count} A")];
    }

    /// <summary>The returns of an area: the true persons by month, sex (0 unknown) and what is filed.</summary>
    private sealed record Case(int[][] Months, string[] Plain, string[] BrokenDown)
    {
        public static Case Draw(Random random)
        {
            int[] sizes = [0, 1, 2, 4, 6, 10, 13, 20];
            return new Case(
                [.. Enumerable.Range(0, 12).Select(_ => new[] { random.Next(4) == 0 ? random.Next(1, 5) : 0, sizes[random.Next(8)], random.Next(2) * sizes[random.Next(8)] })],
                Choose(hasMonths: true), Choose(hasMonths: false));

            string[] Choose(bool hasMonths)
            {
                string[][] sets =
                [
                    ["2024"], Named(4, 4), Named(4, random.Next(1, 4)), [.. Named(4, 4), "2024"], ["2024-Q4", "2024"], [.. Named(4, 3), "2024"],
                    Named(12, 12), [.. Named(12, random.Next(1, 12)), "2024"], ["2024-12"], [.. Named(12, 9), "2024-Q4"],
                ];
                return sets[random.Next(hasMonths ? sets.Length : 6)];
            }

            static string[] Named(int of, int count) => [.. Enumerable.Range(1, count).Select(number => of == 4 ? $"2024-Q{number}" : $"2024-{number:00}")];
        }

        /// <summary>The true count of a period; of a stock, that of its last month.</summary>
        public int Count(string period, int sex, bool isStock) => MonthsOf(period, isStock).Sum(month => Months[month][sex]);

        private static IEnumerable<int> MonthsOf(string period, bool isStock)
        {
            Assert.True(Period.TryParse(period, out Period parsed));
            Period[] months = parsed.Frequency == Frequency.Monthly ? [parsed] : [.. parsed.Split(Frequency.Monthly)];
            return (isStock ? months[^1..] : months).Select(month => month.Number - 1);
        }
    }

    private static readonly string[] Areas = ["AUT", "BEL", "BGR", "HRV", "CYP", "CZE", "DNK", "EST", "FIN", "FRA", "DEU", "GRC"];

    /// <summary>
    /// Returns that agree, of any frequencies: whatever covers the period of a breakdown exactly is subtracted from it. Each period of the cover is
    /// printed by either return.
    /// </summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void No_small_count_follows_from_returns_of_any_frequencies(bool areStocks) => Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
    {
        var random = new Random(seed);
        Case[] cases = [.. Areas.Select(_ => Case.Draw(random))];
        string indicator = areStocks ? "STK-02" : "ASY-01";
        PipelineFixture run = Shipped(seed & 0xFF);
        foreach ((string area, Case one) in Areas.Zip(cases))
        {
            run.File(areStocks ? "population" : "asylum", one.Plain.Select(period => areStocks
                ? $"{area} {period} SYR ASY {AllOf(one, period)} A" : $"{area} {period} SYR APP G N FI P {AllOf(one, period)} A"));
            run.File(areStocks ? "demographics" : "asylum-demographics", one.BrokenDown.SelectMany(period => Enumerable.Range(1, 2).Select(sex => areStocks
                ? $"{area} {period} SYR ASY {"-FM"[sex]} 18-59 {one.Count(period, sex, true)} A" : $"{area} {period} SYR APP N P {"-FM"[sex]} 18-59 {one.Count(period, sex, false)} A")));
        }
        Assert.Empty(Areas.Zip(cases).SelectMany(pair => pair.Second.BrokenDown.SelectMany(longer => FindSmall(pair.First, pair.Second, longer))));

        int AllOf(Case one, string period) => Enumerable.Range(0, 3).Sum(sex => one.Count(period, sex, areStocks));

        IEnumerable<string> FindSmall(string area, Case one, string longer)
        {
            double whole = Broken(area, longer);
            Assert.True(Period.TryParse(longer, out Period period));
            foreach (string plain in one.Plain.Where(plain => plain == longer || (areStocks && Period.TryParse(plain, out Period other) && other.LastDay == period.LastDay)))
                if (run.Value(indicator, area, plain) - whole is not (<= 0 or >= 5)) yield return $"{area} {plain}: {run[indicator, area, plain]} beside {whole} of {longer}";
            if (areStocks) yield break;
            foreach (Frequency frequency in (Frequency[])[Frequency.Quarterly, Frequency.Monthly])
            {
                if (frequency <= period.Frequency) continue;
                var sums = new HashSet<double> { 0 };
                foreach (string part in period.Split(frequency).Select(each => each.ToString()))
                {
                    double[] either = [.. one.Plain.Where(part.Equals).Select(each => run.Value(indicator, area, each)), .. one.BrokenDown.Where(part.Equals).Select(each => Broken(area, each))];
                    sums = [.. sums.SelectMany(sum => either.Select(each => sum + each))];
                }
                foreach (double sum in sums.Where(sum => Math.Abs(sum - whole) is not (0 or >= 5))) yield return $"{area} {frequency} {sum} beside {whole} of {longer}; {string.Join(' ', one.Plain)}; {string.Join(' ', one.BrokenDown)}";
            }
        }

        // A zero of a breakdown is published as an item that nobody filed.
        double Broken(string area, string period) => ((string[])["sex=F", "sex=M"]).Where(item => run[indicator, area, period, item] is not ['n', 'o', ..]).Sum(item => run.Value(indicator, area, period, item));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(25));
}
