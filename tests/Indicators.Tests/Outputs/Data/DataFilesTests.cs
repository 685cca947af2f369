using System.Globalization;
using System.Text;
using System.Text.Json;
using Indicators.Analysis;
using Indicators.Common;
using Indicators.Outputs.Data;
using Indicators.Tests.Support.Fixtures;
using Indicators.Text;

namespace Indicators.Tests.Outputs.Data;

/// <summary>The data files: their columns are a contract that users script against.</summary>
public sealed class DataFilesTests
{
    private static PipelineFixture Filed() => PipelineFixture.Run()
        .File("stock", "AAA 2023 X REF 2", "AAA 2024 X REF 100", "BBB 2023 X REF 25", "CCC 2024 X REF c")
        .File("flow", "AAA 2024 X YES P 1", "AAA 2024 X NO P 2", "AAA 2024 Y NO C 8")
        .Reference("inhabitants", "AAA 2024 3000");

    private static byte[] Bytes(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }

    [Fact]
    public void The_csv_holds_every_column_of_the_contract()
    {
        string[] lines = Filed().Csv.Split('\n');
        Assert.Equal("indicator,area_type,area,period,breakdown,value,unit,numerator,denominator,status,confidentiality,coverage,reporting_areas,expected_areas,method", lines[0]);
        Assert.Equal("", lines[^1]);
        string[] expected =
        [
            "FLOW,area,AAA,2024,_T,0,persons,0,,A,F,1,1,1,sum; coverage by count",
            "HEAD,area,AAA,2024,_T,33.333333333333336,per-1000,100,3000,A,F,1,1,1,pooled",
            "RATE,area,AAA,2024,_T,33.333333333333336,percent,1,3,A,F,1,1,1,pooled; 8 cases left out",
            "RATE,area,AAA,2024,origin=X,33.333333333333336,percent,1,3,A,F,1,1,1,pooled",
            "STOCK,area,AAA,2024,_T,100,persons,100,,A,F,1,1,1,sum", // as filed
            "STOCK,area,BBB,2024,_T,,persons,,,O,F,0,0,1,sum", // late
            "STOCK,area,CCC,2024,_T,,persons,,,Q,C,0,0,1,sum; coverage by count; incomplete: 1 cell lacks a value",
            "STOCK,halves,N,2024,_T,100,persons,100,,A,F,0.8,1,2,sum; without BBB", // 100 / (100 + 25)
            "STOCK,world,W,2024,_T,,persons,,,O,F,0.3333333333333333,1,3,\"sum; withheld: coverage below 1/2; coverage by count; without BBB, CCC; weight not known of CCC\"",
        ];
        Assert.All(expected, line => Assert.Contains(line, lines));
    }

    [Fact]
    public void The_csv_has_no_byte_order_mark_and_ends_lines_with_line_feeds()
    {
        byte[] bytes = Bytes(stream => ResultsCsv.Write(Filed().Results, stream));
        Assert.Equal((byte)'i', bytes[0]);
        Assert.DoesNotContain((byte)'\r', bytes);
        Assert.Equal((byte)'\n', bytes[^1]);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 2)]
    [InlineData(2, 1000)]
    public void Parts_that_are_written_at_once_make_the_same_bytes(int jobs, int rows)
    {
        IndicatorResults results = Filed().Results;
        Assert.Equal(Bytes(stream => ResultsCsv.Write(results, stream)), Bytes(stream => ResultsCsv.Write(results, stream, new RunContext { Jobs = jobs }, rows)));
    }

    [Fact]
    public void A_text_with_a_comma_or_a_quote_is_quoted()
    {
        PipelineFixture run = PipelineFixture.Run().With(programme => programme with
        {
            Indicators = [.. programme.Indicators.Select(indicator => indicator with
            {
                LeavesOut = [.. indicator.LeavesOut.Select(left => left with { Note = new([("en", "{value} \"cases\", left out")]) })],
            })],
        }).File("flow", "AAA 2024 X YES P 1", "AAA 2024 Y NO C 8");
        Assert.Contains("RATE,area,AAA,2024,_T,100,percent,1,1,A,F,1,1,1,\"pooled; 8 \"\"cases\"\", left out\"", run.Lines);
    }

    [Fact]
    public void The_json_says_what_the_csv_says()
    {
        PipelineFixture run = Filed();
        using var json = JsonDocument.Parse(Bytes(stream => ResultsJson.Write(run.Results, stream)));
        string[] lines = run.Lines;
        Assert.Equal(lines.Length, json.RootElement.GetArrayLength());
        foreach ((int index, JsonElement row) in json.RootElement.EnumerateArray().Index())
        {
            Assert.Equal(ResultsCsv.Columns, row.EnumerateObject().Select(property => property.Name));
            Assert.Equal(lines[index], string.Join(',', row.EnumerateObject().Select(property => property.Value.ValueKind switch
            {
                JsonValueKind.Null => "",
                JsonValueKind.Number => property.Value.GetRawText(),
                _ when property.Value.GetString()!.Contains(',', StringComparison.Ordinal) => $"\"{property.Value.GetString()}\"",
                _ => property.Value.GetString(),
            })));
        }
    }

    [Fact]
    public void The_sdmx_csv_begins_with_structure_and_action_and_says_nan_for_a_missing_figure()
    {
        PipelineFixture run = Filed();
        string[] lines = Encoding.UTF8.GetString(Bytes(stream => ResultsSdmxCsv.Write(run.Results, stream))).Split('\n');
        string[] headers = lines[0].Split(',');
        Assert.Equal(["STRUCTURE", "STRUCTURE_ID", "ACTION"], headers[..3]);
        Assert.Equal(run.Results.Count + 2, lines.Length);
        Assert.All(lines[1..^1], line => Assert.StartsWith("datastructure,INDICATORS:REGIONAL_INDICATORS(1.0),I,", line, StringComparison.Ordinal));
        for (int i = 0; i < run.Results.Count; i++)
        {
            var cells = headers.Zip(lines[i + 1].Split(',')).ToDictionary(pair => pair.First, pair => pair.Second);
            ResultRow row = run.Results[i];
            Assert.Equal(row.HasValue ? DataNumber.Format(row.Value) : "NaN", cells["OBS_VALUE"]);
            Assert.Equal($"{(char)row.Status}", cells["OBS_STATUS"]);
            Assert.Equal(row.Period.ToString(), cells["TIME_PERIOD"]);
            Assert.Equal(row.Period.Frequency.ToString()[..1], cells["FREQ"].Replace('S', 'H'));
            Assert.Equal(row.ReferenceArea.Code, cells["REF_AREA"]);
        }
    }

    [Fact]
    public void The_data_package_describes_the_csv_as_it_is()
    {
        PipelineFixture run = Filed();
        using var json = JsonDocument.Parse(Bytes(stream => DataPackage.Write(run.Programme, stream)));
        Assert.Equal("Small programme", json.RootElement.GetProperty("title").GetString());
        JsonElement resource = json.RootElement.GetProperty("resources").EnumerateArray().Single(each => each.GetProperty("path").GetString() == "indicators.csv");
        JsonElement[] fields = [.. resource.GetProperty("schema").GetProperty("fields").EnumerateArray()];
        string[] names = [.. fields.Select(field => field.GetProperty("name").GetString()!)];
        Assert.Equal(run.Csv.Split('\n')[0].Split(','), names);
        Assert.Equal(names[..5], resource.GetProperty("schema").GetProperty("primaryKey").EnumerateArray().Select(key => key.GetString()));
        foreach (string line in run.Lines)
            foreach ((string cell, JsonElement field) in line.Split(',').Zip(fields))
                Assert.True(Fits(cell, field.GetProperty("type").GetString()!), $"{field}: {cell}");

        static bool Fits(string cell, string type) => type switch
        {
            "string" => true,
            "integer" => int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out _),
            _ => cell.Length == 0 || double.TryParse(cell, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        };
    }
}
