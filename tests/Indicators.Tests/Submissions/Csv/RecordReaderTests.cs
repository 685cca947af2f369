using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Indicators.Submissions.Csv;
using Indicators.Submissions.Files;

namespace Indicators.Tests.Submissions.Csv;

public sealed class RecordReaderTests
{
    private sealed record Read(int Line, string[] Fields, RecordFault Fault);

    private static List<Read> ReadAll(byte[] bytes, char delimiter = ',', ReadLimits? limits = null)
    {
        using var reader = RecordReader.Create(new MemoryStream(bytes), delimiter, limits ?? ReadLimits.Default);
        List<Read> records = [];
        while (reader.Read())
            records.Add(new Read(reader.Line, [.. Enumerable.Range(0, reader.FieldCount).Select(i => Encoding.UTF8.GetString(reader.Field(i)))], reader.Fault));
        return records;
    }

    private static List<Read> ReadAll(string text, ReadLimits? limits = null) => ReadAll(Encoding.UTF8.GetBytes(text), limits: limits);

    [Theory]
    [InlineData("a,b\n1,2\n")]
    [InlineData("a,b\r\n1,2\r\n")]
    [InlineData("a,b\r1,2")]
    public void Every_kind_of_line_end_ends_a_record(string text)
    {
        Assert.Equal([(1, "a|b"), (2, "1|2")], ReadAll(text).Select(record => (record.Line, string.Join('|', record.Fields))));
    }

    [Fact]
    public void A_row_that_spans_lines_counts_from_its_first()
    {
        List<Read> records = ReadAll("a,b\n1,\"x\r\ny\"\n\n3,4\n");
        Assert.Equal([1, 2, 5], records.Select(record => record.Line));
        Assert.Equal("x\r\ny", records[1].Fields[1]);
    }

    [Theory]
    [InlineData("a,b\n1,\"x\n3,4\n5,6\n")]
    [InlineData("a,b\n1,\"x\n3,\"4\"\n5,6\n")]
    [InlineData("a,b\n1,\"x\n3,4\n\"5,6\n7,8\n")]
    public void An_unclosed_quote_is_placed_where_its_row_begins_whatever_follows(string text)
    {
        Assert.Equal([(2, RecordFault.UnclosedQuote)],
            ReadAll(text).Where(record => record.Fault != RecordFault.None).Select(record => (record.Line, record.Fault)));
    }

    [Fact]
    public void A_quote_inside_an_unquoted_field_is_text_and_is_told()
    {
        List<Read> records = ReadAll("a,b\nx\"y,2\n3,4\n");
        Assert.Equal(["x\"y", "2"], records[1].Fields);
        Assert.Equal([RecordFault.None, RecordFault.StrayQuote, RecordFault.None], records.Select(record => record.Fault));
    }

    [Fact]
    public void Text_after_a_closing_quote_on_one_line_is_told_apart_from_an_unclosed_quote() =>
        Assert.Equal(RecordFault.TextAfterQuote, ReadAll("a,b\n\"x\"y,2\n")[1].Fault);

    [Fact]
    public void A_record_beyond_the_limit_ends_the_reading_and_says_whether_a_quote_was_open()
    {
        var limits = new ReadLimits { RecordBytes = 1000 };
        string text = new('x', 300_000);
        Assert.Equal([(1, RecordFault.None), (2, RecordFault.TooLong)], ReadAll($"a,b\n1,{text}\n", limits).Select(record => (record.Line, record.Fault)));
        Assert.Equal([(1, RecordFault.None), (2, RecordFault.UnclosedQuote)], ReadAll($"a,b\n1,\"{text}\n", limits).Select(record => (record.Line, record.Fault)));
    }

    [Fact]
    public void A_record_a_little_beyond_the_limit_is_refused_though_it_fits_the_buffer()
    {
        var limits = new ReadLimits { RecordBytes = 1000 };
        Assert.Equal([RecordFault.None, RecordFault.TooLong, RecordFault.None], ReadAll($"a,b\n1,{new string('x', 1001)}\n3,4\n", limits).Select(record => record.Fault));
    }

    /// <summary>Text that is mostly delimiters, quotes and line ends.</summary>
    private static Gen<string> Tangles { get; } =
        Gen.Elements("a", "b", "12", ",", ",", "\"", "\"", "\"\"", "\n", "\r\n", "\r", "é", " ", "\",\"").ArrayOf().Select(string.Concat);

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void Records_lines_and_fields_are_those_of_a_plain_parser(char delimiter)
    {
        Prop.ForAll(Tangles.Select(text => text.Replace(',', delimiter)).ToArbitrary(), text =>
        {
            List<PlainRecord> expected = PlainCsvParser.Parse(text, delimiter);
            List<Read> actual = ReadAll(Encoding.UTF8.GetBytes(text), delimiter);
            Assert.Equal(expected.Select(Describe), actual.Select(record => Describe(new PlainRecord(record.Line, record.Fields, record.Fault != RecordFault.None))));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    [Fact]
    public void Written_fields_read_back()
    {
        Gen<string[]> row = Gen.Elements("", "a", "x,y", "say \"no\"", "two\nlines", "é", "\"").ArrayOf(3);
        Prop.ForAll(row.ArrayOf().ToArbitrary(), rows =>
        {
            string text = string.Concat(rows.Select(fields => string.Join(',', fields.Select(Quote)) + "\r\n"));
            Assert.Equal(rows.Select(fields => string.Join('|', fields)), ReadAll(text).Select(record => string.Join('|', record.Fields)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private static string Quote(string field) => $"\"{field.Replace("\"", "\"\"")}\"";

    private static string Describe(PlainRecord record) =>
        $"{record.Line} {(record.Malformed ? "malformed " : "")}{string.Join('|', record.Fields)}";
}
