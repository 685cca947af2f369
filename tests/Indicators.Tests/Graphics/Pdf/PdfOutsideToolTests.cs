using Indicators.Graphics.Pdf;
using Indicators.Graphics.Scenes;

namespace Indicators.Tests.Graphics.Pdf;

public sealed class PdfOutsideToolTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pdf-").FullName;
    private readonly string file;

    public PdfOutsideToolTests()
    {
        file = Path.Combine(folder, "sample.pdf");
        File.WriteAllBytes(file, PdfWriter.Write(SampleDocument.Create(3), SampleDocument.Fonts));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Qpdf_finds_no_fault()
    {
        (int exitCode, string output) = OutsideTool.Run("qpdf", "--check", file);

        Assert.Equal(0, exitCode);
        Assert.Contains("No syntax or stream encoding errors", output, StringComparison.Ordinal);
        Assert.DoesNotContain("WARNING", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Poppler_reads_title_dates_and_tags()
    {
        (int exitCode, string output) = OutsideTool.Run("pdfinfo", "-isodates", file);

        Assert.Equal(0, exitCode);
        foreach (string expected in (string[])
            ["Title:           Rapport régional (essai)", "Subject:         Figures that are made up", "CreationDate:    2025-09-30T00:00:00Z", "Tagged:          yes", "Pages:           3", "PDF version:     1.7"])
            Assert.Contains(expected, output, StringComparison.Ordinal);
    }

    [Fact]
    public void Poppler_walks_the_structure_in_reading_order()
    {
        (int exitCode, string output) = OutsideTool.Run("pdfinfo", "-struct-text", file);

        Assert.Equal(0, exitCode);
        Assert.DoesNotContain("Error", output, StringComparison.OrdinalIgnoreCase);
        AssertInOrder(output, "Document", "Sect", "H1", "Page 1: " + SampleDocument.Words, "Before the links", "Link", "a web address", ", between", "another page", "and after", "Table", "THead", "TBody", "Caption", "Figure", "Note", "* A note.", "Page 2");
    }

    [Fact]
    public void Poppler_gets_the_text_back()
    {
        (int exitCode, string output) = OutsideTool.Run("pdftotext", "-layout", file, "-");

        Assert.Equal(0, exitCode);
        // This tool gives the narrow no-break space back as a blank.
        Assert.Contains(SampleDocument.Words.Replace('\u202F', ' '), output, StringComparison.Ordinal);
        Assert.Contains("and after (with \\ brackets).", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Poppler_finds_subsets_that_are_embedded_and_mapped_to_Unicode()
    {
        (int exitCode, string output) = OutsideTool.Run("pdffonts", file);

        string[] fonts = [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2)];
        Assert.Equal(0, exitCode);
        Assert.Equal(2, fonts.Length);
        Assert.All(fonts, font => Assert.Matches(@"^[A-Z]{6}\+\S+\s+CID TrueType\s+Identity-H\s+yes yes yes", font));
    }

    [Fact]
    public void Mupdf_draws_every_page_without_a_warning()
    {
        (int exitCode, string output) = OutsideTool.Run("mutool", "draw", "-q", "-r", "20", "-o", Path.Combine(folder, "page%d.png"), file);

        Assert.Equal(0, exitCode);
        Assert.Equal("", output.Replace("warning: ICC support is not available\n", "", StringComparison.Ordinal));
        Assert.Equal(3, Directory.GetFiles(folder, "page*.png").Length);
    }

    [Fact]
    public void A_picture_is_a_file_of_one_tagged_page()
    {
        var description = new PictureDescription("Refugees by year", "A line that rises.", "en");
        File.WriteAllBytes(file, PdfWriter.WritePicture(SampleDocument.Chart(), description, new DateOnly(2025, 9, 30), "Indicators 0.1.0", SampleDocument.Fonts));

        (int exitCode, string check) = OutsideTool.Run("qpdf", "--check", file);
        (_, string information) = OutsideTool.Run("pdfinfo", file);

        Assert.Equal((0, true), (exitCode, check.Contains("No syntax", StringComparison.Ordinal)));
        Assert.Contains("480 x 240 pts", information, StringComparison.Ordinal);
        Assert.Contains("Tagged:          yes", information, StringComparison.Ordinal);
    }

    private static void AssertInOrder(string text, params string[] parts)
    {
        int position = 0;
        foreach (string part in parts)
        {
            int found = text.IndexOf(part, position, StringComparison.Ordinal);
            Assert.True(found >= 0, $"'{part}' does not follow.");
            position = found + part.Length;
        }
    }
}
