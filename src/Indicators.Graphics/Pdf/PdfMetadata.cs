using System.Globalization;
using System.Text;
using Indicators.Graphics.Documents;
using Indicators.Graphics.Svg;

namespace Indicators.Graphics.Pdf;

/// <summary>
/// The document's title, subject, creator and date, in both places where readers look. The time is midnight UTC, so that the same input
/// gives the same bytes.
/// </summary>
internal static class PdfMetadata
{
    public static int WriteInformation(PdfFile file, PagedDocument document)
    {
        string date = document.Date.ToString("'D:'yyyyMMdd'000000Z'", CultureInfo.InvariantCulture);
        PdfBytes body = new PdfBytes().Raw("<</Title").TextString(document.Title);
        if (document.Subject.Length > 0) body.Raw("/Subject").TextString(document.Subject);
        body.Raw("/Creator").TextString(document.Creator).Raw("/Producer").TextString(document.Creator)
            .Raw("/CreationDate").TextString(date).Raw("/ModDate").TextString(date).Raw(">>");
        return file.Add(body);
    }

    /// <summary>Writes the XMP packet, uncompressed, so that tools without PDF support can find it.</summary>
    public static int WriteXmp(PdfFile file, PagedDocument document)
    {
        string date = document.Date.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);
        string creator = XmlText.Escape(document.Creator);
        string subject = document.Subject.Length == 0
            ? ""
            : $"<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{XmlText.Escape(document.Subject)}</rdf:li></rdf:Alt></dc:description>\n";
        string packet = $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{XmlText.Escape(document.Title)}</rdf:li></rdf:Alt></dc:title>
            {subject}<dc:language><rdf:Bag><rdf:li>{XmlText.Escape(document.Language)}</rdf:li></rdf:Bag></dc:language>
            <xmp:CreateDate>{date}</xmp:CreateDate>
            <xmp:ModifyDate>{date}</xmp:ModifyDate>
            <xmp:MetadataDate>{date}</xmp:MetadataDate>
            <xmp:CreatorTool>{creator}</xmp:CreatorTool>
            <pdf:Producer>{creator}</pdf:Producer>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>
            """;
        return file.AddStream(Encoding.UTF8.GetBytes(packet), "/Type/Metadata/Subtype/XML", compress: false);
    }
}
