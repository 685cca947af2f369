using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Indicators.Definitions;
using Indicators.Outputs.Metadata;
using Indicators.Submissions.Cells;
using Indicators.Tests.Submissions;
using Indicators.Tests.Support;

namespace Indicators.Tests.Outputs.Metadata;

public sealed class TableSchemaTests
{
    public static TheoryData<string> StructureIds => [.. Shipped.Programme.Structures.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Sample files that are written like the template; others have the same figures under other headers.</summary>
    private static IEnumerable<(string[] Header, string[][] Rows)> Samples(string structure)
    {
        string template = string.Join(',', Shipped.Programme.Structures[structure].Columns.Select(column => column.Name));
        string folder = Path.Combine(Repository.Root, "sample-data", "submissions", structure);
        foreach (string path in Directory.EnumerateFiles(folder, "*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string[] lines = File.ReadAllLines(path);
            if (lines[0] == template) yield return (lines[0].Split(','), [.. lines.Skip(1).Select(line => line.Split(','))]);
        }
    }

    [Theory]
    [MemberData(nameof(StructureIds))]
    public void Every_row_of_the_sample_conforms(string structure)
    {
        var check = new TableSchemaCheck(Exported.Json($"schemas/{structure}.json"));
        (string[] Header, string[][] Rows)[] samples = [.. Samples(structure)];
        Assert.NotEmpty(samples);
        Assert.Empty(samples.SelectMany(sample => check.Faults(sample.Header, sample.Rows)));
    }

    [Theory]
    [InlineData("population", "AUT,2025-Q1,AFG,REF,12,A", null)]
    [InlineData("population", "AUT,2025,AFG,REF,:,", null)]
    [InlineData("population", "AUT,2025-Q1,AFG,REF,NA,A", null)]
    [InlineData("population", "aut,2025-Q1,AFG,REF,12,A", "0: reporting_country enum")]
    [InlineData("population", "XXA,2025-Q1,AFG,REF,12,A", "0: reporting_country enum")]
    [InlineData("population", "AUT,2025-Q5,AFG,REF,12,A", "0: period pattern")]
    [InlineData("population", "AUT,2025-S1,AFG,REF,12,A", "0: period pattern")]
    [InlineData("population", "AUT,2025-Q1,,REF,12,A", "0: origin required")]
    [InlineData("population", "AUT,2025-Q1,AFG,XYZ,12,A", "0: population_type enum")]
    [InlineData("population", "AUT,2025-Q1,AFG,REF,-1,A", "0: value minimum")]
    [InlineData("population", "AUT,2025-Q1,AFG,REF,1.5,A", "0: value type")]
    [InlineData("population", "AUT,2025-Q1,AFG,REF,many,A", "0: value type")]
    [InlineData("population", "AUT,2025-Q1,AFG,REF,12,X", "0: status enum")]
    [InlineData("asylum", "AUT,2025-03,AFG,DEC_REC,G,,NA,P,12,A", null)]
    [InlineData("asylum", "AUT,2025-Q1,AFG,DEC_REC,G,,FI,P,NA,O", null)]
    [InlineData("asylum", "AUT,2025-Q1,AFG,DEC_REC,G,,FI,P,*,Q", null)]
    [InlineData("asylum", "AUT,2025-Q1,AFG,DEC_REC,G,,FI,P,-1,A", "0: value pattern")]
    [InlineData("asylum", "AUT,2025-Q1,AFG,DEC_REC,G,,,P,12,A", "0: level required")]
    [InlineData("asylum", "AUT,2025-Q1,AFG,DEC_REC,G,,FI,X,12,A", "0: unit enum")]
    [InlineData("demographics", "AUT,2025-Q1,AFG,REF,F,60+,12,A", null)]
    [InlineData("demographics", "AUT,2025-Q1,AFG,REF,F,60,12,A", "0: age enum")]
    public void A_row_conforms_as_the_structure_says(string structure, string row, string? fault)
    {
        string[] header = [.. Shipped.Programme.Structures[structure].Columns.Select(column => column.Name)];
        IReadOnlyList<string> faults = new TableSchemaCheck(Exported.Json($"schemas/{structure}.json")).Faults(header, [row.Split(',')]);
        Assert.Equal(fault is null ? [] : [fault], faults);
    }

    [Fact]
    public void A_key_that_repeats_does_not_conform_and_neither_does_another_header()
    {
        var check = new TableSchemaCheck(Exported.Json("schemas/population.json"));
        string[] header = ["reporting_country", "period", "origin", "population_type", "value", "status"];
        Assert.Equal(["1: primary key"], check.Faults(header, [["AUT", "2025", "AFG", "REF", "1", ""], ["AUT", "2025", "AFG", "REF", "2", ""]]));
        Assert.Equal(["header"], check.Faults([.. header.Reverse()], []));
    }

    [Fact]
    public void A_key_with_a_column_that_may_be_blank_is_no_primary_key()
    {
        Assert.False(Exported.Json("schemas/asylum.json").TryGetProperty("primaryKey", out _));
        Assert.True(Exported.Json("schemas/demographics.json").TryGetProperty("primaryKey", out _));
    }

    [Fact]
    public void A_schema_by_itself_refers_to_no_other_file() =>
        Assert.All(StructureIds.Select(row => row.Data), id => Assert.False(Exported.Json($"schemas/{id}.json").TryGetProperty("foreignKeys", out _)));

    /// <summary>Resources, their files and schemas, and the references between them.</summary>
    [Fact]
    public void The_package_holds_together()
    {
        JsonElement package = Exported.Json("datapackage.json");
        var resources = package.GetProperty("resources").EnumerateArray().ToDictionary(resource => resource.GetProperty("name").GetString()!);
        Assert.All(resources.Keys, name => Assert.Matches("^[-a-z0-9._/]+$", name));
        foreach ((string name, JsonElement resource) in resources)
        {
            string[] header = Exported.Text(resource.GetProperty("path").GetString()!).Split('\n')[0].Split(',');
            JsonElement schema = resource.GetProperty("schema");
            Assert.Equal(schema.GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString()), header);
            if (!schema.TryGetProperty("foreignKeys", out JsonElement references)) continue;
            foreach (JsonElement reference in references.EnumerateArray())
            {
                string target = reference.GetProperty("reference").GetProperty("resource").GetString()!;
                JsonElement other = resources[target.Length == 0 ? name : target].GetProperty("schema");
                Assert.Contains(reference.GetProperty("fields").GetString(), header);
                Assert.Contains(reference.GetProperty("reference").GetProperty("fields").GetString(),
                    other.GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString()));
            }
        }
        Assert.Equal("60+,60 years or over,60 ans ou plus,TOTAL", Exported.Text("code-lists/age.csv").Split('\n')[5]);
    }

    [Fact]
    public void The_pattern_of_periods_takes_what_is_read_as_one()
    {
        Frequency[] all = Enum.GetValues<Frequency>();
        Gen<string> texts =
            from year in Gen.Choose(1780, 2220)
            from mark in Gen.Elements("", "-", "-S", "-Q", "-M", "Q")
            from number in Gen.Choose(0, 14)
            from form in Gen.Elements("0", "00")
            let end = mark.Length == 0 ? "" : number.ToString(form, CultureInfo.InvariantCulture)
            select year.ToString(CultureInfo.InvariantCulture) + mark + end;
        Prop.ForAll(texts.ToArbitrary(), Gen.SubListOf(all).Where(list => list.Count > 0).ToArbitrary(), (text, allowed) =>
        {
            bool isRead = Period.TryParse(text, out Period period) && allowed.Contains(period.Frequency);
            return Regex.IsMatch(text, $"^{PeriodPattern.Create(allowed)}$") == isRead;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    [Theory]
    [InlineData(MeasureType.Count, '.', null, "integer", null)]
    [InlineData(MeasureType.Amount, ',', '.', "number", null)]
    [InlineData(MeasureType.Count, '.', '.', "string", "([0-9]{1,3}([.][0-9]{3})+|[0-9]+)")]
    public void A_measure_is_typed_as_far_as_the_specification_can(MeasureType type, char point, char? group, string written, string? pattern)
    {
        Column column = Specimens.Value with { Type = type, DecimalMark = point, GroupingMark = group, Minimum = 0, MissingMarks = new Dictionary<string, ObservationStatus>() };
        JsonElement field = Field(Specimens.StructureOf("amounts", column), "value");
        Assert.Equal(written, field.GetProperty("type").GetString());
        if (pattern is not null) Assert.Equal($"({pattern})", field.GetProperty("constraints").GetProperty("pattern").GetString());
        if (point == ',') Assert.Equal((",", "."), (field.GetProperty("decimalChar").GetString(), field.GetProperty("groupChar").GetString()));
    }

    [Theory]
    [InlineData(',', ' ')]
    [InlineData('.', '\'')]
    [InlineData('.', null)]
    public void A_pattern_of_figures_takes_what_is_read_as_one(char point, char? group)
    {
        // REF is a code of another column and so cannot be a missing value of the whole schema.
        Column column = Specimens.Value with
        {
            Type = MeasureType.Amount,
            DecimalMark = point,
            GroupingMark = group,
            MissingMarks = new Dictionary<string, ObservationStatus> { ["REF"] = ObservationStatus.Missing },
        };
        string pattern = Field(Specimens.StructureOf("amounts", column), "value").GetProperty("constraints").GetProperty("pattern").GetString()!;
        var parser = new NumberParser(point, group);
        Gen<string> texts = Gen.ArrayOf(Gen.Elements("0123456789-,.' ".ToCharArray())).Where(text => text.Length is > 0 and < 12).Select(text => new string(text));
        Prop.ForAll(texts.ToArbitrary(), text =>
            Regex.IsMatch(text, $"^{pattern}$") == parser.TryParse(System.Text.Encoding.UTF8.GetBytes(text), out _)).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
        Assert.Matches($"^{pattern}$", "REF");
    }

    private static JsonElement Field(Structure structure, string name)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer)) new TableSchema(structure, "en").Write(writer, withReferences: false);
        return JsonElement.Parse(buffer.WrittenSpan).GetProperty("fields").EnumerateArray().Single(field => field.GetProperty("name").GetString() == name);
    }
}
