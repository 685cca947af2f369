using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Indicators.Tests.Disclosure.Attack;

/// <summary>Other files say nothing that the figures do not.</summary>
public sealed class OtherFormatsTests
{
    private const string Svg = """<svg><title>Stateless persons (1 of 55)</title><desc>Austria: {0} in 2024.</desc><text x="1" y="2" fill="#111">{1}</text></svg>""";

    [Theory]
    [InlineData("1,234", "1,234", 0)]
    [InlineData("1,231", "1,234", 1)]
    [InlineData("1,234", "3", 1)]
    public void A_number_in_a_chart_that_is_no_figure_is_found(string sentence, string label, int expected)
    {
        using MadeUpFolder folder = new MadeUpFolder().Count("STK-05", "AUT", "2024", "_T", 1234)
            .WithFile("charts/STK-05-unhcr-EUR-en.svg", Svg.Replace("{0}", sentence, StringComparison.Ordinal).Replace("{1}", label, StringComparison.Ordinal));
        Assert.Equal(expected, folder.Attack().Find(FindingKind.Unexplained).Count());
    }

    [Fact]
    public void A_chart_of_one_indicator_may_not_show_the_figure_of_another()
    {
        using MadeUpFolder folder = new MadeUpFolder().Count("STK-05", "AUT", "2024", "_T", 1234).Count("STK-07", "AUT", "2024", "_T", 1231)
            .WithFile("charts/STK-05-unhcr-EUR-en.svg", "<svg><text>1,231</text></svg>");
        Assert.Single(folder.Attack().Find(FindingKind.Unexplained));
    }

    [Fact]
    public void Labels_of_an_axis_are_no_figures()
    {
        using MadeUpFolder folder = new MadeUpFolder().Count("STK-05", "AUT", "2024", "_T", 7)
            .WithFile("charts/STK-05-unhcr-EUR-en.svg", "<svg><text>0</text><text>2</text><text>4</text><text>6</text><text>8</text></svg>");
        Assert.Empty(folder.Attack().Findings);
    }

    [Theory]
    [InlineData("<td>7</td>", 0)]
    [InlineData("<td data-value=\"3\">5</td>", 1)]
    [InlineData("<td title=\"3\">7</td>", 1)]
    [InlineData("<p>7 persons at the end of 2024.</p>", 0)]
    [InlineData("<p>23 persons at the end of 2024.</p>", 1)]
    public void Tables_attributes_and_sentences_of_a_report_are_read(string markup, int expected)
    {
        using MadeUpFolder folder = new MadeUpFolder().Count("STK-05", "AUT", "2024", "_T", 7).Count("STK-05", "ITA", "2024", "_T", 5)
            .WithFile("reports/unhcr-EUR-2024-en.html", $"<h3 id=\"indicator-STK-05\">Stateless persons</h3><table><tr>{markup}</tr></table>");
        Assert.Equal(expected, folder.Attack().Find(FindingKind.Unexplained).Count());
    }

    [Theory]
    [InlineData("Austria 1,234", 0)]
    [InlineData("Austria 1,231", 1)]
    public void A_PDF_file_says_what_the_HTML_file_of_its_report_says(string text, int expected)
    {
        using MadeUpFolder folder = new MadeUpFolder().Count("STK-05", "AUT", "2024", "_T", 1234)
            .WithFile("reports/unhcr-EUR-2024-en.html", "<h3 id=\"indicator-STK-05\">Stateless persons</h3><table><tr><td>1,234</td></tr></table>").Write();
        using (var builder = new PdfDocumentBuilder())
        {
            PdfPageBuilder page = builder.AddPage(PageSize.A4);
            page.AddText(text, 12, new PdfPoint(50, 700), builder.AddStandard14Font(Standard14Font.Helvetica));
            File.WriteAllBytes(Path.Combine(folder.Output, "reports", "unhcr-EUR-2024-en.pdf"), builder.Build());
        }
        Assert.Equal(expected, folder.Attack().Find(FindingKind.Unexplained).Count());
    }

    [Fact]
    public void An_SDMX_file_with_another_number_is_found()
    {
        const string header = "INDICATOR,AREA_TYPE,REF_AREA,BREAKDOWN,TIME_PERIOD,OBS_VALUE,NUMERATOR,DENOMINATOR,OBS_STATUS,CONF_STATUS,COVERAGE,REPORTING_AREAS,METHOD\n";
        using MadeUpFolder folder = new MadeUpFolder().Count("STK-05", "AUT", "2024", "_T", 5)
            .WithFile("data/indicators.sdmx.csv", header + "STK-05,area,AUT,_T,2024,5,3,,A,F,1,1,sum\n");
        Assert.Single(folder.Attack().Find(FindingKind.Unexplained));
    }

    [Theory]
    [InlineData("change,_Z,2023,3", 0)]
    [InlineData("change,_Z,2023,2", 1)]
    [InlineData("change-percent,_Z,2023,30", 0)]
    [InlineData("rank,world:W,_Z,1", 0)]
    [InlineData("rank,world:W,_Z,2", 1)]
    public void A_comparison_that_the_figures_do_not_give_is_found(string measure, int expected)
    {
        using MadeUpFolder folder = new MadeUpFolder().Count("STK-05", "AUT", "2024", "_T", 13).Count("STK-05", "AUT", "2023", "_T", 10).Count("STK-05", "ITA", "2024", "_T", 8)
            .WithFile("data/trends.csv", $"indicator,area_type,area,period,measure,within,against,value,unit,status,method\nSTK-05,area,AUT,2024,{measure},x,A,\n");
        Assert.Equal(expected, folder.Attack().Find(FindingKind.Unexplained).Count());
    }
}
