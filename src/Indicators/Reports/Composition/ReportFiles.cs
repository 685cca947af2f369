using System.Text;
using Indicators.Definitions;
using Indicators.Graphics.Documents;
using Indicators.Graphics.Documents.Layout;
using Indicators.Graphics.Fonts;
using Indicators.Graphics.Html;
using Indicators.Graphics.Pdf;
using Indicators.Graphics.Png;
using Indicators.Graphics.Scenes;
using Indicators.Graphics.Svg;
using Indicators.Reports.Words;

namespace Indicators.Reports.Composition;

/// <summary>Renders composed reports and charts as bytes of files.</summary>
public static class ReportFiles
{
    /// <summary>The width of a separate chart, in points: the text width of an A4 page.</summary>
    public const double ChartWidth = 483;

    private const double ChartMargin = 12;

    public static byte[] Pdf(Document document, FontFamily fonts) => PdfWriter.Write(PageLayout.LayOut(document.MadeDrawable(fonts), fonts), fonts);

    /// <param name="programme">The source of the messages on the page.</param>
    public static byte[] Html(Document document, Programme programme, FontFamily fonts) => Encoding.UTF8.GetBytes(HtmlWriter.Write(
        document, new HtmlWords { SkipToMain = ReportWords.Load(programme, document.Language)["html.skip-to-main"] }, fonts));

    public static byte[] Svg(FigureBlock figure, string language, FontFamily fonts) =>
        Encoding.UTF8.GetBytes(SvgWriter.Standalone(Alone(figure, fonts), Description(figure, language), fonts));

    public static byte[] Pdf(FigureBlock figure, string language, DateOnly date, string creator, FontFamily fonts) =>
        PdfWriter.WritePicture(Alone(figure, fonts), Description(figure, language), date, creator, fonts);

    public static byte[] Png(FigureBlock figure, string language, FontFamily fonts) =>
        PngWriter.Write(Alone(figure, fonts), Description(figure, language), fonts);

    /// <summary>Adds a white background and a margin, so that a separate chart can be put on any page.</summary>
    private static Scene Alone(FigureBlock figure, FontFamily fonts)
    {
        Scene chart = figure.Drawing.Draw(ChartWidth, fonts);
        double width = chart.Width + 2 * ChartMargin, height = chart.Height + 2 * ChartMargin;
        return new Scene(width, height,
        [
            new RectangleElement(new Box(0, 0, width, height), Color.Hex(0xFFFFFF)),
            new GroupElement(ChartMargin, ChartMargin, chart.Elements),
        ]);
    }

    private static PictureDescription Description(FigureBlock figure, string language) => new(figure.Caption, figure.AlternativeText, language);
}
