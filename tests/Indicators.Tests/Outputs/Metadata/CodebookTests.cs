using Indicators.Definitions;
using Indicators.Outputs.Metadata;
using Indicators.Tests.Graphics;
using Indicators.Tests.Support;

namespace Indicators.Tests.Outputs.Metadata;

public sealed class CodebookTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void Every_column_code_and_indicator_is_in_it(string language)
    {
        string text = Exported.Text($"codebook-{language}.md");
        foreach (Structure structure in Shipped.Programme.Structures.Values)
            foreach (Column column in structure.Columns)
            {
                Assert.Contains($"| `{column.Name}` | ", text, StringComparison.Ordinal);
                foreach (Code code in column.CodeList?.Codes ?? [])
                    Assert.Contains($"| `{code.Id}` | {Markdown.Text(code.Name[language].Replace('\'', '\u2019'))} |", text, StringComparison.Ordinal);
            }
        Assert.All(Shipped.Programme.Indicators, indicator => Assert.Contains($"### {indicator.Id} ", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void Tables_have_as_many_cells_a_row_as_headers_and_links_lead_to_headings(string language)
    {
        string[] lines = Exported.Text($"codebook-{language}.md").Split('\n');
        int width = 0;
        foreach (string line in lines)
        {
            int cells = line.StartsWith('|') ? line.Replace("\\|", "", StringComparison.Ordinal).Count(c => c == '|') : 0;
            if (width > 0 && cells > 0) Assert.Equal(width, cells);
            width = cells;
        }
        string[] anchors = [.. lines.Where(line => line.StartsWith("### ", StringComparison.Ordinal)).Select(line => Markdown.Anchor(line[4..]))];
        string[] links = [.. lines.SelectMany(line => System.Text.RegularExpressions.Regex.Matches(line, @"\]\(#([^)]+)\)").Select(match => match.Groups[1].Value)).Distinct()];
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Contains(link, anchors));
    }

    [Fact]
    public void Marks_of_Markdown_in_a_text_mean_themselves() =>
        Assert.Equal(@"a\|b \*c\* \_d\_ \<e\> \[f\] \#g \\h i", Markdown.Text("a|b *c* _d_ <e> [f] #g \\h\ni"));

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Every_export_is_the_same_under_any_culture(string culture)
    {
        IReadOnlyDictionary<string, byte[]> under = UnderCulture.Run(culture, () => Exported.Export(Shipped.Programme));
        Assert.Equal(Exported.Files.Keys, under.Keys);
        Assert.All(under, file => Assert.Equal(Exported.Files[file.Key], file.Value));
    }
}
