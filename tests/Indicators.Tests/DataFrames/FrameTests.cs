using Indicators.Analysis;
using Indicators.DataFrames;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Outputs.ValidationReports;
using Indicators.Tests.Submissions.Csv;
using Indicators.Tests.Support;
using Indicators.Tests.Support.Fixtures;
using Microsoft.Data.Analysis;

namespace Indicators.Tests.DataFrames;

public sealed class FrameTests
{
    private static readonly string Sample = Path.Combine(Repository.Root, "sample-data");

    private static readonly Indicators.Workspaces.WorkspaceOptions Options = new() { Definitions = Path.Combine(Repository.Root, "indicator-definitions") };

    [Fact]
    public void A_frame_holds_every_figure_and_null_where_there_is_none()
    {
        IndicatorResults results = IndicatorsWorkspace.Open(Sample, Options).Calculate().Results;
        var frame = results.ToDataFrame();
        Assert.Equal(results.Count, frame.Rows.Count);
        Assert.Equal(Indicators.Outputs.Data.ResultsCsv.Columns, frame.Columns.Select(column => column.Name));
        var values = (DoubleDataFrameColumn)frame["value"];
        foreach ((int index, ResultRow row) in results.Rows.Index())
        {
            Assert.Equal(row.HasValue ? row.Value : null, values[index]);
            Assert.Equal(row.Status.Letter().ToString(), frame["status"][index]);
        }
        Assert.Contains(results.Rows, row => !row.HasValue);
    }

    [Fact]
    public void Observations_are_those_of_the_SDMX_file()
    {
        IndicatorResults results = IndicatorsWorkspace.Open(Sample, Options).Calculate().Results;
        using var file = new MemoryStream();
        Indicators.Outputs.Data.ResultsSdmxCsv.Write(results, file);
        List<PlainRecord> lines = PlainCsvParser.Parse(System.Text.Encoding.UTF8.GetString(file.ToArray()), ',');
        DataFrame frame = results.ToObservations();
        string[] names = [.. frame.Columns.Select(column => column.Name)];
        Assert.Equal(lines[0].Fields.Skip(3), names);
        Assert.Equal(lines.Count - 1, frame.Rows.Count);
        for (int row = 0; row < frame.Rows.Count; row++)
        {
            Assert.Equal(names.Length + 3, lines[row + 1].Fields.Count);
            foreach ((int column, string name) in names.Index())
            {
                string written = lines[row + 1].Fields[column + 3];
                object? held = frame[name][row];
                if (held is double number) Assert.Equal(double.Parse(written, System.Globalization.CultureInfo.InvariantCulture), number);
                else Assert.Equal(written is "NaN" or "" ? "" : written, $"{held}");
            }
        }
    }

    [Fact]
    public void A_zero_stays_zero_and_a_missing_figure_stays_missing()
    {
        var frame = PipelineFixture.Run().File("stock", "AAA 2024 X REF 0", "AAA 2024 Y REF : O", "BBB 2024 X REF 7").Results.ToDataFrame();
        double?[] values = [.. ((DoubleDataFrameColumn)frame["value"])];
        Assert.Contains(0, values);
        Assert.Equal(values.Count(value => value is null), ((DoubleDataFrameColumn)frame["value"]).NullCount);
    }

    [Fact]
    public void Findings_have_their_place_code_and_words()
    {
        ValidationReport report = IndicatorsWorkspace.Open(Path.Combine(Sample, "with-errors"), Options).Validate();
        Finding[] findings = [.. report.Files.SelectMany(file => file.Findings)];
        DataFrame frame = findings.ToDataFrame();
        Assert.NotEmpty(findings);
        Assert.Equal(findings.Select(finding => finding.Code), ((StringDataFrameColumn)frame["code"]).Select(code => code));
        Assert.Equal(findings.Select(finding => finding.Line), ((Int32DataFrameColumn)frame["line"]).Select(line => line));
    }

    [Fact]
    public void A_frame_is_validated_as_the_same_file_would_be()
    {
        string file = Directory.EnumerateFiles(Path.Combine(Sample, "submissions", "population"), "AUT.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        string[][] rows = [.. File.ReadAllLines(file).Select(line => line.Split(','))];
        var frame = new DataFrame(rows[0].Select((name, column) => new StringDataFrameColumn(name, rows.Skip(1).Select(row => row[column]))));
        ValidationReport report = IndicatorsWorkspace.OpenNearest([], Options).Validate(frame.ToValidationRequest("population"));
        Assert.Equal(rows.Length - 1, report.Files.Single().Rows);
        Assert.True(report.Files.Single().IsAccepted);
    }

    [Theory]
    [InlineData(16_777_217d, "16777217")]
    [InlineData(0.1, "0.1")]
    [InlineData(1234567890123d, "1234567890123")]
    [InlineData(1e-20, "0.00000000000000000001")]
    public void Numbers_are_written_in_full(double number, string text)
    {
        var frame = new DataFrame(new StringDataFrameColumn("area", ["AAA", "BBB"]), new DoubleDataFrameColumn("count", [number, null]));
        Assert.Equal($"area,count\nAAA,{text}\nBBB,\n", System.Text.Encoding.UTF8.GetString(frame.ToCsv()));
    }

    [Fact]
    public void A_column_of_single_precision_is_refused() =>
        Assert.Throws<ArgumentException>(() => new DataFrame(new SingleDataFrameColumn("count", [16_777_217f])).ToCsv());
}
