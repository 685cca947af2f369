using Indicators.Graphics.Documents;
using Indicators.Graphics.Documents.Layout;
using Indicators.Graphics.Fonts;
using Indicators.Graphics.Html;
using Indicators.Graphics.Pdf;
using Indicators.Tests.Graphics.Pdf;

namespace Indicators.Tests.Graphics.Documents;

/// <summary>A whole brief in pages, as PDF and as HTML. With <c>INDICATORS_SPECIMENS=folder</c> its files are kept for looking at.</summary>
public sealed class BriefSpecimenTests : IDisposable
{
    private static readonly FontFamily Fonts = FontFamily.Load();

    private readonly string folder = Directory.CreateTempSubdirectory("brief-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void No_page_has_a_fault_and_outside_tools_find_none(bool rightToLeft)
    {
        Document document = BriefSpecimen.Create(rightToLeft);
        PagedDocument pages = PageLayout.LayOut(document, Fonts);
        byte[] pdf = PdfWriter.Write(pages, Fonts);
        string path = Path.Combine(folder, rightToLeft ? "brief.ar.pdf" : "brief.en.pdf");
        File.WriteAllBytes(path, pdf);
        Keep(path, document);

        Assert.Empty(pages.Faults);
        Assert.Equal(pdf, PdfWriter.Write(PageLayout.LayOut(BriefSpecimen.Create(rightToLeft), Fonts), Fonts));
        (int exitCode, string check) = OutsideTool.Run("qpdf", "--check", path);
        Assert.Equal(0, exitCode);
        Assert.DoesNotContain("WARNING", check, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_chapter_of_the_specimen_has_one_page()
    {
        PagedDocument pages = PageLayout.LayOut(BriefSpecimen.Create(), Fonts);

        Assert.Equal([2, 3, 4, 4, 5], new[] { "glance", "changed", "services", "work", "method" }.Select(pages.PageOf));
        Assert.Equal(6, pages.Pages.Count);
    }

    [Fact]
    public void A_screen_reader_gets_columns_one_after_the_other()
    {
        string path = Path.Combine(folder, "brief.pdf");
        File.WriteAllBytes(path, PdfWriter.Write(PageLayout.LayOut(BriefSpecimen.Create(), Fonts), Fonts));

        (_, string output) = OutsideTool.Run("pdfinfo", "-struct-text", path);

        int position = 0;
        foreach (string part in (string[])
            ["At a glance", "1.84", "million", "Cameroon has not reported", "Chad accounts for all", "Arrivals are the fewest", "Fewer than half", "Refugee numbers have", "Ten changes", "Chad added 113,634", "Figure 2", "Arrivals in Chad set", "Figure 3"])
        {
            int found = output.IndexOf(part, position, StringComparison.Ordinal);
            Assert.True(found >= 0, $"'{part}' does not follow.");
            position = found;
        }
    }

    private static void Keep(string path, Document document)
    {
        if (Environment.GetEnvironmentVariable("INDICATORS_SPECIMENS") is not { Length: > 0 } kept) return;
        Directory.CreateDirectory(kept);
        File.Copy(path, Path.Combine(kept, Path.GetFileName(path)), overwrite: true);
        File.WriteAllText(Path.Combine(kept, Path.ChangeExtension(Path.GetFileName(path), "html")), HtmlWriter.Write(document, new HtmlWords { SkipToMain = "Skip to the brief" }, Fonts));
    }
}
