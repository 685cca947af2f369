using System.Text;
using System.Text.Json;
using Indicators.Submissions.Csv;
using Indicators.Submissions.Files;
using Indicators.Tests.Support;

namespace Indicators.Tests.Submissions.Csv;

/// <summary>The acid test of CSV readers: eleven files and the JSON that each must read as.</summary>
public sealed class CsvSpectrumTests
{
    [Theory]
    [InlineData("comma_in_quotes")]
    [InlineData("empty")]
    [InlineData("empty_crlf")]
    [InlineData("escaped_quotes")]
    [InlineData("json")]
    [InlineData("newlines")]
    [InlineData("newlines_crlf")]
    [InlineData("quotes_and_newlines")]
    [InlineData("simple")]
    [InlineData("simple_crlf")]
    [InlineData("utf8")]
    public void A_file_reads_as_its_json_says(string name)
    {
        string folder = RealData.Path("csv-spectrum");
        using FileStream file = File.OpenRead(Path.Combine(folder, "csvs", name + ".csv"));
        using var reader = RecordReader.Create(file, ',', ReadLimits.Default);
        List<string[]> records = [];
        while (reader.Read())
        {
            Assert.Equal(RecordFault.None, reader.Fault);
            records.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => Encoding.UTF8.GetString(reader.Field(i)))]);
        }
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "json", name + ".json")));
        string[][] expected = [.. json.RootElement.EnumerateArray().Select(row => row.EnumerateObject().Select(property => $"{property.Name}={property.Value}").ToArray())];
        Assert.Equal(expected, records.Skip(1).Select(fields => records[0].Zip(fields, (header, field) => $"{header}={field}").ToArray()));
    }
}
