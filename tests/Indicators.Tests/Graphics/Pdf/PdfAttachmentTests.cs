using System.Text;
using Indicators.Graphics.Documents;
using Indicators.Graphics.Documents.Layout;
using Indicators.Graphics.Pdf;
using Indicators.Graphics.Pictures;
using Indicators.Tests.Graphics.Documents;

namespace Indicators.Tests.Graphics.Pdf;

public sealed class PdfAttachmentTests : IDisposable
{
    private static readonly byte[] Content = Encoding.UTF8.GetBytes("area,refugees\r\nTCD,1264790\r\n");

    private readonly string folder = Directory.CreateTempSubdirectory("pdf-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void An_attached_file_comes_back_as_the_data_of_the_document()
    {
        var file = new PdfReader(Write());

        PdfReference specification = Assert.IsType<PdfReference>(Assert.Single(file.Array(file.Catalog["AF"])));
        Dictionary<string, object> entries = file.Dictionary(specification);
        Assert.Equal("Data", ((PdfName)entries["AFRelationship"]).Value);
        Assert.Equal(Content, file.Stream(file.Dictionary(entries["EF"])["UF"]));
        Dictionary<string, object> names = file.Dictionary(file.Dictionary(file.Catalog["Names"])["EmbeddedFiles"]);
        Assert.Equal(2, file.Array(names["Names"]).Count);
    }

    [Fact]
    public void Files_of_one_name_are_refused()
    {
        Attachment attachment = new("figures.csv", "text/csv", "", Content);

        Assert.Throws<ArgumentException>(() => Write(attachment, attachment));
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes() => Assert.Equal(Write(), Write());

    [Fact]
    public void Outside_tools_find_the_file_and_no_fault()
    {
        string path = Path.Combine(folder, "a.pdf");
        File.WriteAllBytes(path, Write());

        (int exitCode, string check) = OutsideTool.Run("qpdf", "--check", path);
        Assert.Equal(0, exitCode);
        Assert.DoesNotContain("WARNING", check, StringComparison.Ordinal);
        (_, string list) = OutsideTool.Run("qpdf", "--list-attachments", path);
        Assert.Contains("figures.csv", list, StringComparison.Ordinal);
        (_, string content) = OutsideTool.Run("qpdf", "--show-attachment=figures.csv", path);
        Assert.Contains("TCD,1264790", content, StringComparison.Ordinal);
    }

    private static byte[] Write(params Attachment[] attachments)
    {
        // Half transparent, so that the file has a mask as well.
        Picture picture = PictureReader.Read(PictureReaderTests.Png(1, 1, 8, 6, [0, 10, 20, 30, 128]));
        Document document = Pages.Document(new HeadingBlock(1, "Heading", "h"), Pages.Paragraph(20), new ImageBlock("image", "A picture", picture, "A dot")) with
        {
            Attachments = attachments.Length > 0 ? attachments : [new Attachment("figures.csv", "text/csv", "The figures of the report", Content)],
        };
        return PdfWriter.Write(PageLayout.LayOut(document, SampleDocument.Fonts), SampleDocument.Fonts);
    }
}
