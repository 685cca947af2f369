using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Graphics.Documents;
using Indicators.Reports.Words;
using FontStyle = Indicators.Graphics.Scenes.FontStyle;

namespace Indicators.Reports.Sections;

/// <summary>A table of all areas of the region, then the region itself with the number of members included in each figure.</summary>
internal static class NationalFiguresSection
{
    public static IEnumerable<Block> Compose(SectionContext context, ReportSection section)
    {
        ReportText text = context.Text;
        IndicatorFrame[] frames = [.. context.Indicators(section, context.Programme.Indicators).Select(context.Frame).OfType<IndicatorFrame>()];
        yield return new HeadingBlock(1, context.Title(section, "national.title"), "national-figures");
        if (frames.Length == 0)
        {
            yield return new ParagraphBlock([text.Words["report.no-figures"]]);
            yield break;
        }
        var shown = new List<ResultRow?>();
        var rows = new List<IReadOnlyList<Inline>>();
        foreach (ReferenceArea area in context.AreasIn(context.Request.Period))
            rows.Add([text.Name(area), .. frames.Select(frame => (Inline)Figure(frame, area))]);
        // The figures of the region do not all include the same number of countries.
        var names = new AreaNames(context.Source, text);
        (int Reporting, int Members)[] behind = [.. frames.Select(frame => names.MembersBehind(context.Region, frame.Indicator, frame.Period))];
        bool isWhole = behind.All(count => count.Reporting >= count.Members);
        string region = isWhole ? text.Name(context.Region) : text.ReportingCountries(context.Region);
        rows.Add(
        [
            new Inline(ReportWords.AtStart(region), FontStyle.Bold),
            .. frames.Select(frame => new Inline(Figure(frame, context.Region), FontStyle.Bold)),
        ]);
        if (!isWhole)
        {
            rows.Add(
            [
                text.Words["national.members"],
                .. behind.Select(count => (Inline)text.Words["national.members.count", ("count", text.Count(count.Reporting)), ("members", text.Count(count.Members))]),
            ]);
        }
        yield return new TableBlock(
            "table-national", text.Words["national.caption", ("region", region)],
            [
                new TableColumn(text.Words["table.area"], Share: 1.7),
                .. frames.Select(frame => new TableColumn($"{text.Format(frame.Indicator.Title)}, {text.Words.Format(frame.Period)}", CellAlignment.End)),
            ],
            rows, [.. text.Legend(shown), .. text.Protection is { } protection ? [protection] : Array.Empty<string>(), text.Source]);

        string Figure(IndicatorFrame frame, ReferenceArea referenceArea)
        {
            ResultRow? row = context.Source.Results.Find(frame.Indicator.Id, referenceArea, frame.Period);
            shown.Add(row);
            return text.Figure(row);
        }
    }
}
