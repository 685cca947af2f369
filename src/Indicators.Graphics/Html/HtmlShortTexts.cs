using System.Globalization;
using Indicators.Graphics.Documents;
using Indicators.Graphics.Fonts;
using Indicators.Graphics.Scenes;
using Indicators.Graphics.Svg;

namespace Indicators.Graphics.Html;

/// <summary>Writes lists, points, big numbers, callouts, footnotes and pictures.</summary>
internal sealed class HtmlShortTexts(HtmlBuilder html, HtmlInlines inlines, FontFamily fonts, string language)
{
    private const int NumbersInRow = 5;
    private const double NumberGutter = 5 * PageStyle.Millimetre;

    private int drawingCount;

    public void Write(CalloutBlock callout)
    {
        html.Open("aside", ("class", "callout")).Open("p");
        inlines.Write(callout.Inlines);
        html.Close("p").Close("aside").Line();
    }

    public void Write(PointsBlock points)
    {
        html.Open("ul", ("class", "points"), ("role", "list")).Line();
        foreach (IReadOnlyList<Inline> point in points.Points) WriteItem("li", point);
        html.Close("ul").Line();
    }

    /// <param name="width">The width in points of all numbers of a row.</param>
    public void Write(NumbersBlock numbers, double width)
    {
        int columns = Math.Max(1, Math.Min(NumbersInRow, numbers.Numbers.Count));
        html.Open("ul", ("class", "numbers"), ("role", "list")).Line();
        foreach (BigNumber number in numbers.Numbers)
        {
            html.Open("li").Line().Element("p", number.Label, ("class", "label")).Line();
            html.Open("p", ("class", "number")).Text(number.Number);
            if (number.Unit.Length > 0) html.Text(" ").Element("small", number.Unit);
            html.Close("p").Line();
            if (number.Drawing is { } drawing) Write(drawing, number, (width - (columns - 1) * NumberGutter) / columns);
            if (number.Change.Count > 0) WriteItem("p", number.Change, "change");
            html.Close("li").Line();
        }

        html.Close("ul").Line();
    }

    public void Write(ListBlock list)
    {
        string name = list.Ordered ? "ol" : "ul";
        html.Open(name, ("start", list.Ordered && list.Start != 1 ? list.Start.ToString(CultureInfo.InvariantCulture) : null)).Line();
        for (int index = 0; index < list.Items.Count; index++)
        {
            html.Open("li");
            inlines.Write(list.Items[index]);
            if (index < list.Nested.Count && list.Nested[index] is { } nested)
            {
                html.Line();
                Write(nested);
            }

            html.Close("li").Line();
        }

        html.Close(name).Line();
    }

    public void Write(FootnotesBlock notes)
    {
        html.Open("div", ("class", "footnotes"), ("role", "note")).Line();
        foreach (Footnote note in notes.Notes)
        {
            html.Open("p", ("id", note.Id), ("class", "note")).Element("sup", note.Mark).Text(" ");
            inlines.Write(note.Inlines);
            html.Close("p").Line();
        }

        html.Close("div").Line();
    }

    public void Write(ImageBlock image)
    {
        html.Open("figure", ("id", image.Id)).Line();
        if (image.Caption.Length > 0) html.Element("figcaption", image.Caption).Line();
        HtmlPicture.Write(html, image.Picture, image.AlternativeText);
        html.Close("figure").Line();
    }

    private void Write(IDrawing drawing, BigNumber number, double width)
    {
        drawingCount++;
        Scene scene = drawing.Draw(width, fonts);
        string prefix = string.Create(CultureInfo.InvariantCulture, $"number{drawingCount}");
        html.Open("div", ("class", "drawing")).Line();
        html.Raw(SvgWriter.Inline(scene, new PictureDescription(number.Label, number.AlternativeText, language), prefix, fonts.Name)).Line().Close("div").Line();
    }

    private void WriteItem(string element, IReadOnlyList<Inline> text, string? style = null)
    {
        html.Open(element, ("class", style));
        inlines.Write(text);
        html.Close(element).Line();
    }
}
