using Indicators.Disclosure;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Disclosure.Releases;

/// <summary>Runs after a release with suppression: what both releases publish together gives no withheld count away.</summary>
public sealed class ReleasedSuppressionTests
{
    private static readonly string[] Areas = ["AAA", "BBB", "CCC", "DDD"];
    private static readonly string[] Origins = ["X", "Y", "Z"];

    private static PipelineFixture Stocks(int[,] counts) => PipelineFixture.Run().Suppressed().Releasing().File(
        "stock", Enumerable.Range(0, Areas.Length).SelectMany(area => Enumerable.Range(0, Origins.Length)
            .Where(origin => counts[area, origin] > 0).Select(origin => $"{Areas[area]} 2024 {Origins[origin]} REF {counts[area, origin]}")));

    private static bool IsShown(PipelineFixture run, string area, string item) => char.IsAsciiDigit(run["STOCK", area, "2024", item][0]);

    /// <summary>
    /// An area of 60, 30, 20 and 3: the 3 and one other are withheld. A revision elsewhere would withhold the 3 with another one instead; both
    /// releases together would give 113 - 60 - 30 - 20 = 3.
    /// </summary>
    [Fact]
    public void A_count_published_once_protects_no_other_afterwards()
    {
        var random = new Random(20261130);
        int changed = 0;
        for (int round = 0; round < 40; round++)
        {
            int[,] before = NewTable(random), after = (int[,])before.Clone();
            foreach (int _ in Enumerable.Range(0, 4)) after[random.Next(Areas.Length), random.Next(Origins.Length)] = random.Next(1, 40);
            PipelineFixture first = Stocks(before), second = Stocks(after).After(first), alone = Stocks(after);
            if (alone.Csv != second.Csv) changed++;
            for (int area = 0; area < Areas.Length; area++) CheckArea(before, after, first, second, area);
            for (int origin = 0; origin < Origins.Length; origin++) CheckOrigin(before, after, first, second, origin);
        }
        Assert.InRange(changed, 1, 40);
    }

    /// <summary>The total of an area less the origins that either release shows, as long as they were not revised.</summary>
    private static void CheckArea(int[,] before, int[,] after, PipelineFixture first, PipelineFixture second, int area)
    {
        bool[] isSame = [.. Enumerable.Range(0, Origins.Length).Select(origin => before[area, origin] == after[area, origin])];
        foreach ((PipelineFixture run, int[,] counts) in ((PipelineFixture, int[,])[])[(first, before), (second, after)])
        {
            if (!char.IsAsciiDigit(run["STOCK", Areas[area], "2024"][0])) continue;
            int[] hidden = [.. Enumerable.Range(0, Origins.Length).Where(origin => counts[area, origin] > 0 && !IsShown(run, Areas[area], $"origin={Origins[origin]}")
                && !(isSame[origin] && (IsShown(first, Areas[area], $"origin={Origins[origin]}") || IsShown(second, Areas[area], $"origin={Origins[origin]}"))))];
            Assert.NotEqual(1, hidden.Length);
        }
    }

    private static void CheckOrigin(int[,] before, int[,] after, PipelineFixture first, PipelineFixture second, int origin)
    {
        string item = $"origin={Origins[origin]}";
        foreach ((PipelineFixture run, int[,] counts) in ((PipelineFixture, int[,])[])[(first, before), (second, after)])
        {
            if (!IsShown(run, "world", item)) continue;
            int[] hidden = [.. Enumerable.Range(0, Areas.Length).Where(area => counts[area, origin] > 0 && !IsShown(run, Areas[area], item)
                && !(before[area, origin] == after[area, origin] && (IsShown(first, Areas[area], item) || IsShown(second, Areas[area], item))))];
            Assert.NotEqual(1, hidden.Length);
        }
    }

    private static int[,] NewTable(Random random)
    {
        int[,] counts = new int[Areas.Length, Origins.Length];
        for (int area = 0; area < Areas.Length; area++)
            for (int origin = 0; origin < Origins.Length; origin++) counts[area, origin] = random.Next(4) == 0 ? random.Next(1, 4) : random.Next(4, 60);
        return counts;
    }

    [Fact]
    public void What_was_published_of_unchanged_counts_stays_published()
    {
        int[,] before = NewTable(new Random(7)), after = (int[,])before.Clone();
        after[3, 2] += 50;
        PipelineFixture first = Stocks(before), second = Stocks(after).After(first);
        for (int area = 0; area < 3; area++)
            foreach (string origin in Origins)
                if (IsShown(first, Areas[area], $"origin={origin}"))
                    Assert.Equal(first["STOCK", Areas[area], "2024", $"origin={origin}"], second["STOCK", Areas[area], "2024", $"origin={origin}"]);
    }

    [Fact]
    public void A_second_release_of_the_same_figures_changes_nothing()
    {
        PipelineFixture first = Stocks(NewTable(new Random(11))), second = Stocks(NewTable(new Random(11))).After(first);
        Assert.Equal(first.Lines, second.Lines);
        Assert.Equal(first.Release.System.Sums.Count, second.Release.System.Sums.Count);
        Assert.Equal(first.Release.System.Cells, second.Release.System.Cells);
    }

    /// <summary>All parts of a total were published when 3 was no small count. Now it is one, and nothing can hide it.</summary>
    [Fact]
    public void A_count_that_earlier_releases_give_away_ends_the_run()
    {
        string[] rows = ["AAA 2024 X REF 3", "AAA 2024 Y REF 30", "BBB 2024 X REF 40", "BBB 2024 Y REF 41"];
        PipelineFixture first = PipelineFixture.Run().Suppressed(threshold: 3).Releasing().File("stock", rows);
        ProtectionException failure = Assert.Throws<ProtectionException>(() => PipelineFixture.Run().Suppressed(threshold: 4).File("stock", rows).After(first).Csv);
        Assert.Equal(ProtectionFailure.CannotBeProtected, failure.Failure);
        Assert.DoesNotContain(failure.Figures, figure => figure.Contains('3', StringComparison.Ordinal) && !figure.Contains("2024", StringComparison.Ordinal));
    }
}
