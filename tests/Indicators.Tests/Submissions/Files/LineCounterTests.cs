using Indicators.Submissions;
using Indicators.Submissions.Files;

namespace Indicators.Tests.Submissions.Files;

public sealed class LineCounterTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("a\n", 0)]
    [InlineData("a\n1\n2\n", 2)]
    [InlineData("a\n1\n2", 2)]
    [InlineData("a\r\n1\r\n2\r\n", 2)]
    [InlineData("a\r1\r2", 2)]
    public void Rows_are_the_lines_below_the_first(string text, int expected) => Assert.Equal(expected, LineCounter.RowsOf(Specimens.File(text)));

    [Fact]
    public void A_large_file_is_read_whole_whether_its_rows_are_lines_or_not()
    {
        string rows = string.Concat(Enumerable.Range(0, 60_000).Select(i => i % 1000 == 0 ? $"DEU,2024,AUT,REF,{i},A,\"a\nb\"\n" : $"DEU,2024,AUT,REF,{i},A,\n"));
        Submission read = Specimens.Read($"{Specimens.Header},remark\n{rows}").Submission!;
        Assert.Equal(Enumerable.Range(0, 60_000).Select(i => (double)i), read.Values);
        Assert.Equal(60_000 + 60, read.Lines[^1] - 1);
    }
}
