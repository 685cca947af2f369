using FsCheck;
using FsCheck.Fluent;
using Indicators.Analysis;

namespace Indicators.Tests.Analysis;

/// <summary>Rows in the order of several columns, against sorting them.</summary>
public sealed class SortKeysTests
{
    [Fact]
    public void Rows_are_sorted_by_the_first_column_then_by_the_next() => Prop.ForAll(Gen.Choose(0, 30).ArrayOf().ToArbitrary(), drawn =>
    {
        List<string> texts = [.. drawn.Select(number => $"{number % 7}")];
        List<int> numbers = [.. drawn.Select(number => number / 5)];
        SortKeys first = SortKeys.Sort(texts, string.CompareOrdinal), second = SortKeys.Sort(numbers, (left, right) => right.CompareTo(left));
        int[] plain = [.. Enumerable.Range(0, drawn.Length).OrderBy(row => texts[row], StringComparer.Ordinal).ThenByDescending(row => numbers[row])];
        return SortKeys.Sort(drawn.Length, first, second).SequenceEqual(plain)
            && Enumerable.Range(1, Math.Max(0, drawn.Length - 1)).All(row => first.AreSame(row, row - 1) == (texts[row] == texts[row - 1]));
    }).Check(Config.QuickThrowOnFailure);
}
