using BenchmarkDotNet.Attributes;
using Indicators.Graphics.Charts;
using Indicators.Graphics.Charts.Kinds;
using Indicators.Graphics.Documents;
using Indicators.Graphics.Fonts;
using Indicators.Graphics.Pdf;
using Indicators.Graphics.Scenes;
using Indicators.Graphics.Svg;
using Indicators.Tests.Graphics.Pdf;
using Indicators.Text;

namespace Indicators.Benchmarks.Parts;

/// <summary>A chart of six series of twenty-eight quarters, and a document of ten pages.</summary>
public class Pictures
{
    private readonly FontFamily fonts = FontFamily.Load();
    private readonly PagedDocument document = SampleDocument.Create(10);
    private readonly LineChart chart = new()
    {
        Frame = new ChartFrame { Title = "A title", Subtitle = "Persons", Source = "Made up" },
        Words = new ChartWords
        {
            Missing = "not available",
            Suppressed = "suppressed",
            Provisional = "provisional",
            Estimated = "estimated",
            LowReliability = "low coverage",
            Break = "break in series",
            Disconnected = "not of the same countries",
            Partial = "open bar: without some countries",
            AxisNotFromZero = "The axis does not start at zero.",
            NothingToShow = "There are no figures to show.",
        },
        Numbers = new NumberStyle { DecimalMark = ".", GroupingMark = "," },
        Periods = new PeriodAxis([.. Enumerable.Range(0, 28).Select(at => $"{2018 + at / 4}-Q{at % 4 + 1}")]) { Cycle = 4 },
        Series = [.. Enumerable.Range(0, 6).Select(series => new LineSeries(
            $"Region {series + 1}", [.. Enumerable.Range(0, 28).Select(at => new ChartPoint(1000 * (series + 1) + Generation.Figures.Generate(at)))]))],
    };

    [Benchmark]
    public string ChartAsSvg() => SvgWriter.Standalone(chart.Draw(480, fonts), new PictureDescription("A title", "A line that rises.", "en"), fonts);

    [Benchmark]
    public byte[] Pdf() => PdfWriter.Write(document, fonts);
}
