using System.IO.Compression;
using System.Text;
using Indicators.Definitions;
using Indicators.Submissions;
using Indicators.Submissions.Files;
using Indicators.Submissions.Reading;
using static Indicators.Tests.Submissions.Specimens;

namespace Indicators.Tests.Submissions.Reading;

public sealed class EncodingTests
{
    private const string Text = "pays déclarant,period,origin,name,type,value\nDEU,2024,AUT,Österreich 😀,REF,12\nDEU,2024,FRA,x,REF,5\n";

    private static byte[] Bytes(Encoding encoding, string text = Text) => [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];

    private static SubmissionReadResult ReadBytes(byte[] bytes, string? encoding = null, Structure? structure = null) =>
        Read(File(bytes), structure, new ReadOptions { Encoding = encoding });

    private static void AssertRead(SubmissionReadResult read, string encoding)
    {
        Assert.Equal(["unknown-column"], read.Findings.Findings.Select(finding => finding.Code));
        Assert.Equal([12, 5], read.Submission!.Values);
        Assert.Equal(encoding, read.Encoding);
    }

    [Fact]
    public void Utf_8_is_read_with_and_without_a_byte_order_mark()
    {
        AssertRead(ReadBytes(Bytes(new UTF8Encoding(false))), "utf-8");
        AssertRead(ReadBytes(Bytes(new UTF8Encoding(true))), "utf-8");
    }

    [Fact]
    public void Utf_16_and_utf_32_are_read_by_their_byte_order_mark()
    {
        AssertRead(ReadBytes(Bytes(new UnicodeEncoding(false, true))), "utf-16");
        AssertRead(ReadBytes(Bytes(new UnicodeEncoding(true, true))), "utf-16BE");
        AssertRead(ReadBytes(Bytes(new UTF32Encoding(false, true))), "utf-32");
    }

    [Fact]
    public void Utf_16_without_a_mark_is_told_and_read_when_declared()
    {
        byte[] bytes = Encoding.Unicode.GetBytes(Text);
        Assert.Equal([(1, null, "undeclared-utf-16")], ReadBytes(bytes).Findings.Places());
        AssertRead(ReadBytes(bytes, "utf-16le"), "utf-16");
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("1252")]
    public void A_code_page_is_read_when_declared_by_the_option_or_the_structure(string name)
    {
        string text = Text.Replace(" 😀", "");
        Assert.True(ReadOptions.TryGetEncoding(name, out Encoding? encoding));
        byte[] bytes = encoding!.GetBytes(text);
        AssertRead(ReadBytes(bytes, name), "windows-1252");
        AssertRead(ReadBytes(bytes, structure: Stocks with { Encoding = name }), "windows-1252");
        AssertRead(ReadBytes(Bytes(new UTF8Encoding(true), text), structure: Stocks with { Encoding = name }), "utf-8");
    }

    [Fact]
    public void Bytes_that_are_not_valid_are_one_error_at_the_first_row_with_its_column()
    {
        byte[] bytes = Encoding.Latin1.GetBytes($"{Header},name\nDEU,2024,AUT,REF,1,A,x\nDEU,2024,FRA,REF,1,A,é\nDEU,2024,AUS,REF,1,A,è\n");
        SubmissionReadResult read = ReadBytes(bytes);
        Assert.Equal([(1, "name", "unknown-column"), (3, "name", "invalid-encoding")], read.Findings.Places());
        Assert.Contains("1 later row", read.Findings.Findings[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_a_declared_encoding_does_not_have_are_an_error_too()
    {
        byte[] utf16 = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes($"{Header}\nDEU,2024,AUT,REF,1,"), 0x00, 0xDC, .. Encoding.Unicode.GetBytes("\n")];
        Assert.Equal([(2, "status", "invalid-encoding")], ReadBytes(utf16).Findings.Places());
        byte[] windows = [.. Encoding.ASCII.GetBytes($"{Header}\nDEU,2024,AUT,REF,1,"), 0x81, (byte)'\n'];
        Assert.Equal([(2, "status", "invalid-encoding")], ReadBytes(windows, "windows-1252").Findings.Places());
    }

    [Fact]
    public void An_encoding_fault_in_the_header_is_told_at_its_line() =>
        Assert.Contains((1, null, "invalid-encoding"), ReadBytes(Encoding.Latin1.GetBytes("area,period,origin,type,value,pays déclaré\nDEU,2024,AUT,REF,1,x\n")).Findings.Places());

    [Theory]
    [InlineData("sep=;\n")]
    [InlineData("sep=;\n\r\n")]
    public void A_file_that_declares_a_delimiter_and_nothing_else_is_empty(string text)
    {
        Assert.Equal([(null, null, "empty-file")], Read(text).Findings.Places());
        Assert.Equal([(null, null, "empty-file")], ReadBytes(Bytes(new UnicodeEncoding(false, true), text)).Findings.Places());
        Assert.Equal([(null, null, "empty-file")], ReadBytes(Bytes(new UnicodeEncoding(true, true), "\n")).Findings.Places());
    }

    [Fact]
    public void Two_byte_order_marks_leave_the_encoding_open()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Bytes(new UnicodeEncoding(false, true))];
        Assert.Equal([(1, null, "invalid-encoding")], ReadBytes(bytes).Findings.Places());
    }

    [Fact]
    public void Sequences_cut_by_a_buffer_are_whole()
    {
        string rows = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"DEU,2024,AUT,{(i % 2 == 0 ? "é" : "😀")},REF,{i}\n"));
        foreach (Encoding encoding in new Encoding[] { new UTF8Encoding(true), new UnicodeEncoding(false, true), new UTF32Encoding(true, true) })
        {
            SubmissionReadResult read = ReadBytes(Bytes(encoding, "area,period,origin,name,type,value\n" + rows));
            Assert.Equal(["unknown-column"], read.Findings.Findings.Select(finding => finding.Code));
            Assert.Equal(Enumerable.Range(0, 20_000).Select(i => (double)i), read.Submission!.Values);
        }
    }

    [Fact]
    public void A_nul_is_an_error_with_line_and_column() =>
        Assert.Equal([(2, "type", "nul-byte")], Read(Header + "\nDEU,2024,AUT,R\0F,1,A\n").Findings.Places());

    [Fact]
    public void A_compressed_file_is_read()
    {
        byte[] packed = Pack(Encoding.UTF8.GetBytes(Header + "\nDEU,2024,AUT,REF,12,A\n"));
        Assert.Equal(12, Assert.Single(Read(File(packed, "DEU.csv.gz")).Submission!.Values));
    }

    [Fact]
    public void A_damaged_archive_is_an_error()
    {
        byte[] packed = Pack(Encoding.UTF8.GetBytes(Header + "\nDEU,2024,AUT,REF,12,A\n"));
        Assert.Equal([(null, null, "damaged-archive")], Read(File("not gzip at all", "a.csv.gz")).Findings.Places());
        Assert.Equal([(null, null, "damaged-archive")], Read(File(packed[..(packed.Length / 2)], "a.csv.gz")).Findings.Places());
    }

    [Fact]
    public void The_tests_ask_the_framework_for_no_strictness_so_that_the_library_judges_archives_by_itself() =>
        Assert.Null(AppContext.GetData("System.IO.Compression.UseStrictValidation"));

    [Fact]
    public void An_archive_cut_anywhere_is_an_error_but_between_two_archives()
    {
        byte[] first = Pack(Encoding.UTF8.GetBytes(Header + "\n" + string.Concat(Enumerable.Range(0, 40).Select(i => $"DEU,{1980 + i},AUT,REF,{i * i},A\n"))));
        byte[] whole = [.. first, .. Pack(Encoding.UTF8.GetBytes("DEU,2024,FRA,REF,7,A\n"))];
        for (int length = 1; length < whole.Length; length++)
        {
            SubmissionReadResult read = Read(File(whole[..length], "DEU.csv.gz"));
            if (length == first.Length) Assert.Equal(40, read.Rows);
            else Assert.Equal([(null, null, "damaged-archive")], read.Findings.Places());
        }
        Assert.Equal(41, Read(File(whole, "DEU.csv.gz")).Rows);
    }

    /// <summary>The zero that is put behind the file would complete each of these: a length below 2^24 ends in zeros.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Zeros_that_are_missing_at_the_end_of_an_archive_are_missing(int zeros)
    {
        byte[] packed = Pack(Encoding.UTF8.GetBytes(Header + "\n"));
        Assert.Equal(0, packed[^zeros]);
        Assert.Equal([(null, null, "damaged-archive")], Read(File(packed[..^zeros], "DEU.csv.gz")).Findings.Places());
    }

    [Fact]
    public void A_compressed_file_without_a_byte_is_empty() => Assert.Equal([(null, null, "empty-file")], Read(File([], "DEU.csv.gz")).Findings.Places());

    [Fact]
    public void Archives_one_after_another_are_read_as_one()
    {
        byte[] first = Pack(Encoding.UTF8.GetBytes(Header + "\nDEU,2024,AUT,REF,12,A\n")), second = Pack(Encoding.UTF8.GetBytes("DEU,2024,FRA,REF,7,A\n"));
        Assert.Equal([12.0, 7], Read(File([.. first, .. second], "DEU.csv.gz")).Submission!.Values);
    }

    [Theory]
    [InlineData(0)] // the byte by which the framework knows an archive: without it, it takes the first for all there is
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_later_archive_with_a_damaged_start_is_an_error(int damaged)
    {
        byte[] first = Pack(Encoding.UTF8.GetBytes(Header + "\nDEU,2024,AUT,REF,12,A\n")), second = Pack(Encoding.UTF8.GetBytes("DEU,2024,FRA,REF,7,A\n"));
        second[damaged] ^= 0xE0;
        SubmissionReadResult read = Read(File([.. first, .. second], "DEU.csv.gz"));
        Assert.Equal([(null, null, "damaged-archive")], read.Findings.Places());
        Assert.Null(read.Submission);
    }

    /// <summary>Whatever part of the file the framework reads at a time: the end of the archive before falls everywhere in it.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8192)]
    public void What_follows_a_whole_archive_is_an_archive_or_an_error(int length)
    {
        for (int rows = 300; rows < 360; rows++)
        {
            var random = new Random(rows);
            string text = string.Concat(Enumerable.Range(0, 20 * rows).Select(_ => (char)('a' + random.Next(26))));
            byte[] packed = Pack(Encoding.UTF8.GetBytes(text));
            Assert.Equal(text.Length, Unpacked(packed));
            Assert.Equal(2 * text.Length, Unpacked([.. packed, .. packed]));
            Assert.ThrowsAny<Exception>(() => Unpacked([.. packed, .. new byte[length]]));
            Assert.ThrowsAny<Exception>(() => Unpacked([.. packed, .. packed[..Math.Min(length, packed.Length - 1)]]));
        }
    }

    [Fact]
    public void A_byte_that_is_damaged_anywhere_in_several_archives_changes_no_figure_without_an_error()
    {
        byte[] whole =
        [
            .. Pack(Encoding.UTF8.GetBytes(Header + "\nDEU,2024,AUT,REF,12,A\n")), .. Pack(Encoding.UTF8.GetBytes("DEU,2024,FRA,REF,7,A\n")),
            .. Pack([]), .. Pack(Encoding.UTF8.GetBytes("DEU,2024,ROU,REF,5,A\n")),
        ];
        for (int damaged = 0; damaged < whole.Length; damaged++)
            foreach (byte change in (byte[])[0x01, 0x41, 0xFF])
            {
                byte[] packed = [.. whole];
                packed[damaged] ^= change;
                SubmissionReadResult read = Read(File(packed, "DEU.csv.gz"));
                if (read.Submission is { } submission) Assert.Equal([12.0, 7, 5], submission.Values);
                else Assert.Equal([(null, null, "damaged-archive")], read.Findings.Places());
            }
    }

    private static long Unpacked(byte[] packed)
    {
        using var archive = new WholeArchive(new MemoryStream(packed));
        using var text = new MemoryStream();
        archive.CopyTo(text);
        return text.Length;
    }

    [Fact]
    public void A_later_archive_that_unpacks_far_is_refused_like_the_first()
    {
        byte[] honest = Pack(Encoding.UTF8.GetBytes(Header + "\nDEU,2024,AUT,REF,12,A\n"));
        byte[] bomb = Pack(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("DEU,2024,AUT,REF,12,A\n", 100_000))));
        var limits = new ReadLimits { UncheckedExpansionBytes = 1000, Expansion = 50 };
        SubmissionReadResult read = Read(File([.. honest, .. bomb], "a.csv.gz"), options: new ReadOptions { Limits = limits });
        Assert.Equal([(null, null, "expansion-limit")], read.Findings.Places());
    }

    [Fact]
    public void A_file_that_unpacks_far_is_refused_as_soon_as_that_is_seen()
    {
        byte[] packed = Pack(Encoding.UTF8.GetBytes(Header + "\n" + string.Concat(Enumerable.Repeat("DEU,2024,AUT,REF,12,A\n", 1_000_000))));
        using var stream = new StreamThatStaysOpen(packed);
        var source = new SubmissionSource { Path = "a.csv.gz", Open = () => stream, IsCompressed = true, Length = packed.Length };
        var limits = new ReadLimits { UncheckedExpansionBytes = 1000, Expansion = 50 };
        Assert.Equal([(null, null, "expansion-limit")], Read(source, options: new ReadOptions { Limits = limits }).Findings.Places());
        Assert.InRange(stream.Position, 1, packed.Length / 2);
    }

    [Fact]
    public void A_file_that_unpacks_to_far_more_than_a_table_would_is_refused()
    {
        string rows = string.Concat(Enumerable.Repeat("DEU,2024,AUT,REF,12,A\n", 100_000));
        byte[] packed = Pack(Encoding.UTF8.GetBytes(Header + "\n" + rows));
        var limits = new ReadLimits { UncheckedExpansionBytes = 1000, Expansion = 50 };
        SubmissionReadResult read = Read(File(packed, "a.csv.gz"), options: new ReadOptions { Limits = limits });
        Assert.Equal([(null, null, "expansion-limit")], read.Findings.Places());
    }

    /// <summary>Tells where it was left.</summary>
    private sealed class StreamThatStaysOpen(byte[] bytes) : MemoryStream(bytes)
    {
        protected override void Dispose(bool disposing) => base.Dispose(disposing: false);
    }

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal)) gzip.Write(bytes);
        return packed.ToArray();
    }
}
