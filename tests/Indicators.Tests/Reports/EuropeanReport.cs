using Indicators.Graphics.Documents;
using Indicators.Tests.Support;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Reports;

/// <summary>The report of Europe for 2024, made of a few rows, and where to look in it.</summary>
internal static class EuropeanReport
{
    /// <summary>Refugees of one origin, as "AUT 2024 110", a file for each area and year.</summary>
    public static PipelineFixture Refugees(params IEnumerable<string> rows)
    {
        PipelineFixture run = PipelineFixture.Run().With(_ => Shipped.Programme);
        foreach (string row in rows)
        {
            string[] words = row.Split(' ');
            run.File("population", $"{words[0]} {words[1]} AFG REF {words[2]}");
        }
        return run;
    }

    public static Document Report(PipelineFixture run, string language = "en") => Sample.Report(run.Outcome, "EUR", language, "2024");

    public static TableBlock KeyFigures(Document report) => report.Blocks.OfType<TableBlock>().Single(table => table.Id == "table-key-figures");

    public static FigureBlock Figure(Document report, string id) => report.Blocks.OfType<FigureBlock>().Single(figure => figure.Id == id);

    public static string Said(Document report, string indicator)
    {
        int heading = report.Blocks.Index().First(block => block.Item is HeadingBlock found && found.Id == $"indicator-{indicator}").Index;
        return string.Concat(Sample.Texts(report.Blocks[heading + 1]));
    }
}
