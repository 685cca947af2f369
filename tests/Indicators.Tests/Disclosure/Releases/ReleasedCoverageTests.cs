using System.Globalization;
using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Disclosure.Releases;

/// <summary>
/// Population that stays the same, beside a breakdown of which the rows of an origin come or go: from one release to the next, or between the
/// quarter and the year of one day. The figures of one item differ by the persons of an origin, which nobody derives if they are few.
/// </summary>
public sealed class ReleasedCoverageTests
{
    private const int Threshold = 10, Rounds = 30;

    private static readonly string[] Areas = ["AUT", "ITA"], Origins = ["SYR", "AFG"], Sexes = ["F", "M"];

    /// <summary>What is filed for a release or a period.</summary>
    /// <param name="Origins">For each area and origin, in their order, whether it is broken down.</param>
    private sealed record Coverage(bool[] Origins);

    /// <summary>A figure: its place, its breakdown, and the cells that it counts.</summary>
    private sealed record Figure(string Place, string Breakdown, int[] Cells);

    // The cells of a country and origin: women, men, and what is not broken down.
    private static int CellOf(int area, int origin, int part) => ((area * Origins.Length) + origin) * 3 + part;

    private static PipelineFixture NewRun() => PipelineFixture.Run().With(_ => Support.Shipped.Programme with
    {
        Disclosure = new DisclosurePolicy(DisclosureMethod.Suppression, 0) { Suppression = new SuppressionRules { Threshold = Threshold } },
        LeastAreas = 1,
    }).Releasing();

    private static PipelineFixture File(PipelineFixture run, long[] counts, Coverage coverage, string population, string period, bool withPopulation = true)
    {
        List<string> whole = [], parts = [];
        for (int area = 0; area < Areas.Length; area++)
        {
            for (int origin = 0; origin < Origins.Length; origin++)
            {
                long total = Enumerable.Range(0, 3).Sum(part => counts[CellOf(area, origin, part)]);
                if (total > 0) whole.Add(string.Create(CultureInfo.InvariantCulture, $"{Areas[area]} {population} {Origins[origin]} REF {total} A"));
                if (!coverage.Origins[(area * Origins.Length) + origin]) continue;
                for (int sex = 0; sex < Sexes.Length; sex++)
                    if (counts[CellOf(area, origin, sex)] is > 0 and var count) parts.Add(string.Create(CultureInfo.InvariantCulture, $"{Areas[area]} {period} {Origins[origin]} REF {Sexes[sex]} 18-59 {count} A"));
            }
        }
        if (withPopulation && whole.Count > 0) run.File("population", whole);
        if (parts.Count > 0) run.File("demographics", parts);
        return run;
    }

    private static IEnumerable<Figure> FiguresOf(Coverage coverage)
    {
        foreach ((string place, int[] areas) in ((string, int[])[])[("AUT", [0]), ("ITA", [1]), ("world", [0, 1])])
        {
            (int Area, int Origin)[] all = [.. areas.SelectMany(area => Enumerable.Range(0, Origins.Length).Select(origin => (area, origin)))];
            (int Area, int Origin)[] broken = [.. all.Where(one => coverage.Origins[(one.Area * Origins.Length) + one.Origin])];
            yield return new(place, Series.Total, [.. all.SelectMany(one => Enumerable.Range(0, 3).Select(part => CellOf(one.Area, one.Origin, part)))]);
            for (int origin = 0; origin < Origins.Length; origin++)
                yield return new(place, $"origin={Origins[origin]}", [.. areas.SelectMany(area => Enumerable.Range(0, 3).Select(part => CellOf(area, origin, part)))]);
            for (int sex = 0; sex < Sexes.Length; sex++) yield return new(place, $"sex={Sexes[sex]}", [.. broken.Select(one => CellOf(one.Area, one.Origin, sex))]);
            yield return new(place, "age=18-59", [.. broken.SelectMany(one => new[] { CellOf(one.Area, one.Origin, 0), CellOf(one.Area, one.Origin, 1) })]);
        }
    }

    /// <summary>What is never printed, but protected: who is not broken down, of an origin and of a country.</summary>
    private static IEnumerable<int[]> RestsOf(Coverage coverage)
    {
        for (int area = 0; area < Areas.Length; area++)
        {
            int[] rests = [.. Enumerable.Range(0, Origins.Length).Where(origin => coverage.Origins[(area * Origins.Length) + origin]).Select(origin => CellOf(area, origin, 2))];
            foreach (int rest in rests) yield return [rest];
            if (rests.Length > 1) yield return rests;
        }
    }

    private static bool IsSmall(long[] counts, IEnumerable<int> cells) => cells.Sum(cell => counts[cell]) is > 0 and < Threshold;

    /// <summary>Lets an outsider read each view in turn, and returns what he derives that was a small figure before he could.</summary>
    private static List<string> Attack(long[] counts, Coverage[] views, Func<int, PipelineFixture> runOf, Func<int, string> periodOf, Func<int, bool> isNewRelease)
    {
        List<int[]> known = [], earlier = [], targets = [];
        var seen = new List<Figure>();
        for (int view = 0; view < views.Length; view++)
        {
            if (isNewRelease(view)) earlier = [.. known];
            foreach (Figure figure in FiguresOf(views[view]).Where(figure => figure.Cells.Length > 0))
            {
                AddTarget(figure.Cells);
                foreach (Figure other in seen.Where(one => one.Place == figure.Place && one.Breakdown == figure.Breakdown))
                {
                    if (!other.Cells.Except(figure.Cells).Any()) AddTarget([.. figure.Cells.Except(other.Cells)]);
                    else if (!figure.Cells.Except(other.Cells).Any()) AddTarget([.. other.Cells.Except(figure.Cells)]);
                }
                seen.Add(figure);
                string text = runOf(view)["STK-01", figure.Place, periodOf(view), figure.Breakdown];
                if (!char.IsAsciiDigit(text[0])) continue;
                Assert.Equal(figure.Cells.Sum(cell => counts[cell]), long.Parse(text.Split(' ')[0], CultureInfo.InvariantCulture));
                known.Add(figure.Cells);
            }
            foreach (int[] rest in RestsOf(views[view])) AddTarget(rest);
        }
        return [.. targets.Where(target => Follows(target, known, counts)).Select(target => $"{string.Join('+', target)} of {string.Join(',', counts)}: {string.Join(" | ", views.Select(view => string.Join(',', view.Origins)))}")];

        // What earlier releases gave away before it was a figure is no longer protected.
        void AddTarget(int[] cells)
        {
            if (IsSmall(counts, cells) && !Follows(cells, earlier, counts)) targets.Add(cells);
        }
    }

    /// <summary>Whether sums determine another by adding and taking away: Gaussian elimination. Cells of zero are known to be empty.</summary>
    private static bool Follows(int[] target, IEnumerable<int[]> sums, long[] counts)
    {
        var solved = new List<(int Pivot, decimal[] Row)>();
        foreach (int[] sum in sums)
            if (Reduce(sum) is var row && Array.FindIndex(row, factor => Math.Abs(factor) > 0.0001m) is >= 0 and var pivot) solved.Add((pivot, row));
        return Array.TrueForAll(Reduce(target), factor => Math.Abs(factor) < 0.0001m);

        decimal[] Reduce(int[] cells)
        {
            decimal[] row = new decimal[counts.Length];
            foreach (int cell in cells)
                if (counts[cell] > 0) row[cell] = 1;
            foreach ((int pivot, decimal[] by) in solved)
            {
                decimal times = row[pivot] / by[pivot];
                if (times == 0) continue;
                for (int cell = 0; cell < row.Length; cell++) row[cell] -= times * by[cell];
            }
            return row;
        }
    }

    private static long[] NewCounts(Random random)
    {
        long[] counts = new long[Areas.Length * Origins.Length * 3];
        for (int cell = 0; cell < counts.Length; cell++)
            counts[cell] = cell % 3 == 2 ? random.Next(3) switch { 0 => 0, 1 => random.Next(1, Threshold), _ => random.Next(Threshold, 50) } : random.Next(3) == 0 ? random.Next(1, Threshold) : random.Next(1, 60);
        return counts;
    }

    private static Coverage NewCoverage(Random random, bool needsAll)
    {
        while (true)
        {
            bool[] origins = [.. Enumerable.Range(0, Areas.Length * Origins.Length).Select(_ => random.Next(3) > 0)];
            if (!needsAll || Enumerable.Range(0, Areas.Length).All(area => origins.Skip(area * Origins.Length).Take(Origins.Length).Any(one => one))) return new Coverage(origins);
        }
    }

    private static List<string> AttackReleases(long[] counts, Coverage[] views, bool knowsEarlier = true)
    {
        var runs = new List<PipelineFixture>();
        foreach (Coverage view in views)
        {
            PipelineFixture run = File(NewRun(), counts, view, "2024", "2024");
            if (knowsEarlier && runs.Count > 0) run.After(runs[^1]);
            // A release that could not be protected would end the test here.
            _ = run.Results;
            runs.Add(run);
        }
        return Attack(counts, views, view => runs[view], _ => "2024", _ => true);
    }

    private static List<string> AttackPeriods(long[] counts, Coverage quarter, Coverage year)
    {
        PipelineFixture run = File(File(NewRun(), counts, quarter, "2024-Q4", "2024-Q4"), counts, year, "2024-Q4", "2024", withPopulation: false);
        return Attack(counts, [quarter, year], _ => run, view => view == 0 ? "2024-Q4" : "2024", view => view == 0);
    }

    [Fact]
    public void Rows_of_an_origin_that_come_or_go_give_no_count_away()
    {
        var random = new Random(3);
        for (int round = 0; round < Rounds; round++)
            Assert.Equal([], AttackReleases(NewCounts(random), [.. Enumerable.Range(0, random.Next(2, 4)).Select(_ => NewCoverage(random, needsAll: false))]));
    }

    /// <summary>The control: releases that do not know each other.</summary>
    [Fact]
    public void The_attack_finds_what_unrelated_releases_give_away()
    {
        var random = new Random(3);
        Assert.Contains(Enumerable.Range(0, Rounds), _ => AttackReleases(NewCounts(random), [NewCoverage(random, needsAll: false), NewCoverage(random, needsAll: false)], knowsEarlier: false).Count > 0);
    }

    [Fact]
    public void A_quarter_and_a_year_of_one_day_with_other_rows_give_no_count_away()
    {
        var random = new Random(5);
        for (int round = 0; round < Rounds; round++) Assert.Equal([], AttackPeriods(NewCounts(random), NewCoverage(random, needsAll: true), NewCoverage(random, needsAll: true)));
    }

    private static readonly Coverage Afghans = new([false, true, false, false]), Both = new([true, true, false, false]);

    // Austria alone: 30 women and 2 men from Syria, 31 and 31 from Afghanistan.
    private static readonly long[] TwoMen = [30, 2, 0, 31, 31, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>62 by age and 31 men in one release, 94 and 33 in the other: 2 are Syrian.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Two_men_of_an_origin_that_one_release_leaves_out_are_not_known(bool isAdded)
    {
        Coverage[] views = isAdded ? [Afghans, Both] : [Both, Afghans];
        Assert.Equal([], AttackReleases(TwoMen, views));
        Assert.NotEmpty(AttackReleases(TwoMen, views, knowsEarlier: false));
    }

    /// <summary>Two men of an origin that only the year breaks down.</summary>
    [Fact]
    public void Two_men_of_an_origin_that_one_period_leaves_out_are_not_known() => Assert.Equal([], AttackPeriods(TwoMen, Afghans, Both));

    /// <summary>
    /// The first release shows 63 by age in the world. The second leaves out the Afghans in Italy, whose breakdown leaves 3 persons in Italy
    /// and 8 in Austria: no table is uncertain by 3 everywhere at once, but each figure is in some table.
    /// </summary>
    [Fact]
    public void A_release_for_which_no_single_second_table_exists_is_published()
    {
        long[] counts = [1, 20, 8, 20, 26, 0, 5, 5, 1, 1, 31, 2];
        Assert.Equal([], AttackReleases(counts, [new([true, false, true, true]), new([true, false, true, false]), new([true, false, true, false])]));
    }
}
