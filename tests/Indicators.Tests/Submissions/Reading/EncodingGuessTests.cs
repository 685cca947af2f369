using System.Text;
using Indicators.Findings;
using Indicators.Submissions;
using Indicators.Submissions.Files;
using Indicators.Submissions.Reading;
using Indicators.Tests.Submissions.Shapes;

namespace Indicators.Tests.Submissions.Reading;

/// <summary>A file in another encoding than UTF-8 is told so, with what to declare; never only that its header fits nothing.</summary>
public sealed class EncodingGuessTests
{
    private const string French = "Pays d’accueil;Période;Pays d’origine;Type de population;Nombre;Observations\nTCD;2025-Q1;SDN;REF;712340;vérifié\n";
    private const string Spanish = "País declarante;Período;País de origen;Tipo de población;Número\nTCD;2025-Q1;SDN;REF;712340\n";

    private static SubmissionSource File(string text, string encoding, params string[] folders)
    {
        Assert.True(Encodings.TryGet(encoding, out Encoding? named));
        return Specimens.File(named!.GetBytes(text), "TCD.csv", folders);
    }

    [Theory]
    [InlineData(French, "windows-1252")]
    [InlineData(French, "macintosh")]
    [InlineData(Spanish, "windows-1252")]
    [InlineData(Spanish, "ibm850")]
    public void The_code_page_under_which_the_header_fits_is_named(string text, string encoding)
    {
        foreach (string[] folders in (string[][])[[], ["population"]])
        {
            Finding finding = Assert.Single(ShippedFiles.Read(File(text, encoding, folders)).Findings.Findings);
            Assert.Equal(("invalid-encoding", 1), (finding.Code, finding.Line));
            Assert.Contains($"--encoding {encoding}", finding.Hint, StringComparison.Ordinal);
            Assert.Contains("UTF-8", finding.Hint, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(French, "windows-1252")]
    [InlineData(French, "macintosh")]
    [InlineData(French, "utf-16le")]
    [InlineData(Spanish, "windows-1252")]
    [InlineData(Spanish, "utf-16be")]
    public void Declared_it_is_read(string text, string encoding)
    {
        SubmissionReadResult read = ShippedFiles.Read(File(text, encoding), new ReadOptions { Encoding = encoding });
        Assert.Equal(0, read.Findings.Count(Severity.Error));
        Assert.Equal([712_340], read.Submission!.Values);
    }

    [Theory]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    public void UTF_16_without_its_mark_is_named(string encoding)
    {
        Finding finding = Assert.Single(ShippedFiles.Read(File(French, encoding)).Findings.Findings);
        Assert.Equal("undeclared-utf-16", finding.Code);
        Assert.Contains("--encoding utf-16le", finding.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Titles_above_are_told_beside_the_encoding() =>
        Assert.Equal("1 invalid-encoding, 3 title-lines", ShippedFiles.Told(ShippedFiles.Read(File("Réfugiés au Tchad\n\n" + French, "windows-1252"))));

    [Fact]
    public void A_header_that_fits_leaves_the_bytes_to_the_rows()
    {
        Finding finding = Assert.Single(ShippedFiles.Read(File($"{ShippedFiles.Header},status\n{ShippedFiles.Sudan},A\nTCD,2025-Q1,CMR,REF,5,é\n", "windows-1252")).Findings.Findings);
        Assert.Equal(("invalid-encoding", 3), (finding.Code, finding.Line));
    }
}
