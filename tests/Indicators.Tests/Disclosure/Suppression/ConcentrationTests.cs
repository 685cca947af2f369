using Indicators.Definitions;
using Indicators.Disclosure.Suppression;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Disclosure.Suppression;

/// <summary>The rules for amounts with contributors; worked by hand.</summary>
public sealed class ConcentrationTests
{
    private static readonly SuppressionRules None = new() { Threshold = 3 };

    /// <summary>
    /// Of 100, two contribute 80: more than 75 %, and 100 / 75 x 80 - 100 is 6.67. One contributes 50, less than 60 %. One who makes all has the width
    /// 100 / 80 x 100 - 100.
    /// </summary>
    [Theory]
    [InlineData(2, 75, 7, 50, 30, 10, 5, 5)]
    [InlineData(2, 80, 0, 50, 30, 10, 5, 5)]
    [InlineData(1, 60, 0, 50, 30, 10, 5, 5)]
    [InlineData(1, 49.99, 1, 50, 30, 10, 5, 5)]
    [InlineData(1, 80, 25, 100)]
    [InlineData(3, 90, 12, 60, 40)]
    [InlineData(1, 50, 0, 0, 0)]
    public void Few_contributors_make_too_large_a_share(int number, double share, long width, params int[] contributions) =>
        Assert.Equal(width, Concentration.FindWidth(contributions.Select(one => (long)one), None with { Dominance = new DominanceRule(number, share) }));

    /// <summary>Without 50 and 30, 20 are left: the one with 30 knows 50 within 20, more than 10 % of 50 (5), less than half of it (25).</summary>
    [Theory]
    [InlineData(10, 0, 50, 30, 10, 5, 5)]
    [InlineData(40, 0, 50, 30, 10, 5, 5)]
    [InlineData(50, 5, 50, 30, 10, 5, 5)]
    [InlineData(10, 10, 100)]
    [InlineData(10, 9, 90, 10)]
    [InlineData(0.5, 1, 100, 60)]
    public void The_second_largest_contributor_knows_the_largest_too_well(double percent, long width, params int[] contributions) =>
        Assert.Equal(width, Concentration.FindWidth(contributions.Select(one => (long)one), None with { PPercent = percent }));

    /// <summary>A sum that is larger by the width, through others than the largest, is safe, and by one less it is not.</summary>
    [Fact]
    public void The_width_is_what_makes_a_sum_safe()
    {
        var random = new Random(4);
        for (int trial = 0; trial < 2000; trial++)
        {
            long[] contributions = [.. Enumerable.Range(0, random.Next(1, 7)).Select(_ => (long)random.Next(1, random.Next(2, 2000))).OrderDescending()];
            int n = random.Next(1, 4);
            decimal k = random.Next(100, 9999) / 100m, p = random.Next(1, 10000) / 100m;
            decimal total = contributions.Sum(), greatest = contributions.Take(n).Sum(), others = total - contributions.Take(2).Sum();
            long width = Concentration.FindWidth(contributions, None with { Dominance = new DominanceRule(n, (double)k) });
            Assert.Equal(greatest > k / 100 * total, width > 0);
            Assert.True(greatest <= k / 100 * (total + width));
            if (width > 0) Assert.True(greatest > k / 100 * (total + width - 1));
            width = Concentration.FindWidth(contributions, None with { PPercent = (double)p });
            Assert.Equal(others < p / 100 * contributions[0], width > 0);
            Assert.True(others + width >= p / 100 * contributions[0]);
            if (width > 0) Assert.True(others + width - 1 < p / 100 * contributions[0]);
        }
    }

    /// <summary>
    /// In AAA one row makes 90 % of the amount, in the other areas none makes half. The areas are the contributors of the world: none of
    /// them makes half of it.
    /// </summary>
    [Fact]
    public void An_amount_of_which_one_row_makes_too_much_is_withheld_with_another()
    {
        string[] rows = ["AAA 2024 X 90.5", "AAA 2024 Y 10", "AAA 2024 Z 5", "BBB 2024 X 40", "BBB 2024 Y 50.25", "BBB 2024 Z 30", "CCC 2024 X 31", "CCC 2024 Y 40", "CCC 2024 Z 50", "DDD 2024 X 45", "DDD 2024 Y 41", "DDD 2024 Z 40"];
        PipelineFixture run = Run(None with { Dominance = new DominanceRule(1, 60) }, rows);
        Assert.Equal("none Q", run["AID", "AAA", "2024"]);
        Assert.Equal(1, ((string[])["BBB", "CCC", "DDD"]).Count(area => run["AID", area, "2024"] == "none Q"));
        Assert.Equal("472.75 A", run["AID", "world", "2024"]);
        Assert.DoesNotContain("none Q", ((string[])["AAA", "BBB", "CCC", "DDD"]).Select(area => Run(None, rows)["AID", area, "2024"]));
    }

    /// <summary>AAA makes nearly all of the world's amount: BBB, which is second, could work AAA's out.</summary>
    [Fact]
    public void Areas_are_the_contributors_of_a_sum_over_areas()
    {
        string[] rows = ["AAA 2024 X 300", "AAA 2024 Y 300", "AAA 2024 Z 300", "BBB 2024 X 5", "BBB 2024 Y 5", "BBB 2024 Z 5", "CCC 2024 X 4", "CCC 2024 Y 4", "CCC 2024 Z 4"];
        Assert.Equal("none Q", Run(None with { PPercent = 5 }, rows)["AID", "world", "2024"]);
        Assert.Equal("927 A", Run(None, rows)["AID", "world", "2024"]);
    }

    /// <summary>An amount of one contributor is protected however small it is beside others, and however large.</summary>
    [Theory]
    [InlineData("0.00001", "40")]
    [InlineData("0.5", "20000000000000")]
    [InlineData("300000000000000000", "400000000000000000")]
    [InlineData("7", "2000000000000000000")]
    public void An_amount_of_any_size_is_protected(string small, string large)
    {
        string[] rows = [$"AAA 2024 X {small}", "AAA 2024 Y 0", "AAA 2024 Z 0", $"BBB 2024 X {large}", $"BBB 2024 Y {large}", $"BBB 2024 Z {large}", $"CCC 2024 X {large}", $"CCC 2024 Y {large}", $"CCC 2024 Z {large}"];
        PipelineFixture run = Run(None with { Dominance = new DominanceRule(1, 80) }, rows);
        Assert.Equal("none Q", run["AID", "AAA", "2024"]);
    }

    private static PipelineFixture Run(SuppressionRules rules, string[] rows)
    {
        var files = new Dictionary<string, string>(SmallProgrammeFiles.All, StringComparer.Ordinal)
        {
            ["structures/aid.yaml"] = SmallProgrammeFiles.Structure("aid", "[A]", "missing", "", SmallProgrammeFiles.Dimension("origin", "origins"))
                .Replace("type: count", "type: amount, minimum: 0", StringComparison.Ordinal),
            ["indicators/all/AID.yaml"] = SmallProgrammeFiles.Indicator("AID", "money", "[A]", "sum", "sum", "numerator: {structure: aid, where: {origin: [X, Y, Z]}}"),
        };
        Programme programme = SmallProgramme.ReadFiles(files);
        return PipelineFixture.Run().With(_ => programme with { Disclosure = new DisclosurePolicy(DisclosureMethod.Suppression, 0) { Suppression = rules } }).File("aid", rows);
    }
}
