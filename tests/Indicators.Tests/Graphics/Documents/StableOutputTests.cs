using System.Globalization;
using System.Text;
using Indicators.Graphics.Documents;
using Indicators.Graphics.Documents.Layout;
using Indicators.Graphics.Fonts;
using Indicators.Graphics.Html;
using Indicators.Graphics.Scenes;
using Indicators.Tests.Graphics.Html;

namespace Indicators.Tests.Graphics.Documents;

public class StableOutputTests
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fr-FR")]
    public void Pages_and_HTML_are_the_same_under_any_culture(string culture)
    {
        var fonts = FontFamily.Load();
        string expected = Output(CultureInfo.InvariantCulture, fonts);

        Assert.Equal(expected, Output(new CultureInfo(culture), fonts));
    }

    private static string Output(CultureInfo culture, FontFamily fonts)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            Document document = HtmlWriterTests.Everything();
            PagedDocument pages = PageLayout.LayOut(document, fonts);
            StringBuilder output = new(HtmlWriter.Write(document, new HtmlWords { SkipToMain = "Skip" }, fonts));
            foreach (Page page in pages.Pages)
                foreach (TextElement text in page.Contents.SelectMany(content => content.Elements).OfType<TextElement>())
                    output.Append(CultureInfo.InvariantCulture, $"{page.Label} {text.Text} {text.Position.X:R} {text.Position.Y:R}\n");
            return output.ToString();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
