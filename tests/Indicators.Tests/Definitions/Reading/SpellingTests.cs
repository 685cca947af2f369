using Indicators.Definitions;
using Indicators.Tests.Support;

namespace Indicators.Tests.Definitions.Reading;

/// <summary>The tables of what offices write instead of codes and figures.</summary>
public sealed class SpellingTests
{
    [Theory]
    [InlineData("spellings/areas.csv", "text,write,stands_in,note\nDRC,CODD,,\n", 2, "write", "definition-unknown-reference")]
    [InlineData("spellings/areas.csv", "text,write,stands_in,note\nXKX,,SERB,\n", 2, "stands_in", "definition-unknown-reference")]
    [InlineData("spellings/areas.csv", "text,write,stands_in,note\nCOD,COG,,\n", 2, "text", "definition-contradiction")]
    [InlineData("spellings/areas.csv", "text,write,stands_in,note\nDRC,COD,,\ndrc,COD,,\n", 3, "text", "definition-duplicate")]
    [InlineData("spellings/areas.csv", "text,write,stands_in,note\nDRC,,,\n", 2, "write", "definition-missing-key")]
    [InlineData("spellings/areas.csv", "text,write,stands_in,note\n,COD,,\n", 2, "text", "definition-missing-key")]
    [InlineData("spellings/areas.csv", "text,writes,stands_in,note\nDRC,COD,,\n", 1, "write", "definition-missing-key")]
    [InlineData("spellings/figures.csv", "text,write,stands_in,note\n<#,P,,\n", 2, "write", "definition-unknown-reference")]
    [InlineData("spellings/area.csv", "text,write,stands_in,note\nDRC,COD,,\n", 1, null, "definition-unknown-reference")]
    public void A_fault_is_a_finding_with_its_place(string path, string text, int line, string? column, string code)
    {
        using var folder = DefinitionsFolder.CopyOfShipped();
        folder.Write(path, text);
        DefinitionReadResult reading = folder.Read();
        Assert.Null(reading.Programme);
        Assert.Contains(reading.Findings, finding => (finding.Line, finding.Column, finding.Code) == (line, column, code) && finding.File.EndsWith(path, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Côte d’Ivoire", "cote d'ivoire")]
    [InlineData("  Irán  ", "iran")]
    [InlineData("1 – 4", "1 - 4")]
    [InlineData("A\u00A0\u200BB", "a b")]
    [InlineData("ÉTATS-UNIS", "etats-unis")]
    public void Case_accents_and_kinds_of_hyphens_and_blanks_do_not_count(string text, string plain) => Assert.Equal(plain, Spellings.Plain(text));

    /// <summary>Who follows a hint writes a code that the column takes.</summary>
    [Fact]
    public void Every_code_that_a_shipped_spelling_names_is_one_of_its_list_and_no_spelling_is()
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Shipped.Folder, "spellings")))
        {
            if (Path.GetFileNameWithoutExtension(file) is var id && id == Spellings.Figures) continue;
            CodeList list = Shipped.Programme.CodeLists[id];
            foreach (string line in File.ReadLines(file).Skip(1))
            {
                string[] cells = line.Split(',');
                Assert.False(list.Contains(cells[0]), $"{cells[0]} is a code of {id}.");
            }
        }
    }

    [Fact]
    public void A_programme_without_spellings_is_whole()
    {
        using var folder = DefinitionsFolder.CopyOfShipped();
        foreach (string file in (string[])["age", "areas", "figures", "obs-status", "sex"]) folder.Delete($"spellings/{file}.csv");
        Assert.Empty(folder.Read().Findings);
    }
}
