using System.Text.RegularExpressions;
using Indicators.Definitions;
using Indicators.Tests.Support;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Definitions;

/// <summary>The README of the definitions shows how a programme adds subdivisions of countries with data alone.</summary>
public sealed partial class BreakdownReadmeTests
{
    [Fact]
    public void The_READMEs_subdivisions_can_be_added_and_give_figures()
    {
        string readme = File.ReadAllText(Path.Combine(Shipped.Folder, "README.md"));
        string section = readme[readme.IndexOf("## Add a breakdown", StringComparison.Ordinal)..readme.IndexOf("## How files", StringComparison.Ordinal)];
        string[] blocks = [.. Block().Matches(section).Select(match => Regex.Replace(match.Groups[1].Value, "^   ", "", RegexOptions.Multiline))];
        using var folder = DefinitionsFolder.CopyOfShipped();
        folder.Write("code-lists/subdivisions.csv", blocks[0]).Write("structures/population-by-subdivision.yaml", blocks[1])
            .Replace("indicators/stocks/STK-01.yaml", "{age: demographics}]", "{age: demographics}, {subdivision: population-by-subdivision}]");
        DefinitionReadResult reading = folder.Read();
        Assert.Equal([], reading.Findings.Select(finding => $"{finding.File}:{finding.Line} {finding.Message}"));

        PipelineFixture run = PipelineFixture.Run().With(_ => reading.Programme!).File("population", "AUT 2024 SYR REF 100", "ITA 2024 SYR REF 40")
            .File("population-by-subdivision", "AUT 2024 REF AUT-9 60", "AUT 2024 REF AUT-6 33");
        Assert.Equal("60 A", run["STK-01", "AUT", "2024", "subdivision=AUT-9"]);
        Assert.Equal("140 A", run["STK-01", "unhcr:EUR", "2024"]);
        Assert.Equal("33 A", run["STK-01", "unhcr:EUR", "2024", "subdivision=AUT-6"]);
    }

    [GeneratedRegex("```(?:csv|yaml)\\n(.*?)   ```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
