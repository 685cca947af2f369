using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Graphics.Charts;

namespace Indicators.Reports.Charts;

/// <summary>Where a chart is shown: a separate chart contains all notes, while a document gives the notes common to its charts once.</summary>
internal enum ChartPlacement
{
    Alone,
    InDocument,
}

/// <summary>The text around a chart: title, unit, region and period, notes on its figures, source and notice.</summary>
internal sealed class ChartFrames(ReportSource source, ReportText text, IndicatorFrame frame, ChartPlacement placement)
{
    public ChartFrame Create(string title, string region, string period, IEnumerable<ResultRow?> rows, IEnumerable<string> notes) => new()
    {
        Title = title,
        Subtitle = text.Words["chart.subtitle", ("unit", text.Unit(frame.Indicator)), ("region", region), ("period", period)],
        Source = text.Source,
        Notes = [.. notes, .. ListMarks([.. rows.OfType<ResultRow>()]), .. placement == ChartPlacement.Alone ? text.General(source.RegionsAsOf) : []],
        Notice = source.Programme.Notice is { } notice ? text.Format(notice) : null,
    };

    /// <summary>Explains an axis that covers figures of other regions, too.</summary>
    public IEnumerable<string> OnScale(ValueDomain? shared)
    {
        if (shared is not null) yield return text.Words["chart.note.shared-scale"];
    }

    /// <summary>Names the areas missing from the marks with a letter, because a total without them is not a fall.</summary>
    public IEnumerable<string> OnLetters(MissingLetters letters)
    {
        string[] notes = [.. letters.Notes().Select(note => text.Words[
            "chart.note.without", ("letter", note.Letter), ("areas", text.Shortened(note.Without)), ("periods", text.Spans(note.Periods))])];
        if (notes.Length > 0) yield return string.Join(text.Words["marks.separator"], notes) + ".";
    }

    /// <summary>Names the items with small denominators, which are in the data but not drawn.</summary>
    public IEnumerable<string> OnFew(IEnumerable<NamedRow> rows)
    {
        string[] names = [.. rows.Select(row => row.Name)];
        if (names.Length > 0) yield return text.Words["chart.note.few", ("areas", text.Shortened(names))];
    }

    /// <summary>Names the items whose figure cannot exist, as opposed to items whose figure is missing.</summary>
    public IEnumerable<string> OnNotApplicable(IEnumerable<NamedRow> rows)
    {
        string[] names = [.. rows.Select(row => row.Name)];
        if (names.Length > 0) yield return text.Words["chart.note.not-applicable", ("areas", text.Shortened(names))];
    }

    /// <summary>
    /// Names the items without a figure that may be among the greatest: those withheld for their coverage, then those that are unknown.
    /// </summary>
    public IEnumerable<string> OnWithheld(IReadOnlyList<NamedRow> items)
    {
        CoverageLimits limits = frame.Indicator.Limits ?? source.Programme.Limits;
        foreach (IGrouping<string, NamedRow> reason in items.GroupBy(Reason).OrderBy(group => group.Key, StringComparer.Ordinal))
            yield return text.Words[reason.Key, ("limit", limits.Flag.ToString()), ("items", text.Shortened([.. reason.Select(item => item.Name)]))];

        string Reason(NamedRow item) => item.Row switch
        {
            { Status: ObservationStatus.Suppressed } => "chart.note.items-suppressed",
            { } row when !limits.Flag.IsReachedBy(row.Coverage, 1) => "chart.note.items-low-coverage",
            _ => "chart.note.items-unknown",
        };
    }

    private IEnumerable<string> ListMarks(ResultRow[] known)
    {
        CoverageLimits limits = frame.Indicator.Limits ?? source.Programme.Limits;
        ResultRow[] unreliable = [.. known.Where(row => row is { HasValue: true, Status: ObservationStatus.LowReliability } && !SmallDenominators.AreBehind(row))];
        if (unreliable.Any(row => !limits.Publish.IsReachedBy(row.Coverage, 1)))
            yield return text.Words["chart.note.low-coverage", ("limit", limits.Publish.ToString())];
        if (unreliable.Any(row => limits.Publish.IsReachedBy(row.Coverage, 1)))
            yield return text.Words["chart.note.incomplete"];
        if (known.Any(row => !row.ReferenceArea.IsArea && !row.HasValue && !SmallDenominators.AreBehind(row) && !limits.Flag.IsReachedBy(row.Coverage, 1)))
            yield return text.Words["chart.note.withheld", ("limit", limits.Flag.ToString())];
        if (known.Any(row => row is { HasValue: true, Status: ObservationStatus.DefinitionDiffers }))
            yield return text.Words["chart.note.definition"];
    }
}
