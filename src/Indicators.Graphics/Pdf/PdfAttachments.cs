using System.Globalization;
using System.Text;
using Indicators.Graphics.Documents;

namespace Indicators.Graphics.Pdf;

/// <summary>
/// Writes attached files. They are associated with the document (ISO 32000-2, 14.13) as the data that it was made from; readers of PDF 1.7
/// find them in the list of embedded files. Their time is midnight UTC of the document's date.
/// </summary>
internal static class PdfAttachments
{
    /// <returns>The names of the files, and the numbers of their specifications.</returns>
    /// <exception cref="ArgumentException">Two files have the same name.</exception>
    public static IReadOnlyList<(string Name, int Number)> Write(PdfFile file, PagedDocument document)
    {
        if (document.Attachments.GroupBy(attachment => attachment.FileName, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } repeated)
            throw new ArgumentException($"The document has the attachment '{repeated.Key}' twice.", nameof(document));
        return [.. document.Attachments.Select(attachment => (attachment.FileName, Write(file, attachment, document.Date)))];
    }

    private static int Write(PdfFile file, Attachment attachment, DateOnly date)
    {
        string time = date.ToString("'D:'yyyyMMdd'000000Z'", CultureInfo.InvariantCulture);
        PdfBytes entries = new PdfBytes().Raw("/Type/EmbeddedFile/Subtype").Name(attachment.MediaType)
            .Raw("/Params<</Size ").Integer(attachment.Content.Length).Raw("/CreationDate").TextString(time).Raw("/ModDate").TextString(time).Raw(">>");
        int content = file.AddStream(attachment.Content, Encoding.ASCII.GetString(entries.Written));
        PdfBytes specification = new PdfBytes().Raw("<</Type/Filespec/F").TextString(attachment.FileName).Raw("/UF").TextString(attachment.FileName)
            .Raw("/Desc").TextString(attachment.Description).Raw("/AFRelationship/Data/EF<</F ").Reference(content).Raw("/UF ").Reference(content).Raw(">>>>");
        return file.Add(specification);
    }
}
