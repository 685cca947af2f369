using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Graphics.Charts;

namespace Indicators.Reports.Sections;

/// <summary>
/// The notes below the key figures: which areas are missing and why, what is imputed, and which figures are older than the report.
/// </summary>
internal sealed class KeyFigureNotes(ReportText text, Period report)
{
    private readonly Dictionary<AbsenceReason, HashSet<ReferenceArea>> missing = [];
    private readonly List<string> imputed = [], older = [];

    public void Add(SectionContext context, IndicatorFrame frame, IEnumerable<(ReferenceArea Area, AbsenceReason Reason)> areas)
    {
        foreach ((ReferenceArea area, AbsenceReason reason) in areas)
        {
            if (!missing.TryGetValue(reason, out HashSet<ReferenceArea>? known)) missing[reason] = known = [];
            known.Add(area);
        }
        string title = text.Format(frame.Indicator.Title);
        if (context.Source.Results.FindImputedShare(frame.Indicator, context.Region, frame.Period) is { } part)
            imputed.Add(text.Words["label", ("name", title), ("text", text.Words.Percent(part.Share))]);
        if (frame.Period.LastDay < report.LastDay) older.Add(text.Words["older.item", ("indicator", title), ("period", text.Words.Format(frame.Period))]);
    }

    /// <param name="anyOfSameAreas">Whether figures of the year before are computed over the value's areas, instead of the published ones.</param>
    public IEnumerable<string> ComposeAll(bool anyOfSameAreas)
    {
        yield return text.Words["key-figures.note"];
        if (anyOfSameAreas) yield return text.Words["key-figures.note.same-areas"];
        if (older.Count > 0) yield return text.Words["older.note", ("period", text.Words.Format(report)), ("items", text.Words.List(older))];
        if (imputed.Count > 0) yield return text.Words["key-figures.note.estimated", ("items", string.Join("; ", imputed))];
        foreach ((AbsenceReason reason, HashSet<ReferenceArea> areas) in missing.OrderBy(pair => pair.Key))
            yield return text.Words[MissingAreas.Key(reason), ("areas", text.Shortened([.. areas.Select(text.Name).Order(NameOrder.Instance)]))];
    }
}
