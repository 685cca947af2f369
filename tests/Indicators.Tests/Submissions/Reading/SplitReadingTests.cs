using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Indicators.Common;
using Indicators.Submissions;
using Indicators.Submissions.Files;
using Indicators.Submissions.Reading;
using Indicators.Tests.Submissions.Fuzzing;

namespace Indicators.Tests.Submissions.Reading;

/// <summary>How a file is cut into blocks, and on how many threads they are read.</summary>
internal sealed record BlockReading(ReadOptions Options, RunContext Context);

/// <summary>A file that is read in parts against the same file read from one end to the other.</summary>
public sealed class SplitReadingTests
{
    /// <summary>No line ends in a single byte, so that nothing can be cut.</summary>
    private static readonly BlockReading Whole = Blocks(1, 1);

    private static BlockReading Blocks(int bytes, int jobs) => new(ReadOptions.Default with { BlockBytes = bytes }, new RunContext { Jobs = jobs });

    private static void AssertSame(SubmissionReadResult expected, SubmissionReadResult read)
    {
        Assert.Equal(expected.Findings.Findings, read.Findings.Findings);
        Assert.Equal(expected.Findings.Omitted, read.Findings.Omitted);
        Assert.Equal((expected.Structure, expected.Encoding, expected.Delimiter, expected.Rows), (read.Structure, read.Encoding, read.Delimiter, read.Rows));
        Assert.Equal(expected.Submission is null, read.Submission is null);
        if (expected.Submission is not { } whole || read.Submission is not { } split) return;
        Assert.Equal(whole.Areas, split.Areas);
        Assert.Equal(whole.Periods, split.Periods);
        Assert.Equal(whole.PeriodIndexes, split.PeriodIndexes);
        foreach ((CodeColumn left, CodeColumn right) in whole.Dimensions.Zip(split.Dimensions)) Assert.Equal(left.Codes, right.Codes);
        Assert.Equal(whole.Values, split.Values);
        Assert.Equal(whole.Statuses, split.Statuses);
        Assert.Equal(whole.Lines, split.Lines);
        Assert.Equal(whole.Headers, split.Headers);
        Assert.Equal(whole.UnknownCodes.Keys.Order(), split.UnknownCodes.Keys.Order());
        foreach (string column in whole.UnknownCodes.Keys) Assert.Equal(whole.UnknownCodes[column], split.UnknownCodes[column]);
    }

    [Theory]
    [InlineData(64, 1)]
    [InlineData(97, 2)]
    [InlineData(300, 3)]
    [InlineData(5000, 2)]
    public void Specimens_read_in_blocks_are_as_read_whole(int bytes, int jobs)
    {
        foreach ((string name, byte[] file) in FuzzSpecimens.All)
            foreach (string? structure in (string?[])[null, "stocks", "population"])
            {
                var one = new FuzzCase(name, file, structure);
                AssertSame(one.Read(Whole), one.Read(Blocks(bytes, jobs)));
            }
    }

    [Fact]
    public void Damaged_files_read_in_blocks_are_as_read_whole() => Prop.ForAll(
        FuzzGenerators.Cases.SelectMany(one => Gen.Choose(20, 400).Select(bytes => (one, bytes))).ToArbitrary(),
        pair => AssertSame(pair.one.Read(Whole), pair.one.Read(Blocks(pair.bytes, 1 + pair.bytes % 3)))).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Theory]
    [InlineData("DEU,2024,AUT,REF,\"1\n2\",A")] // a row over two lines
    [InlineData("DEU,2024,AUT,REF,1\"2,A")] // a stray quote
    [InlineData("DEU,2024,AUT,REF,\"12,A")] // one that is closed by the next opening one, or never
    [InlineData("DEU,2024,AUT,REF,\"12\"x,A")]
    [InlineData("DEU,2024,AUT,REF,\"1\"\"2\",A")]
    [InlineData("")]
    [InlineData(",,,,,")]
    [InlineData("DEU,2024,AUT")]
    [InlineData("DEU,2024,AUT,REF,12,A\rDEU,2024,FRA,REF,13,A")] // a line that ends with a carriage return only
    [InlineData("DEU,2024,AÜT,REF,12,A")]
    [InlineData("DEU,2024,A\0T,REF,12,A")]
    public void One_odd_line_among_many_makes_no_difference(string odd)
    {
        foreach (int place in (int[])[0, 7, 39])
        {
            IEnumerable<string> rows = Enumerable.Range(0, 40).Select(i => $"DEU,{1980 + i},AUT,REF,{i},{"A O"[i % 3]}".Replace(' ', 'x'));
            string text = string.Join('\n', rows.Take(place).Append(odd).Concat(rows.Skip(place)).Prepend(Specimens.Header));
            foreach (string ended in (string[])[text, text + "\n", text.Replace("\n", "\r\n", StringComparison.Ordinal)])
            {
                var one = new FuzzCase("odd", Encoding.UTF8.GetBytes(ended), "stocks");
                foreach (int bytes in (int[])[50, 64, 100, 250])
                    foreach (int jobs in (int[])[1, 2, 5])
                        AssertSame(one.Read(Whole), one.Read(Blocks(bytes, jobs)));
            }
        }
    }

    /// <summary>Behind a fault in its quotes a part may have other rows than the whole: what is told of persons rests on the whole alone.</summary>
    [Fact]
    public void What_is_told_of_persons_does_not_depend_on_the_parts()
    {
        const string Text = "area;period;origin;type;value;note;first_name\n=1+1;\"x\";DEU;;73219846;;as of June\n+49 30 123456;\"2024\";AUT;REF;+4\"9 30 123456;Qw\"yzzlethorp;\"1990-05-17\n"
            + "AUT;2024;DEU;REF;\uFEFF;Ana;Ana\na@\"b.org;2024;AUS;\"\";1;Ana;\nFRA;2024-Q1;DEU; ;1 234;;Ana;x\nAUS;20\"24-Q1;FRA;;2.5;é;\"Qwyzzlethorp\";x\n"
            + "FRA;73219846;DEU;;2.5;\"\";Ana\nAUS;\"2024\";AUS;REF;1;C1234567;\"\"";
        var one = new FuzzCase("persons", Encoding.UTF8.GetBytes(Text), "asylum");
        foreach (int bytes in Enumerable.Range(20, 400)) AssertSame(one.Read(Whole), one.Read(Blocks(bytes, 1 + bytes % 3)));
    }

    /// <summary>The row below the header is judged by its place, although the header may fill a block by itself.</summary>
    [Theory]
    [InlineData("#country,#date,#origin,#type,#affected,#status")]
    [InlineData("1,2,3,4,5,6")]
    [InlineData("Country,Year,Country,Group,persons,mark")]
    [InlineData("a@\"b.org,deu,FRA,,x,")]
    public void The_row_below_the_header_is_the_same_when_the_header_fills_a_block(string below)
    {
        string rows = string.Concat(Enumerable.Range(0, 20).Select(i => $"DEU,{1980 + i},AUT,REF,{i},A\n"));
        var one = new FuzzCase("header", Encoding.UTF8.GetBytes($"{Specimens.Header}\n{below}\n{rows}"), "stocks");
        foreach (int bytes in Enumerable.Range(Specimens.Header.Length - 5, 80)) AssertSame(one.Read(Whole), one.Read(Blocks(bytes, 1 + bytes % 3)));
    }

    /// <summary>Rows that are wrong alike are one finding, whichever block they stand in.</summary>
    [Fact]
    public void Rows_that_are_wrong_alike_are_counted_alike_in_blocks()
    {
        string[] origins = ["AUT", "aut", "GFR", "AUL", "276", "QQQ", "QQR", "Germany", "Austria", "ROM"], figures = ["12", "<5", "55.000", "12 P", "12 BP", "x", "1e5", "1.234"];
        string text = $"{Specimens.Header}\n" + string.Concat(Enumerable.Range(0, 3000).Select(i => $"DEU,{1980 + i % 40}{(i % 11 == 0 ? "Q1" : "")},{origins[i * 7 % origins.Length]},REF,{figures[i * 5 % figures.Length]},{(i % 13 == 0 ? "bp" : "A")}\n"));
        foreach (int limit in (int[])[1, 2, 1000])
        {
            BlockReading Limited(BlockReading reading) => reading with { Options = reading.Options with { FindingLimit = limit } };
            SubmissionReadResult whole = Specimens.Read(text, reading: Limited(Whole));
            if (limit == 1000) Assert.InRange(whole.Findings.Findings.Count, 8, 40);
            foreach (int bytes in (int[])[64, 1000, 30_000])
                foreach (int jobs in (int[])[1, 2, 5])
                    AssertSame(whole, Specimens.Read(text, reading: Limited(Blocks(bytes, jobs))));
        }
    }

    /// <summary>A quote just before, at and just behind the end of a block, far into a file of many blocks.</summary>
    [Fact]
    public void A_stray_quote_at_the_edge_of_a_block_makes_no_difference()
    {
        const int block = 1000;
        string text = $"{Specimens.Header}\n" + string.Concat(Enumerable.Range(0, 2000).Select(i => $"DEU,{1980 + i % 40},AUT,REF,{i},A\n"));
        foreach (int place in Enumerable.Range(20 * block - 45, 70))
            foreach (string odd in (string[])["\"", "\n", "\"\"", ",\"\n"])
            {
                var one = new FuzzCase("odd", Encoding.UTF8.GetBytes(text.Insert(place, odd)), "stocks");
                AssertSame(one.Read(Whole), one.Read(Blocks(block, 1 + place % 4)));
            }
    }

    /// <summary>A row that begins with what readers take for a byte order mark at the start of a text.</summary>
    [Fact]
    public void Nothing_in_the_middle_of_a_file_is_a_byte_order_mark()
    {
        foreach (byte[] mark in (byte[][])[[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0, 0, 0xFE, 0xFF], [0xFF, 0xFE, 0, 0]])
        {
            byte[] row = [.. mark, .. "DEU,2001,AUT,REF,12,A\n"u8];
            byte[] file = [.. Encoding.UTF8.GetBytes($"{Specimens.Header}\n"), .. Enumerable.Repeat(row, 30).SelectMany(bytes => bytes)];
            var one = new FuzzCase("marks", file, "stocks");
            SubmissionReadResult whole = one.Read(Whole);
            Assert.Equal(30, whole.Rows);
            Assert.NotEmpty(whole.Findings.Findings);
            foreach (int bytes in (int[])[60, 64, 100, 250]) AssertSame(whole, one.Read(Blocks(bytes, 2)));
        }
    }

    [Fact]
    public void Limits_on_rows_and_records_hold_in_blocks_too()
    {
        string text = $"{Specimens.Header}\n" + string.Concat(Enumerable.Range(0, 30).Select(i => $"DEU,{1980 + i},AUT,REF,{new string('1', i % 7 + 1)},A\n")) + ",,,,,\n";
        foreach (int rows in (int[])[1, 10, 29, 30, 31, 50])
        {
            BlockReading Limited(BlockReading reading) => reading with { Options = reading.Options with { Limits = new ReadLimits { Rows = rows }, FindingLimit = 3 } };
            AssertSame(Specimens.Read(text, reading: Limited(Whole)), Specimens.Read(text, reading: Limited(Blocks(64, 2))));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_file_that_cannot_be_read_to_its_end_is_a_finding(int jobs)
    {
        string rows = string.Concat(Enumerable.Range(0, 25_000).Select(i => $"DEU,{1980 + i % 40},AUT,REF,{i},A\n"));
        SubmissionSource source = new() { Path = "file.csv", Open = () => new TornStream(Encoding.UTF8.GetBytes($"{Specimens.Header}\n{rows}")) };
        SubmissionReadResult read = Specimens.Read(source, reading: Blocks(10_000, jobs));
        Assert.Equal([(null, null, "unreadable-file")], read.Findings.Places());
    }

    /// <summary>What stands before the fault is told of, in whichever parts the file is read.</summary>
    [Fact]
    public void A_file_that_cannot_be_read_to_its_end_has_the_findings_up_to_there()
    {
        byte[] file = Encoding.UTF8.GetBytes($"{Specimens.Header}\n" + string.Concat(Enumerable.Range(0, 4000).Select(i => $"DEU,{1980 + i % 40},AUT,{(i % 30 == 0 ? "XXX" : "REF")},{i},A\n")));
        foreach (int length in (int[])[70_000, 70_011, 80_000, file.Length])
        {
            SubmissionReadResult Torn(BlockReading reading) =>
                Specimens.Read(new SubmissionSource { Path = "file.csv", Open = () => new TornStream(file[..length]) }, reading: reading);
            SubmissionReadResult whole = Torn(Blocks(2000, 1));
            Assert.Contains(whole.Findings.Findings, finding => finding.Code == "unknown-code");
            foreach (int bytes in (int[])[64, 1000, 30_000])
                foreach (int jobs in (int[])[1, 2, 5])
                    AssertSame(whole, Torn(Blocks(bytes, jobs)));
        }
    }

    /// <summary>Ends with a fault of the disk.</summary>
    private sealed class TornStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, count) is var read and > 0 ? read : throw new IOException("torn");
    }

    [Fact]
    public void Blocks_hold_every_byte_once_and_know_their_lines()
    {
        Prop.ForAll(Gen.Elements("a", "bb", "\n", "\r\n", "cccccc").ArrayOf().Select(string.Concat).ToArbitrary(), Gen.Choose(1, 30).ToArbitrary(), (text, size) =>
        {
            using var blocks = new TextBlocks(new MemoryStream(Encoding.UTF8.GetBytes(text)), size);
            var block = new TextBlock();
            var joined = new StringBuilder();
            while (blocks.Next(block))
            {
                string own = Encoding.UTF8.GetString(block.Text);
                Assert.Equal(joined.ToString().Count(c => c == '\n'), block.LinesBefore);
                Assert.Equal(own.Count(c => c == '\n') + (own.EndsWith('\n') ? 0 : 1), block.Lines);
                joined.Append(own);
            }
            using var rest = new StreamReader(blocks.Rest());
            Assert.Equal(text, joined + rest.ReadToEnd());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }
}
