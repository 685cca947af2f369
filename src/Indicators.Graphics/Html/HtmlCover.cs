using Indicators.Graphics.Documents;
using Indicators.Graphics.Fonts;
using Indicators.Graphics.Scenes;
using Indicators.Graphics.Svg;

namespace Indicators.Graphics.Html;

/// <summary>Writes the words, facts and drawing of a cover.</summary>
internal sealed class HtmlCover(HtmlBuilder html, Document document, FontFamily fonts)
{
    private int count;

    /// <param name="titleElement">The name of the element of the title: <c>h1</c> for that of the document.</param>
    public void Write(CoverBlock cover, string titleElement)
    {
        count++;
        if (document.Style.Logo is { } logo) HtmlPicture.Write(html, logo, document.Style.LogoText, "logo");
        if (cover.Programme.Length > 0) html.Element("p", cover.Programme, ("class", "programme")).Line();
        html.Element(titleElement, cover.Title, ("class", "title")).Line();
        if (cover.Subtitle.Length > 0) html.Element("p", cover.Subtitle, ("class", "subtitle")).Line();
        if (cover.Period.Length > 0) html.Element("p", cover.Period, ("class", "period")).Line();
        if (cover.Drawing is { } drawing) Write(drawing);
        if (cover.Facts.Count > 0)
        {
            html.Open("dl").Line();
            foreach (CoverFact fact in cover.Facts)
                html.Open("div").Element("dt", fact.Label).Element("dd", fact.Text).Close("div").Line();
            html.Close("dl").Line();
        }

        foreach (string line in cover.Lines) html.Element("p", line).Line();
        if (cover.Notice is not { } notice) return;
        html.Open("p", ("class", "notice")).Element("strong", notice);
        if (cover.NoticeDetails.Length > 0) html.Text(" " + cover.NoticeDetails);
        html.Close("p").Line();
    }

    private void Write(CoverDrawing drawing)
    {
        Scene scene = drawing.Drawing.Draw(document.Style.Paper.Width, fonts);
        PictureDescription description = new(drawing.Caption, drawing.AlternativeText, document.Language);
        html.Open("div", ("class", "drawing art")).Element("p", drawing.Caption, ("class", "note")).Line();
        html.Raw(SvgWriter.Inline(scene, description, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"cover{count}"), fonts.Name)).Line().Close("div").Line();
    }
}
