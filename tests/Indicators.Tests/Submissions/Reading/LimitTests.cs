using System.IO.Compression;
using System.Text;
using Indicators.Findings;
using Indicators.Submissions;
using Indicators.Submissions.Files;
using Indicators.Submissions.Reading;
using Indicators.Tests.Support;
using Indicators.Validation.Validators;
using static Indicators.Tests.Submissions.Specimens;

namespace Indicators.Tests.Submissions.Reading;

/// <summary>Files that ask too much of the machine are refused by a stated limit, soon and in little memory.</summary>
public sealed class LimitTests
{
    private const long Gigabyte = 1L << 30;

    /// <summary>What one record may cost: its bytes a few times over while the buffer grows.</summary>
    private const long RecordMemory = 32 << 20;

    private const string Row = Header + "\nDEU,2024,AUT,REF,1,";

    /// <summary>Asserts the one error, the limit and the remedy that it names, and what reading it took.</summary>
    private static void AssertRefused(EndlessStream stream, (int?, string?, string) place, string limit, long memory, long bytes, bool isPacked = false)
    {
        (SubmissionReadResult read, long allocated) = Measured(stream, isPacked);
        Assert.Equal([place], read.Findings.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => (finding.Line, finding.Column, finding.Code)));
        Finding error = read.Findings.Findings.Single(finding => finding.Severity == Severity.Error);
        Assert.Contains(limit, error.Message, StringComparison.Ordinal);
        Assert.False(string.IsNullOrEmpty(error.Hint));
        Assert.InRange(allocated, 0, memory);
        Assert.InRange(stream.Position, 0, bytes);
    }

    private static (SubmissionReadResult Read, long Allocated) Measured(EndlessStream stream, bool isPacked = false)
    {
        var source = new SubmissionSource { Path = isPacked ? "file.csv.gz" : "file.csv", Open = () => stream, IsCompressed = isPacked, Length = isPacked ? stream.Length : null };
        SubmissionReader reader = new([Stocks], Areas, ReadOptions.Default);
        reader.Read(File(Header + "\nDEU,2024,AUT,REF,x,\n")); // what is made once is not the file's
        long before = GC.GetAllocatedBytesForCurrentThread();
        SubmissionReadResult read = reader.Read(source);
        Assert.False(new Validator(Areas).Validate(read).IsAccepted && read.Findings.Count(Severity.Error) > 0);
        return (read, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    [Fact]
    public void A_cell_of_2_gigabytes_is_refused_where_it_passes_the_limit_of_a_row() =>
        AssertRefused(new EndlessStream(Bytes(Row), [(byte)'x'], 2 * Gigabyte), (2, null, "record-too-long"), "1,048,576 bytes", RecordMemory, 8 << 20);

    [Theory]
    [InlineData("x")]
    [InlineData("a\nb,")]
    public void A_quoted_cell_that_never_ends_is_refused_where_it_passes_the_limit_of_a_row(string repeated) =>
        AssertRefused(new EndlessStream(Bytes(Row + "\"a"), Bytes(repeated), long.MaxValue), (2, null, "unclosed-quote"), "1,048,576 bytes", RecordMemory, 8 << 20);

    [Fact]
    public void A_first_line_that_never_ends_is_refused() =>
        AssertRefused(new EndlessStream(Bytes(Header + ","), [(byte)'x'], long.MaxValue), (1, null, "record-too-long"), "1,048,576 bytes", RecordMemory, 8 << 20);

    [Theory]
    [InlineData(",c")]
    [InlineData(",")]
    public void A_header_of_a_million_columns_is_refused(string column) =>
        AssertRefused(new EndlessStream(Bytes(Header), Bytes(column), Header.Length + 1_000_000L * column.Length),
            (1, null, column.Length == 1 ? "too-many-columns" : "record-too-long"), column.Length == 1 ? "1,000 columns" : "1,048,576 bytes", 2 * RecordMemory, 8 << 20);

    [Fact]
    public void A_row_of_a_million_cells_is_refused() =>
        AssertRefused(new EndlessStream(Bytes(Row), [(byte)','], Row.Length + 1_000_000), (2, null, "ragged-row"), "the header has 6", RecordMemory, 8 << 20);

    [Fact]
    public void A_gzip_bomb_is_refused_before_it_has_unpacked()
    {
        // A member of a megabyte of blanks packs a thousand to one; members follow each other as in one file.
        byte[] member = Pack(Bytes(new string('\n', 1 << 20)));
        Assert.InRange(member.Length, 1, 4096);
        AssertRefused(new EndlessStream(Pack(Bytes(Header + "\n")), member, 500_000), (null, null, "expansion-limit"), "200 times", RecordMemory, 500_000, isPacked: true);
    }

    [Fact]
    public void What_is_packed_twice_is_not_unpacked_twice()
    {
        byte[] packed = Pack(Pack(Bytes(Row + "A\n")));
        Assert.Equal([(1, null, "not-a-text-file")], Read(File(packed, "a.csv.gz")).Findings.Places());
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true)) archive.CreateEntry("a.csv").Open().Dispose();
        Assert.Equal([(1, null, "not-a-text-file")], Read(File(Pack(zip.ToArray()), "a.csv.gz")).Findings.Places());
        Assert.Equal([(1, null, "not-a-text-file")], Read(File(zip.ToArray())).Findings.Places());
    }

    [Theory]
    [InlineData(0, 100_000)]
    [InlineData(0, 100_000_000)]
    public void A_file_of_nul_bytes_is_refused(byte value, long length) =>
        AssertRefused(new EndlessStream([], [value], length), (1, null, "nul-byte"), "NUL", RecordMemory, 8 << 20);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_file_of_nothing_but_line_ends_is_empty(string end) =>
        AssertRefused(new EndlessStream([], Bytes(end), 20_000_000), (null, null, "empty-file"), "header", RecordMemory, 20_000_000);

    [Fact]
    public void Ten_million_empty_lines_below_a_header_are_passed_over()
    {
        (SubmissionReadResult read, long allocated) = Measured(new EndlessStream(Bytes(Header), [(byte)'\n'], Header.Length + 10_000_000));
        Assert.Equal(["no-rows"], read.Findings.Findings.Select(finding => finding.Code));
        Assert.InRange(allocated, 0, RecordMemory);
    }

    [Fact]
    public void Three_million_rows_of_delimiters_are_counted_and_not_kept()
    {
        (SubmissionReadResult read, long allocated) = Measured(new EndlessStream(Bytes(Header + "\n"), Bytes(",,,,,\n"), Header.Length + 1 + 6 * 3_000_000L));
        Assert.Equal(3_000_000, read.Findings.Findings.Single(finding => finding.Code == "blank-row").Rows);
        Assert.Equal(0, read.Submission!.RowCount);
        Assert.InRange(allocated, 0, RecordMemory);
    }

    [Fact]
    public void A_million_different_codes_that_are_none_are_counted_and_a_thousand_kept()
    {
        byte[] rows = Bytes(string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $"DEU,2024,Q{i:0000000},REF,2,A\n")));
        long before = GC.GetAllocatedBytesForCurrentThread();
        SubmissionReadResult read = Read(File([.. Bytes(Header + "\n"), .. rows]));
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal((1000, 1_000_000), (read.Findings.Findings.Count, read.Findings.Count(Severity.Error)));
        // 41 bytes a row in columns that double, the copy of the file, and a text that is let go for each cell.
        Assert.InRange(allocated, 0, 500 << 20);
    }

    [Fact]
    public void Every_period_there_is_takes_no_longer_than_other_rows()
    {
        string periods = Rows(i => $"{1 + (i / 4):0000}-Q{1 + (i % 4)}"), others = Rows(i => $"2024-Q{1 + (i % 4)}");
        // A search among the periods before, for each row, would take thousands of times as long.
        Assert.InRange(Growth.Measure(() => Keep(others), () => Keep(periods)), 0, 100);

        static string Rows(Func<int, string> period) => $"{Header}\n{string.Concat(Enumerable.Range(0, 39_996).Select(i => $"DEU,{period(i)},AUT,REF,1,A\n"))}";
        static void Keep(string file) => Assert.NotEmpty(Read(file).Submission!.Periods);
    }

    [Fact]
    public void The_limits_are_those_that_the_README_of_the_definitions_tells()
    {
        string readme = System.IO.File.ReadAllText(Path.Combine(Shipped.Folder, "README.md"));
        ReadLimits limits = ReadLimits.Default;
        string Number(long number) => number.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
        Assert.All(
            [
                $"| `record-too-long`, `unclosed-quote` | {Number(limits.RecordBytes)} bytes", $"| `too-many-columns` | {Number(limits.Columns)} columns",
                $"| `too-many-rows` | {Number(limits.Rows)} rows", $"| `expansion-limit` | {limits.Expansion} times its size, and {Number(limits.UncheckedExpansionBytes)} bytes",
                $"first {Number(FindingCollector.DefaultLimit)} findings of a code",
            ],
            line => Assert.Contains(line, readme, StringComparison.Ordinal));
    }

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal)) gzip.Write(bytes);
        return packed.ToArray();
    }
}
