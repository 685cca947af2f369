using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Graphics.Documents;
using Indicators.Reports.Charts;

namespace Indicators.Reports.Sections;

/// <summary>The pages of a theme: for each indicator a sentence with the figure, its charts, and what it leaves out.</summary>
internal static class ThemeSection
{
    public static IEnumerable<Block> Compose(SectionContext context, ReportSection section)
    {
        ReportText text = context.Text;
        string theme = section.Theme ?? throw new InvalidOperationException("A theme section names its theme.");
        yield return new HeadingBlock(
            1, section.Title is { } title ? text.Of(title) : text.NameIn("themes", theme), SectionContext.ThemeId(theme));
        var without = new List<string>();
        foreach (IndicatorDefinition indicator in context.Indicators(
            section, context.Programme.Indicators.Where(indicator => indicator.Theme == theme)))
        {
            if (context.Frame(indicator) is not { } frame)
            {
                without.Add(text.Of(indicator.Title));
                continue;
            }
            yield return new HeadingBlock(2, text.Of(indicator.Title), SectionContext.IndicatorId(indicator));
            FigureBlock[] figures = [.. new IndicatorCharts(context.Source, text, frame, context.Region).All()];
            yield return new ParagraphBlock(
            [
                Sentence(context, frame) + " ",
                new Inline(text.Words["theme.see-method"], Target: "#" + SectionContext.MethodId(indicator)),
                ".",
            ]) { KeepWithNext = figures.Length > 0 };
            foreach (FigureBlock figure in figures) yield return figure;
            foreach (string note in LeftOut(context, frame)) yield return new NoteBlock([text.Words["theme.left-out", ("note", note)]]);
        }
        if (without.Count > 0)
            yield return new NoteBlock([text.Words["theme.no-data", ("indicators", text.Words.List(without))]]);
    }

    private static string Sentence(SectionContext context, IndicatorFrame frame)
    {
        ReportText text = context.Text;
        ResultRow? row = context.Source.Results.Find(frame.Indicator.Id, context.Region, frame.Period);
        string period = text.Words.Of(frame.Period);
        if (row is not { HasValue: true } figure)
            return text.Words["theme.value-missing", ("region", context.RegionName), ("period", period), ("reason", Reason(context, row))];
        if (frame.Indicator.Denominator is null)
            return text.Words[
                "theme.value", ("region", context.RegionName), ("period", period),
                ("value", text.Numbers(frame.Indicator).Format(figure.Value))];
        return text.Words[
            text.IsPercentage(frame.Indicator) ? "theme.value-rate" : "theme.value-ratio",
            ("region", context.RegionName), ("period", period), ("value", text.Numbers(frame.Indicator).Format(figure.Value)),
            ("numerator", text.Count(figure.Numerator)), ("denominator", text.Count(figure.Denominator))];
    }

    private static string Reason(SectionContext context, ResultRow? row)
    {
        ReportText text = context.Text;
        CoverageLimits limits = row?.Indicator.Limits ?? context.Programme.Limits;
        return row switch
        {
            { Status: ObservationStatus.CannotExist } => text.Words["theme.reason.not-applicable"],
            { Status: ObservationStatus.Suppressed } => text.Words["theme.reason.suppressed"],
            { ReportingAreas: > 0 } figure when !limits.Flag.IsReachedBy(figure.Coverage, 1) =>
                text.Words["theme.reason.coverage", ("coverage", text.Words.Percent(figure.Coverage))],
            _ => text.Words["theme.reason.missing"],
        };
    }

    private static IEnumerable<string> LeftOut(SectionContext context, IndicatorFrame frame)
    {
        foreach ((LeftOut leftOut, double value) in context.Source.Results.LeftOut(frame.Indicator, context.Region, frame.Period))
            yield return context.Text.Of(leftOut.Note).Replace("{value}", context.Text.Count(value), StringComparison.Ordinal);
    }
}
