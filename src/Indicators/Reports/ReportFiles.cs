using System.Text;
using Indicators.Graphics.Documents;
using Indicators.Graphics.Fonts;
using Indicators.Graphics.Html;
using Indicators.Graphics.Pdf;
using Indicators.Graphics.Png;
using Indicators.Graphics.Scenes;
using Indicators.Graphics.Svg;
using Indicators.Reports.Words;

namespace Indicators.Reports;

/// <summary>A composed report or chart as the bytes of a file.</summary>
public static class ReportFiles
{
    /// <summary>The width at which charts stand alone, in points: the text width of an A4 page.</summary>
    public const double ChartWidth = 483;

    public static byte[] Pdf(Document document, FontFamily fonts) => PdfWriter.Write(PageLayout.Lay(document, fonts), fonts);

    public static byte[] Html(Document document, FontFamily fonts) => Encoding.UTF8.GetBytes(HtmlWriter.Write(
        document, new HtmlWords { SkipToMain = ReportWords.Of(document.Language)["html.skip-to-main"] }, fonts));

    public static byte[] Svg(FigureBlock figure, string language, FontFamily fonts) =>
        Encoding.UTF8.GetBytes(SvgWriter.Standalone(figure.Drawing.Draw(ChartWidth, fonts), Description(figure, language)));

    public static byte[] Pdf(FigureBlock figure, string language, DateOnly date, string creator, FontFamily fonts) =>
        PdfWriter.WritePicture(figure.Drawing.Draw(ChartWidth, fonts), Description(figure, language), date, creator, fonts);

    public static byte[] Png(FigureBlock figure, string language, FontFamily fonts) =>
        PngWriter.Write(figure.Drawing.Draw(ChartWidth, fonts), Description(figure, language), fonts);

    private static PictureDescription Description(FigureBlock figure, string language) => new(figure.Caption, figure.AlternativeText, language);
}
