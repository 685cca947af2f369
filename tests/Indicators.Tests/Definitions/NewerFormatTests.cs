using Indicators.Definitions;
using Indicators.Findings;

namespace Indicators.Tests.Definitions;

/// <summary>Definitions that a later version of the tool was made for are refused by name, and nothing else is said of them.</summary>
public sealed class NewerFormatTests
{
    private const string Agreement = "programme.yaml";

    private static string WithoutFormat { get; } = MinimalProgramme.Files[Agreement].Replace("format: 1\n", "", StringComparison.Ordinal);

    [Theory]
    [InlineData("format: 2\n", "2")]
    [InlineData("format: 2 # since July\n", "2")]
    [InlineData("\"format\": 17\n", "17")]
    [InlineData("format: '3'\n", "3")]
    [InlineData("format: 99999999999\n", "99999999999")]
    [InlineData("format: 2\nformat: 1\n", "2")]
    [InlineData("format: 2\nnew-key: x\n", "2")]
    [InlineData("format: 2\nnew: !tag &anchor x\n", "2")] // YAML that this version does not take
    [InlineData("format : 2\nnew: [\n", "2")]
    public void A_newer_format_is_the_only_finding_and_names_both_numbers(string first, string number)
    {
        using var folder = DefinitionsFolder.Minimal();
        folder.Write(Agreement, first + WithoutFormat).Write("structures/people.yaml", "[").Write("structures/new.yaml", "x: y\n");
        foreach (DefinitionReadResult reading in (DefinitionReadResult[])
            [folder.Read(), DefinitionReader.ReadForValidation(folder.Path), DefinitionReader.ReadForValidation(folder.Path, "people")])
        {
            Assert.Null(reading.Programme);
            Finding finding = Assert.Single(reading.Findings);
            Assert.Equal(("definition-newer-format", Severity.Error, 1, $"{folder.Path}/programme.yaml"), (finding.Code, finding.Severity, finding.Line, finding.File));
            Assert.Matches($@"^The definitions are of format {number}; indicators \d+\.\d+\.\d+ reads up to format 1\.$", finding.Message);
            Assert.Equal("Update the tool.", finding.Hint);
        }
    }

    [Fact]
    public void The_line_of_the_number_is_named()
    {
        using var folder = DefinitionsFolder.Minimal();
        folder.Write(Agreement, WithoutFormat + "format: 2\n");
        Assert.Equal([$"{Agreement}:{folder.LineOf(Agreement, "format: 2")} definition-newer-format"], folder.Places());
    }

    [Theory]
    [InlineData("format: 1\n", null)]
    [InlineData("# format: 2\n", null)]
    [InlineData("format: 0\n", "definition-bad-value")]
    [InlineData("format: -2\n", "definition-bad-value")]
    [InlineData("format: 1.5\n", "definition-bad-value")]
    [InlineData("format: two\n", "definition-wrong-type")]
    [InlineData("format: [2]\n", "definition-wrong-type")]
    [InlineData("format:\n", "definition-wrong-type")]
    public void Another_format_is_read_and_what_is_no_number_of_a_format_is_told_as_such(string first, string? code)
    {
        using var folder = DefinitionsFolder.Minimal();
        folder.Write(Agreement, first + WithoutFormat);
        Assert.Equal(code is null ? [] : [$"{Agreement}:1 {code}"], folder.Places());
    }
}
