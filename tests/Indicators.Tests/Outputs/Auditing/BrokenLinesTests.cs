using Indicators.Graphics.Documents;
using Indicators.Graphics.Fonts;
using Indicators.Outputs.Auditing.Pdf;
using Indicators.Outputs.Auditing.Results;
using Indicators.Reports.Composition;

namespace Indicators.Tests.Outputs.Auditing;

/// <summary>Labels and sentences that go on in another line or on another page.</summary>
public sealed class BrokenLinesTests
{
    [Fact]
    public void A_paragraph_that_goes_on_behind_a_page_break_is_read_as_one()
    {
        string words = string.Join(' ', Enumerable.Range(10_000, 3_000));
        var document = new Document { Title = "T", Language = "en", Date = new DateOnly(2025, 1, 1), Creator = "C", Footer = "F", Blocks = [new ParagraphBlock([new Inline("First.")]), new ParagraphBlock([new Inline(words)])] };
        IReadOnlyList<PdfText> texts = PdfTexts.Read(ReportFiles.Pdf(document, FontFamily.Load()));
        PdfText paragraph = Assert.Single(texts, text => text.Text.Contains("10000", StringComparison.Ordinal));
        Assert.True(texts.Max(text => text.Page) > paragraph.Page, "the paragraph has one page only");
        Assert.Equal(words, paragraph.Text.Trim());
    }

    /// <summary>The label of a series counts countries in brackets, and breaks elsewhere in the page than in the file.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Counts_of_countries_in_a_label_of_two_lines_are_no_figures(int seed)
    {
        using AuditedFolder folder = RandomReturns.Write(seed).Publish("{method: none}");
        IReadOnlyList<AuditFinding> findings = folder.Audit().Findings;
        Assert.True(findings.Count == 0, string.Join('\n', findings.Select(finding => $"{finding.Code} {finding.Subject} {finding.Files[0]} {finding.Text}")));
    }
}
