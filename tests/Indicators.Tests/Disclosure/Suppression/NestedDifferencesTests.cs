using Indicators.Disclosure.Suppression;

namespace Indicators.Tests.Disclosure.Suppression;

/// <summary>What sums of the same persons differ by.</summary>
public sealed class NestedDifferencesTests
{
    /// <summary>Recognised, recognised or other protection, and all decisions: who got other protection, who did not get any, and who was not recognised.</summary>
    [Fact]
    public void Nested_sums_differ_by_what_lies_between_each_two()
    {
        IReadOnlyList<string> found = Find([[1], [1, 2], [1, 2, 3, 4, 5]]);
        foreach (string difference in (string[])["2", "3 4 5", "2 3 4 5"]) Assert.Contains(difference, found);
    }

    /// <summary>Closed cases lie beside the nested ones: without the refused, others and closed ones are left.</summary>
    [Fact]
    public void A_difference_of_a_difference_is_found()
    {
        // 1 recognised, 2 other, 3 refused, 4 closed.
        IReadOnlyList<string> found = Find([[1], [1, 2], [1, 2, 3], [1, 2, 3, 4]]);
        Assert.Contains("2 4", found);
        Assert.Contains("3", found);
        Assert.Contains("4", found);
    }

    [Fact]
    public void Sums_of_different_persons_differ_by_nothing()
    {
        Assert.Empty(Find([[1, 2], [3, 4]]));
        Assert.Empty(Find([[1, 2], [2, 3]]));
        Assert.Empty(Find([[1, 2]]));
    }

    /// <summary>Every two sums of which one contains the other give their difference; each difference is given once, and none equals a sum.</summary>
    [Fact]
    public void All_pairs_are_found_once()
    {
        var random = new Random(9);
        for (int trial = 0; trial < 300; trial++)
        {
            var sums = new List<int[]>();
            for (int sum = random.Next(2, 7); sum > 0; sum--)
            {
                int[] drawn = [.. Enumerable.Range(0, 9).Where(_ => random.Next(3) > 0)];
                if (drawn.Length > 0 && !sums.Exists(other => other.SequenceEqual(drawn))) sums.Add(drawn);
            }
            IReadOnlyList<string> found = Find([.. sums]);
            Assert.Equal(found.Count, found.Distinct().Count());
            HashSet<string> given = [.. sums.Select(TextOf)];
            Assert.DoesNotContain(found, given.Contains);
            foreach (int[] whole in sums)
                foreach (int[] part in sums)
                    if (part.Length < whole.Length && part.All(whole.Contains) && TextOf(whole.Except(part)) is var difference) Assert.True(given.Contains(difference) || found.Contains(difference));
        }
    }

    /// <summary>A chain of many sums has more differences than are followed; all that two sums differ by, and what a sum and such a difference do, are among them.</summary>
    [Fact]
    public void Many_sums_hide_no_difference_of_two_steps()
    {
        int[][] chain = [.. Enumerable.Range(1, 40).Select(length => Enumerable.Range(0, length).ToArray())];
        HashSet<string> found = [.. Find(chain)];
        for (int from = 1; from < 40; from++)
        {
            for (int to = from; to < 40; to++)
            {
                Assert.Contains(TextOf(Enumerable.Range(from, to - from + 1)), found);
                if (to < 39 && from > 1) Assert.Contains(TextOf(Enumerable.Range(0, 40).Where(cell => cell < from || cell > to)), found);
            }
        }
    }

    private static string[] Find(int[][] sums) => [.. NestedDifferences.Find(sums).Select(difference => TextOf(difference.Cells))];

    private static string TextOf(IEnumerable<int> cells) => string.Join(' ', cells.Order());
}
