using Indicators.Definitions;
using Indicators.Graphics.Documents;
using Indicators.Reports.Charts;
using Indicators.Reports.Sections;
using Indicators.Reports.Words;

namespace Indicators.Reports.Composition;

/// <summary>Composes a regional report from headings, text, tables and charts, independent of layout.</summary>
public sealed class ReportComposer(ReportSource source)
{
    /// <param name="version">The version of the product, which the document gives as its creator.</param>
    /// <exception cref="ArgumentException">The language lacks the messages of reports.</exception>
    public Document Compose(ReportDefinition definition, ReportRequest request, string version)
    {
        SectionContext context = ContextOf(request) with { Sections = definition.Sections };
        ReportText text = context.Text;
        string title = text.Format(definition.Title);
        string period = text.Words.InFull(request.Period);
        var blocks = new List<Block>
        {
            new CoverBlock(
                title, text.Words["report.subtitle", ("region", ReportWords.AtStart(context.RegionName)), ("period", period)],
                [
                    text.Words["report.programme", ("programme", text.Format(source.Programme.Title))],
                    text.Words["report.date", ("date", text.Words.Format(source.Date))],
                    text.Words["report.regions-as-of", ("year", text.Words.Format(Period.Create(Frequency.Annual, source.RegionsAsOf)))],
                    .. Older(context),
                ],
                source.Programme.Notice is { } notice ? text.Format(notice) : null),
            new ContentsBlock(text.Words["report.contents"]),
        };
        SectionKind? before = null;
        foreach ((int number, ReportSection section) in definition.Sections.Index())
        {
            Block[] content = [.. Section(context, section, number)];
            if (content.Length == 0) continue;
            if (StartsPage(section.Kind, before)) blocks.Add(new PageBreakBlock());
            before = section.Kind;
            blocks.AddRange(content);
        }
        return new Document
        {
            Title = $"{title}: {context.RegionName}, {period}",
            Language = request.Language,
            Date = source.Date,
            Creator = $"Indicators {version}",
            Subject = text.Words["report.subject", ("region", context.RegionName), ("period", period)],
            Footer = text.Words["report.footer", ("region", ReportWords.AtStart(context.RegionName)), ("period", text.Words.Format(request.Period))],
            Blocks = new DocumentPostProcessor(text.Words).Finish(blocks),
        };
    }

    /// <summary>Composes the main chart of one indicator; null if the region has no figure.</summary>
    public FigureBlock? Chart(IndicatorDefinition indicator, ReportRequest request)
    {
        SectionContext context = ContextOf(request);
        return context.Frame(indicator) is { } frame
            ? new IndicatorCharts(source, context.Text, frame, context.Region, ChartPlacement.Alone).Main()
            : null;
    }

    /// <summary>Notes that no figure is as new as the report's period.</summary>
    private static IEnumerable<string> Older(SectionContext context)
    {
        Period asked = context.Request.Period;
        Period? newest = context.NewestFigure;
        if (newest is { } period && period.LastDay < asked.LastDay)
            yield return context.Text.Words["report.older", ("asked", context.Text.Words.Format(asked)), ("newest", context.Text.Words.Format(period))];
    }

    /// <summary>
    /// A section starts a new page, except after the office's own text, which introduces it, and for notes on data quality after the table
    /// of national figures.
    /// </summary>
    private static bool StartsPage(SectionKind kind, SectionKind? before) =>
        before != SectionKind.Text && (before, kind) != (SectionKind.NationalFigures, SectionKind.DataQuality);

    private SectionContext ContextOf(ReportRequest request) =>
        new(source, request, new ReportText(source.Programme, ReportWords.Load(source.Programme, request.Language)));

    private static IEnumerable<Block> Section(SectionContext context, ReportSection section, int number) => section.Kind switch
    {
        SectionKind.KeyFigures => KeyFiguresSection.Compose(context, section),
        SectionKind.Theme => ThemeSection.Compose(context, section),
        SectionKind.NationalFigures => NationalFiguresSection.Compose(context, section),
        SectionKind.DataQuality => DataQualitySection.Compose(context, section),
        SectionKind.Methodology => MethodologySection.Compose(context, section),
        SectionKind.Text => OwnWords(context, section, number),
        _ => throw new InvalidOperationException($"A report asks for a section of unknown kind {section.Kind}."),
    };

    private static IEnumerable<Block> OwnWords(SectionContext context, ReportSection section, int number)
    {
        string id = $"text-{number}";
        if (section.Title is { } title) yield return new HeadingBlock(1, context.Text.Format(title), id);
        if (section.Markdown is { } markdown)
            foreach (Block block in MarkdownBlocks.Parse(context.Text.Format(markdown), id)) yield return block;
    }
}
