using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Indicators.Graphics.Documents;
using Indicators.Graphics.Fonts;

namespace Indicators.Graphics.Html;

/// <summary>
/// Writes a document as one self-contained HTML file: no network, no script, with drawings and styles included. Its content security policy
/// forbids a browser to load or run anything else.
/// </summary>
public static class HtmlWriter
{
    /// <param name="fonts">The fonts used to measure drawings; a browser without the family uses one with nearly the same widths.</param>
    /// <exception cref="ArgumentException">Two blocks have the same id.</exception>
    public static string Write(Document document, HtmlWords words, FontFamily fonts)
    {
        HtmlBuilder html = new();
        html.Raw("<!DOCTYPE html>").Line();
        html.Open("html", ("lang", document.Language), ("dir", document.RightToLeft ? "rtl" : "ltr")).Line();
        WriteHead(document, html);
        html.Open("body").Line();
        new HtmlBody(document, fonts, html).Write(words);
        html.Close("body").Line().Close("html").Line();
        return html.ToString();
    }

    private static void WriteHead(Document document, HtmlBuilder html)
    {
        string style = HtmlStyle.Sheet(document.Style);
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));

        // Pictures of the office lie in the file itself.
        bool hasImages = document.Style.Logo is not null || document.AllBlocks().Any(block => block is ImageBlock);
        string images = hasImages ? " img-src data:;" : "";
        html.Open("head").Line();
        html.Open("meta", ("charset", "utf-8")).Line();
        html.Open(
            "meta", ("http-equiv", "Content-Security-Policy"),
            ("content", $"default-src 'none'; style-src 'sha256-{hash}';{images} base-uri 'none'; form-action 'none'")).Line();
        html.Open("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Line();
        html.Open("meta", ("name", "color-scheme"), ("content", "light")).Line();
        html.Open("meta", ("name", "dcterms.date"), ("content", document.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))).Line();
        html.Open("meta", ("name", "generator"), ("content", document.Creator)).Line();
        if (document.Subject.Length > 0) html.Open("meta", ("name", "description"), ("content", document.Subject)).Line();
        html.Element("title", document.Title).Line();
        html.Open("style").Raw(style).Close("style").Line();
        html.Close("head").Line();
    }
}
