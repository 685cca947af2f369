using FsCheck;
using FsCheck.Fluent;
using Indicators.Submissions;

namespace Indicators.Tests.Submissions;

public sealed class CodeIndexesTests
{
    [Theory]
    [InlineData(253)]
    [InlineData(254)]
    [InlineData(255)]
    [InlineData(65_533)]
    [InlineData(65_534)]
    [InlineData(65_535)]
    [InlineData(int.MaxValue - 1)]
    public void Indexes_are_what_a_plain_array_holds_whatever_room_the_largest_needs(int largest)
    {
        Gen<int[]> indexes = Gen.Choose(-1, Math.Min(largest, 400)).ArrayOf().Select(some => (int[])[.. some, largest, -1, 0, .. some]);
        Prop.ForAll(indexes.ToArbitrary(), plain =>
        {
            CodeIndexes column = [.. plain];
            Assert.Equal(plain, column);
            Assert.Equal(plain, Enumerable.Range(0, plain.Length).Select(row => column[row]));
            Assert.Equal(largest + 1, column.Limit);
            int[] part = new int[plain.Length - 1];
            column.CopyTo(1, part);
            Assert.Equal(plain[1..], part);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(50));
    }

    /// <summary>More than a thousand rows are looked at with vectors.</summary>
    [Theory]
    [InlineData(200)]
    [InlineData(60_000)]
    [InlineData(70_000)]
    public void Loops_over_many_rows_are_those_over_a_plain_array(int largest)
    {
        Gen<(int[], int, ulong)> cases = Gen.Choose(-1, largest).ArrayOf().Resize(5000).SelectMany(codes =>
            Gen.Choose(0, codes.Length).SelectMany(first => Gen.Elements(0UL, 1UL, 250UL, 1UL << 20, (1UL << 40) + 7).Select(weight => (codes, first, weight))));
        Prop.ForAll(cases.ToArbitrary(), one =>
        {
            (int[] codes, int first, ulong weight) = one;
            CodeIndexes column = [.. codes, largest];
            ulong[] numbers = [.. codes[first..].Select((_, i) => (ulong)i)];
            Assert.Equal(codes[first..].All(code => code >= 0), column.AddTo(numbers, first, weight));
            Assert.Equal(codes[first..].Select((code, i) => unchecked((ulong)i + (ulong)code * weight)), numbers);
            ulong[] bits = [.. Enumerable.Range(0, largest + 2).Select(code => (ulong)code * 3)];
            column.OrTo(numbers, first, bits);
            Assert.Equal(codes[first..].Select((code, i) => unchecked((ulong)i + (ulong)code * weight) | bits[code + 1]), numbers);
            int[] tally = column.CountIndexes();
            Assert.Equal(codes.Count(code => code < 0), tally[0]);
            Assert.Equal(tally[0], column.CountWithout());
            Assert.Equal(codes.Append(largest).Where(code => code >= 0).CountBy(code => code).OrderBy(pair => pair.Key),
                tally[1..].Index().Where(pair => pair.Item > 0).Select(pair => KeyValuePair.Create(pair.Index, pair.Item)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));
    }

    [Fact]
    public void New_rows_have_no_code()
    {
        CodeIndexes column = [5];
        column.Resize(3);
        Assert.Equal([5, -1, -1], column);
    }

    [Fact]
    public void The_tally_counts_rows_without_a_code_first()
    {
        CodeIndexes column = [2, -1, 0, 2, -1, 2];
        Assert.Equal([2, 1, 0, 3], column.CountIndexes());
    }

    [Fact]
    public void Renumbering_leaves_rows_without_a_code_alone()
    {
        CodeIndexes column = [0, 2, -1, 1, 2];
        column.Renumber([2, 0, 1], column.Count);
        Assert.Equal([2, 1, -1, 0, 1], column);
    }

    [Fact]
    public void Lines_are_those_that_were_added()
    {
        Prop.ForAll(Gen.Choose(1, 3).ArrayOf().ToArbitrary(), steps =>
        {
            int line = 1;
            int[] plain = [.. steps.Select(step => line += step)];
            LineNumberMap lines = [.. plain];
            Assert.Equal(plain, lines);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
        Assert.Throws<ArgumentOutOfRangeException>(() => LineNumberMap.Create([2, 3])[2]);
    }
}
