using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Indicators.Definitions;
using Indicators.Definitions.Reading.Schema;
using Indicators.Tests.Support;
using Indicators.Validation.Rules;

namespace Indicators.Tests.Definitions;

/// <summary>
/// The README of the definitions and the editor schemas agree with the reader, whose table of keys is the only one. To
/// write the tables and schemas anew after the table has changed, run these tests with INDICATORS_APPROVE=1.
/// </summary>
public sealed partial class FormatDocumentsTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Readme => Path.Combine(DefinitionsFolder.Shipped(), "README.md");

    public static TheoryData<string> Tables => [.. RuleKinds.Format.Tables.Select(shape => shape.Name.ToString())];

    public static TheoryData<string> Schemas => ["indicator", "programme", "report", "structure"];

    [Theory]
    [MemberData(nameof(Tables))]
    public void The_README_has_the_readers_keys_and_no_others(string name)
    {
        MapShape shape = RuleKinds.Format.Tables.Single(shape => shape.Name.ToString() == name);
        string readme = File.ReadAllText(Readme);
        Match block = Regex.Match(readme, Regex.Escape(FormatDocuments.Marker(shape)) + @"(\n\|[^\n]*)*");
        Assert.True(block.Success, $"The README has no table for {name}.");
        if (Approval.IsOn) File.WriteAllText(Readme, readme.Replace(block.Value, FormatDocuments.Table(shape), StringComparison.Ordinal));
        else Assert.Equal(FormatDocuments.Table(shape), block.Value);
    }

    [Fact]
    public void The_README_has_no_table_of_keys_but_those() =>
        Assert.Equal(RuleKinds.Format.Tables.Select(shape => shape.Name.ToString()), KeyMarker().Matches(File.ReadAllText(Readme)).Select(match => match.Groups[1].Value));

    [Theory]
    [MemberData(nameof(Schemas))]
    public void An_editor_schema_knows_what_the_reader_knows(string kind)
    {
        MapShape shape = kind switch
        {
            "indicator" => DefinitionKeys.Indicator,
            "programme" => DefinitionKeys.Programme,
            "report" => DefinitionKeys.Report,
            _ => RuleKinds.Format.Structure,
        };
        string path = Path.Combine(DefinitionsFolder.Shipped(), "schema", kind + ".schema.json");
        string expected = FormatDocuments.Schema(shape).ToJsonString(Indented) + "\n";
        if (Approval.IsOn) File.WriteAllText(path, expected);
        else Assert.Equal(expected, File.ReadAllText(path));
    }

    [Fact]
    public void There_are_schemas_for_the_four_kinds_of_YAML_file_only() =>
        Assert.Equal(["indicator.schema.json", "programme.schema.json", "report.schema.json", "structure.schema.json"],
            Directory.EnumerateFiles(Path.Combine(DefinitionsFolder.Shipped(), "schema")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    /// <summary>Who follows "Add an indicator" to the letter has a valid programme with one indicator more.</summary>
    [Fact]
    public void The_READMEs_new_indicator_can_be_added()
    {
        using var folder = DefinitionsFolder.CopyOfShipped();
        int indicators = folder.Read().Programme!.Indicators.Count;
        string block = Regex.Match(File.ReadAllText(Readme), @"```yaml\n(.*?)   ```", RegexOptions.Singleline).Groups[1].Value;
        folder.Write("indicators/asylum/ASY-20.yaml", Regex.Replace(block, "^   ", "", RegexOptions.Multiline));
        DefinitionReadResult reading = folder.Read();
        Assert.Empty(reading.Findings);
        Assert.Equal(indicators + 1, reading.Programme!.Indicators.Count);
    }

    [GeneratedRegex("<!-- keys: (.*) -->")]
    private static partial Regex KeyMarker();
}
