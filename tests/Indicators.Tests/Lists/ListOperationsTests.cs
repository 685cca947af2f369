using Indicators.Lists;

namespace Indicators.Tests.Lists;

/// <summary>What is answered at once is what LINQ answers.</summary>
public sealed class ListOperationsTests
{
    public static TheoryData<int[]> Lists => new([], [7], [3, 1, 2, 3, 0], [4, 4, 4], [0, 2, 4, 6, 8, 10]);

    [Theory]
    [MemberData(nameof(Lists))]
    public void The_answers_are_those_of_LINQ_for_every_kind_of_list(int[] numbers)
    {
        foreach (IReadOnlyList<int> list in (IReadOnlyList<int>[])[numbers, [.. numbers], Array.AsReadOnly(numbers)])
        {
            Assert.Equal(Enumerable.Select(list, n => n * 2), list.Select(n => n * 2));
            Assert.Equal(Enumerable.Select(list, (n, i) => n - i), list.Select((n, i) => n - i));
            Assert.Equal(Enumerable.Where(list, n => n > 1), list.Where(n => n > 1));
            Assert.Equal(Enumerable.Where(list, (n, i) => n > i), list.Where((n, i) => n > i));
            Assert.Equal(Enumerable.SelectMany(list, n => new int[n]), list.SelectMany(n => new int[n]));
            Assert.Equal(Enumerable.Concat(list, numbers), list.Concat(numbers));
            Assert.Equal(Enumerable.Append(list, 9), list.Append(9));
            Assert.Equal(Enumerable.Prepend(list, 9), list.Prepend(9));
            Assert.Equal(Enumerable.Any(list, n => n == 3), list.Any(n => n == 3));
            Assert.Equal(Enumerable.All(list, n => n == 4), list.All(n => n == 4));
            Assert.Equal(Enumerable.Count(list, n => n > 2), list.Count(n => n > 2));
            Assert.Equal(Enumerable.FirstOrDefault(list), list.FirstOrDefault());
            Assert.Equal(Enumerable.FirstOrDefault(list, n => n > 3), list.FirstOrDefault(n => n > 3));
            Assert.Equal(Enumerable.Sum(list, n => n + 1), list.Sum(n => n + 1));
            Assert.Equal(Enumerable.Sum(list, n => n + 1L), list.Sum(n => n + 1L));
        }
    }

    [Fact]
    public void Texts_are_ordered_and_equal_keys_stay_in_their_order()
    {
        string[] words = ["b1", "a1", "b2", "", "a2", "B1"];
        Assert.Equal(Enumerable.Order(words, StringComparer.Ordinal), words.Order(StringComparer.Ordinal));
        Assert.Equal(Enumerable.OrderBy(words, Initial, StringComparer.Ordinal), words.OrderBy(Initial, StringComparer.Ordinal));
        Assert.Equal(["only"], ((string[])["only"]).OrderBy(Initial, StringComparer.Ordinal));

        static string Initial(string word) => word[..Math.Min(1, word.Length)];
    }

    [Fact]
    public void Items_of_a_class_are_picked_out()
    {
        object?[] things = ["a", null, 1, "b"];
        Assert.Equal(["a", "b"], things.OfType<string>());
        Assert.Empty(((object?[])[null]).OfType<string>());
    }

    [Fact]
    public void A_list_that_is_given_stays_as_it_is()
    {
        int[] all = [3, 1, 2];
        Assert.NotSame(all, all.Where(_ => true));
        string[] words = ["b", "a"];
        words.Order(StringComparer.Ordinal);
        Assert.Equal(["b", "a"], words);
    }

    [Fact]
    public void A_first_item_that_there_is_not_is_a_fault() =>
        Assert.Throws<InvalidOperationException>(() => ((int[])[1, 2]).First(n => n > 2));
}
