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
        Assert.Equal([2, 1, 0, 3], column.Tally());
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
            RowLines lines = [.. plain];
            Assert.Equal(plain, lines);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
        Assert.Throws<ArgumentOutOfRangeException>(() => RowLines.Of([2, 3])[2]);
    }
}
