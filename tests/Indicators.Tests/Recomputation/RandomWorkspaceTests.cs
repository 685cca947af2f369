using System.Globalization;

namespace Indicators.Tests.Recomputation;

/// <summary>
/// Workspaces drawn at random: both sides give the same rows, of totals and of items, whatever is filed. A seed always draws the
/// same workspace; <c>INDICATORS_RANDOM_WORKSPACES=1000-9000</c> compares those of other seeds too.
/// </summary>
public sealed class RandomWorkspaceTests
{
    [Theory]
    [InlineData(0, 100)]
    [InlineData(100, 200)]
    public void Whatever_is_filed_both_sides_say_the_same(int from, int to) => Compare(from, to, reduced: 1);

    [Fact]
    public void So_they_do_for_the_seeds_that_are_asked_for()
    {
        string[] seeds = (Environment.GetEnvironmentVariable("INDICATORS_RANDOM_WORKSPACES") ?? "300-310").Split('-');
        Compare(int.Parse(seeds[0], CultureInfo.InvariantCulture), int.Parse(seeds[1], CultureInfo.InvariantCulture), reduced: 40);
    }

    private static void Compare(int from, int to, int reduced)
    {
        var differing = new List<string>();
        HashSet<string> told = [];
        for (int seed = from; seed < to; seed++)
        {
            var drawn = RandomWorkspace.Draw(seed);
            IReadOnlyList<string> differences = drawn.Differences();
            if (differences.Count == 0) continue;
            // One workspace of each indicator is enough to begin with.
            bool isNew = told.Count < reduced && told.Add($"{differences[0].Split(' ')[0]} {differences[0].Contains('=')}");
            differing.Add($"seed {seed}: {differences.Count} rows" + (isNew ? Told(drawn.Fewest()) : $", {differences[0].Split('\n')[0]}"));
        }
        Assert.True(differing.Count == 0, $"{differing.Count} of {to - from} workspaces differ\n{string.Join('\n', differing)}");
    }

    private static string Told(RandomWorkspace fewest) => $"\n{string.Join('\n', fewest.Differences().Take(3))}\n{fewest}\n";
}
