using Indicators.Definitions;
using Indicators.Graphics.Documents;
using Indicators.Reports.Charts;
using Indicators.Reports.Words;

namespace Indicators.Reports.Sections;

/// <summary>
/// The pages of a theme: for each indicator, the figure in words, its charts, and what it leaves out. A theme without any figure other than
/// zero has no page; the section on data quality names its indicators.
/// </summary>
internal static class ThemeSection
{
    public static IEnumerable<Block> Compose(SectionContext context, ReportSection section)
    {
        ReportText text = context.Text;
        string theme = section.Theme ?? throw new InvalidOperationException("A theme section names its theme.");
        List<string> without = [], zero = [];
        var pages = new List<Block>();
        foreach (IndicatorDefinition indicator in context.Indicators(
            section, context.Programme.Indicators.Where(indicator => indicator.Theme == theme)))
        {
            string name = ReportWords.InSentence(text.Format(indicator.Title));
            if (context.Frame(indicator) is not { } frame) without.Add(name);
            else if (context.Data(frame) is var data && data.AnyCounted) pages.AddRange(Page(context, frame));
            else (data.AnyFigure ? zero : without).Add(name);
        }
        if (pages.Count == 0) yield break;
        yield return new HeadingBlock(
            1, section.Title is { } title ? text.Format(title) : text.NameIn("themes", theme), SectionContext.ThemeId(theme));
        yield return new NoteBlock([string.Join(' ', text.General(context.Source.RegionsAsOf))]);
        foreach (Block block in pages) yield return block;
        if (zero.Count > 0) yield return new ParagraphBlock([text.Words["theme.zero", ("indicators", text.Words.List(zero))]]);
        if (without.Count > 0) yield return new ParagraphBlock([text.Words["theme.no-data", ("indicators", text.Words.List(without))]]);
    }

    private static IEnumerable<Block> Page(SectionContext context, IndicatorFrame frame)
    {
        ReportText text = context.Text;
        IndicatorDefinition indicator = frame.Indicator;
        yield return new HeadingBlock(2, text.Format(indicator.Title), SectionContext.IndicatorId(indicator));
        yield return new ParagraphBlock(
        [
            string.Join(' ', new KeySentences(context, frame).ComposeAll()) + " ",
            new Inline(text.Words["theme.see-method"], Target: "#" + SectionContext.MethodId(indicator)),
            ".",
        ])
        { KeepWithNext = true };
        foreach (FigureBlock figure in new IndicatorCharts(context.Source, text, frame, context.Region, ChartPlacement.InDocument).CreateAll())
            yield return figure;
        if (CrossedTable.Compose(context, frame) is { } table) yield return table;
        string[] notes = [.. ReferenceNotes.Compose(context, frame), .. LeftOut(context, frame)];
        if (notes.Length > 0) yield return new NoteBlock([new Inline(string.Join(' ', notes)) { IsForeign = true }]);
    }

    private static IEnumerable<string> LeftOut(SectionContext context, IndicatorFrame frame)
    {
        foreach ((LeftOut leftOut, double value) in context.Source.Results.GetLeftOut(frame.Indicator, context.Region, frame.Period))
            yield return context.Text.Format(leftOut.Note).Replace("{value}", context.Text.Count(value), StringComparison.Ordinal);
    }
}
