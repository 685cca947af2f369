using System.Globalization;
using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Disclosure.Releases;

/// <summary>
/// Two areas that file one return by origin, for the year and some quarters, and another by sex, for the year, its quarters or both, and
/// otherwise from release to release. The first release then holds returns that cross each other, and a later one the true way in which they do.
/// </summary>
public sealed class CrossedReleaseTests
{
    private const int Threshold = 5, Quarters = 4, Sexes = 2, Rounds = 60;

    private static readonly string[] Areas = ["AUT", "BEL"], SexCodes = ["F", "M"];

    /// <summary>What an area files of a return: whether the year, and the first and last quarter of those that it files.</summary>
    private sealed record Filing(bool HasYear, int First, int Last)
    {
        public bool Has(int quarter) => quarter >= First && quarter <= Last;
    }

    /// <summary>Year 39 women and 55 men, of whom 31 women in the fourth quarter; then the quarters of the total; then the quarters by sex.</summary>
    [Fact]
    public void A_year_by_sex_protects_the_quarters_that_follow_it()
    {
        string[] total = ["AUT 2024 SYR APP G N FI P 97 A"];
        string[] quarters = [.. total, "AUT 2024-Q1 SYR APP G N FI P 56 A", "AUT 2024-Q2 SYR APP G N FI P 2 A", "AUT 2024-Q3 SYR APP G N FI P 6 A", "AUT 2024-Q4 SYR APP G N FI P 33 A"];
        string[] year = ["AUT 2024 SYR APP N P F 18-59 39 A", "AUT 2024 SYR APP N P M 18-59 55 A", "AUT 2024-Q4 SYR APP N P F 18-59 31 A"];
        string[] sexes = [.. year, "AUT 2024-Q1 SYR APP N P F 18-59 5 A", "AUT 2024-Q1 SYR APP N P M 18-59 50 A", "AUT 2024-Q2 SYR APP N P M 18-59 2 A", "AUT 2024-Q3 SYR APP N P F 18-59 3 A", "AUT 2024-Q3 SYR APP N P M 18-59 3 A"];
        PipelineFixture first = NewRun().File("asylum", total).File("asylum-demographics", year);
        PipelineFixture second = NewRun().File("asylum", quarters).File("asylum-demographics", year).After(first);
        PipelineFixture third = NewRun().File("asylum", quarters).File("asylum-demographics", sexes).After(second);
        string[] shown = [.. new[] { "2024", "2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4" }.Where(period => new[] { first, second, third }.Any(run => IsShown(run, "AUT", period, "sex=F")))];
        Assert.Contains("2024", shown);
        Assert.DoesNotContain("2024-Q3", shown);
        // Without a second quarter, 39 less the others would be the 3.
        Assert.True(shown.Length <= 3, string.Join(' ', shown));
    }

    [Fact]
    public void What_returns_cross_in_one_release_and_tell_apart_in_another_gives_no_count_away() => Assert.Equal([], Attack(knowsEarlier: true));

    /// <summary>The control: releases that do not know each other.</summary>
    [Fact]
    public void The_attack_finds_what_such_releases_give_away_that_do_not_know_each_other() => Assert.NotEmpty(Attack(knowsEarlier: false));

    private static PipelineFixture NewRun() => PipelineFixture.Run().Releasing().With(_ => Support.Shipped.Programme with
    {
        Disclosure = new DisclosurePolicy(DisclosureMethod.Suppression, 0) { Suppression = new SuppressionRules { Threshold = Threshold, Width = 1 } },
    });

    private static List<string> Attack(bool knowsEarlier)
    {
        var derived = new List<string>();
        for (int round = 0; round < Rounds; round++)
        {
            var random = new Random(round);
            int[] counts = [.. Enumerable.Range(0, Areas.Length * Quarters * Sexes).Select(_ => random.Next(3) == 0 ? random.Next(1, Threshold) : random.Next(6, 60))];
            var attacker = new LinearAttacker(counts.Length);
            PipelineFixture? before = null;
            var story = new List<string>();
            for (int release = 0; release < 3; release++)
            {
                PipelineFixture run = NewRun();
                (Filing Origin, Filing Sex)[] filings = [.. Areas.Select(_ => (NewFiling(random), NewWholeFiling(random)))];
                for (int area = 0; area < Areas.Length; area++) File(run, area, filings[area], counts);
                story.Add(string.Join("; ", filings.Select(one => $"{one.Origin}, {one.Sex}")));
                if (knowsEarlier && before is not null) run.After(before);
                try
                {
                    Read(run, filings, attacker, counts);
                }
                catch (ProtectionException exception) when (exception.Failure == ProtectionFailure.CannotBeProtected)
                {
                    break;
                }
                before = run;
            }
            for (int cell = 0; cell < counts.Length; cell++)
                if (counts[cell] < Threshold && attacker.Derives([cell])) derived.Add($"round {round}: cell {cell} of {string.Join(' ', counts)}: {string.Join(" | ", story)}");
        }
        return derived;
    }

    private static Filing NewFiling(Random random) => random.Next(4) switch
    {
        0 => new Filing(true, Quarters, -1),
        1 => new Filing(true, Quarters - 1, Quarters - 1),
        2 => new Filing(random.Next(2) == 0, 0, Quarters - 1),
        _ => new Filing(true, 0, Quarters - 2),
    };

    /// <summary>The year, all its quarters, or both: what a year exceeds some of its quarters by is not a figure of any return.</summary>
    private static Filing NewWholeFiling(Random random) => random.Next(3) switch
    {
        0 => new Filing(true, Quarters, -1),
        1 => new Filing(false, 0, Quarters - 1),
        _ => new Filing(true, 0, Quarters - 1),
    };

    private static void File(PipelineFixture run, int area, (Filing Origin, Filing Sex) filings, int[] counts)
    {
        run.File("asylum", Periods(filings.Origin).Select(period => Row($"{Areas[area]} {NameOf(period)} SYR APP G N FI P", Cells(area, period).Sum(cell => counts[cell]))));
        run.File("asylum-demographics", Periods(filings.Sex).SelectMany(period => Enumerable.Range(0, Sexes)
            .Select(sex => Row($"{Areas[area]} {NameOf(period)} SYR APP N P {SexCodes[sex]} 18-59", Cells(area, period, sex).Sum(cell => counts[cell])))));
    }

    /// <summary>Lets an outsider read the figures of the areas and of the world. A total is the sum of both sexes.</summary>
    private static void Read(PipelineFixture run, (Filing Origin, Filing Sex)[] filings, LinearAttacker attacker, int[] counts)
    {
        for (int period = 0; period <= Quarters; period++)
        {
            for (int area = 0; area < Areas.Length; area++)
            {
                Read(Areas[area], Series.Total, Cells(area, period));
                for (int sex = 0; sex < Sexes; sex++) Read(Areas[area], $"sex={SexCodes[sex]}", Cells(area, period, sex));
            }
            int[] both = [.. Enumerable.Range(0, Areas.Length)];
            if (both.All(area => IsFiled(filings[area].Origin, period))) Read("world", Series.Total, both.SelectMany(area => Cells(area, period)));
            if (!both.All(area => IsFiled(filings[area].Sex, period))) continue;
            for (int sex = 0; sex < Sexes; sex++) Read("world", $"sex={SexCodes[sex]}", both.SelectMany(area => Cells(area, period, sex)));

            void Read(string place, string breakdown, IEnumerable<int> cells)
            {
                if (!IsShown(run, place, NameOf(period), breakdown)) return;
                // What is printed is exact, so that the equations hold.
                Assert.Equal(cells.Sum(cell => counts[cell]), run.Value("ASY-01", place, NameOf(period), breakdown));
                attacker.Read(cells);
            }
        }
    }

    private static bool IsFiled(Filing filing, int period) => period == Quarters ? filing.HasYear || (filing.First == 0 && filing.Last == Quarters - 1) : filing.Has(period);

    private static bool IsShown(PipelineFixture run, string place, string period, string breakdown) => char.IsAsciiDigit(run["ASY-01", place, period, breakdown][0]);

    /// <summary>The periods of a return; the last number is the year.</summary>
    private static IEnumerable<int> Periods(Filing filing) => Enumerable.Range(0, Quarters + 1).Where(period => period == Quarters ? filing.HasYear : filing.Has(period));

    private static string NameOf(int period) => period == Quarters ? "2024" : string.Create(CultureInfo.InvariantCulture, $"2024-Q{period + 1}");

    private static IEnumerable<int> Cells(int area, int period, int sex = -1) =>
        from quarter in Enumerable.Range(0, Quarters)
        where period == Quarters || quarter == period
        from one in Enumerable.Range(0, Sexes)
        where sex < 0 || one == sex
        select (area * Quarters + quarter) * Sexes + one;

    private static string Row(string start, long count) => string.Create(CultureInfo.InvariantCulture, $"{start} {count} A");
}
