using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Graphics.Charts;
using Indicators.Reports.Words;
using Indicators.Text;

namespace Indicators.Reports.Sections;

/// <summary>
/// The sentences about a region's figure: the figure and its change, its status, the missing areas, and the result of another rule. Names
/// precede a colon and are never inside a sentence, so that no language has to inflect them.
/// </summary>
internal sealed class KeySentences(SectionContext context, IndicatorFrame frame)
{
    private readonly ReportText text = context.Text;
    private readonly ResultRow? row = context.Source.Results.Find(frame.Indicator.Id, context.Region, frame.Period);

    private IndicatorDefinition Indicator => frame.Indicator;

    private (ReferenceArea Area, AbsenceReason Reason)[] NotReporting => field ??= MissingAreas.Select(context, frame);

    private CoverageLimits Limits => Indicator.Limits ?? context.Programme.Limits;

    private string When => context.Programme.Resolve(Indicator.Numerator).OverTime == OverTime.EndOfPeriod
        ? text.Words.AtTheEndOf(frame.Period)
        : text.Words.During(frame.Period);

    private readonly YearChange? change = YearChange.Find(context, frame);
    private readonly string region = ReportWords.AtStart(context.Data(frame).RegionName);

    public IEnumerable<string> ComposeAll() => [Figure(), .. Older(), .. NotReported(), .. SameAreas(), .. Status(), .. Alternative(), .. Level()];

    private string Figure()
    {
        if (Indicator.Aggregation == AggregationMethod.None) return Range();
        if (row is not { HasValue: true } figure)
            return text.Words["theme.value-missing", ("region", region), ("when", When), ("reason", text.Words[Reason()])];
        if (SmallDenominators.AreBehind(row)) return text.Words["theme.value-few", ("region", region), ("when", When)];
        bool ofTwo = !double.IsNaN(figure.Numerator) && !double.IsNaN(figure.Denominator);
        string key = Indicator.Form == ValueForm.Function && !text.IsPercentage(Indicator) ? "theme.value-index" : text.IsPercentage(Indicator) ? ofTwo ? "theme.value-rate" : "theme.value-alone" : ofTwo ? "theme.value-ratio" : "theme.value";
        return text.Words[
            key, ("region", region), ("when", When), ("value", text.Numbers(Indicator).Format(figure.Value)),
            ("unit", text.Words.Within(text.Unit(Indicator))), ("numerator", text.Count(figure.Numerator)),
            ("denominator", text.Count(figure.Denominator)), ("change", change is { SameAreas: true } ? change.InSentence(text) : "")];
    }

    /// <summary>The sentence if areas are not aggregated. The median of the areas is described as such, not as a figure of the region.</summary>
    private string Range()
    {
        if (Others() is not { } others)
            return text.Words[
                context.IsAnyWithheld(Indicator, frame.Period) ? "theme.not-combined-withheld" : "theme.not-combined-few", ("region", region), ("when", When), ("least", text.Count(AlternativesCalculator.LeastAreas))];
        NumberStyle numbers = text.Numbers(Indicator);
        return text.Words[
            "theme.not-combined", ("region", region), ("when", When), ("areas", text.Count(others.Areas)),
            ("lowest", numbers.Format(others.Minimum)), ("highest", numbers.Format(others.Maximum)), ("median", numbers.Format(others.Median))];
    }

    private string Reason() => row switch
    {
        { IsWithheld: true } => "theme.reason.suppressed",
        { Status: ObservationStatus.Suppressed } => "theme.reason.suppressed-by-office",
        { Status: ObservationStatus.CannotExist } when Indicator.Form != ValueForm.Sum => "theme.reason.no-denominator",
        { Status: ObservationStatus.CannotExist } => "theme.reason.not-applicable",
        { Status: ObservationStatus.NotSignificant } => "theme.reason.small-denominator",
        { ReportingAreas: > 0 } figure when !Limits.Flag.IsReachedBy(figure.Coverage, 1) => "theme.reason.coverage",
        { ReportingAreas: > 0 } when Indicator.Form == ValueForm.Bins => "theme.reason.no-median",
        { ReportingAreas: > 0 } figure when figure.ReportingAreas < (Indicator.LeastAreas ?? context.Programme.LeastAreas) && !Indicator.AddsUp => "theme.reason.few-areas",
        { ReportingAreas: > 0 } => "theme.reason.incomplete",
        _ when NotReporting.Length > 0 && NotReporting.All(one => one.Reason == AbsenceReason.NoReference) => "theme.reason.no-reference",
        _ => "theme.reason.missing",
    };

    private IEnumerable<string> Status()
    {
        string? key = row is not { HasValue: true } figure || SmallDenominators.AreBehind(row) ? null : figure.Status switch
        {
            ObservationStatus.Provisional => "theme.status.provisional",
            ObservationStatus.Estimated or ObservationStatus.Imputed or ObservationStatus.Forecast => "theme.status.estimated",
            ObservationStatus.LowReliability when Limits.Publish.IsReachedBy(figure.Coverage, 1) => "theme.status.incomplete",
            ObservationStatus.LowReliability => "theme.status.low-coverage",
            ObservationStatus.Break => "theme.status.break",
            ObservationStatus.DefinitionDiffers => "theme.status.definition",
            ObservationStatus.Unvalidated or ObservationStatus.NotSignificant => "theme.status.other",
            _ => null,
        };
        if (key is not null) yield return text.Words[key];
        // A flag may hide another one that is important for readers.
        if (key is not null && row is { } marked)
        {
            if (marked.Status != ObservationStatus.Break && marked.Comparability.HasFlag(ComparabilityFlags.Break)) yield return text.Words["theme.status.break"];
            if (marked.Status == ObservationStatus.Break && marked.Comparability.HasFlag(ComparabilityFlags.Provisional)) yield return text.Words["theme.status.provisional"];
        }
        if (Left() is { Length: > 0 } left) yield return text.Words["theme.left", ("areas", text.Shortened(left))];
        if (context.Source.Results.FindImputedShare(Indicator, context.Region, frame.Period) is { } part)
            yield return text.Words["theme.status.estimated-share", ("share", text.Words.Percent(part.Share))];
    }

    /// <summary>The areas whose leaving causes a break in the figure, with the period of each area's last figure.</summary>
    private string[] Left() => row is not { HasValue: true } ? [] :
    [
        .. context.Source.Results.GetLeavingAreas(Indicator, context.Region, frame.Period)
            .Select(area => (Name: text.Name(ReferenceArea.Area(area.Area)), area.Last)).OrderBy(area => area.Name, NameOrder.Instance)
            .Select(area => text.Words["theme.left.area", ("area", area.Name), ("period", text.Words.Format(area.Last))]),
    ];

    /// <summary>Notes that the figure is for an earlier period than the report.</summary>
    private IEnumerable<string> Older()
    {
        if (frame.Period.LastDay < context.Request.Period.LastDay)
            yield return text.Words["theme.older", ("period", text.Words.Format(frame.Period)), ("report", text.Words.Format(context.Request.Period))];
    }

    /// <summary>Names the areas missing from the figure, with the reason, and gives the number that filed the return all the same.</summary>
    private IEnumerable<string> NotReported()
    {
        if (NotReporting.Length == 0 || row is not { } figure) yield break;
        foreach (IGrouping<AbsenceReason, ReferenceArea> reason in NotReporting.GroupBy(one => one.Reason, one => one.Area).OrderBy(group => group.Key))
            yield return text.Words[MissingAreas.Key(reason.Key), ("areas", text.Shortened([.. reason.Select(text.Name)]))];
        yield return text.Words[
            "theme.coverage", ("reporting", text.Count(figure.ReportingAreas)), ("expected", text.Count(figure.ExpectedAreas)),
            ("filed", text.Count(context.FiledReturn(Indicator, frame.Period))), ("coverage", text.Coverage(Indicator, figure.Coverage))];
    }

    /// <summary>The change over the areas that reported both periods, if the figure includes other areas than a year before.</summary>
    private IEnumerable<string> SameAreas()
    {
        if (change is { SameAreas: false }) yield return change.AmongSameAreas(text, frame);
    }

    private IEnumerable<string> Alternative()
    {
        if (row is not { HasValue: true } || SmallDenominators.AreBehind(row)) yield break;
        // A function of a region is not an average of those of its areas, which may have a sign or other inputs.
        if (Others() is not { } other || Indicator.Aggregation == AggregationMethod.Count || Indicator.Form == ValueForm.Function) yield break;
        yield return text.Words[
            "theme.alternative", ("areas", text.Count(other.Areas)), ("mean", text.Numbers(Indicator).Format(other.Mean)),
            ("median", text.Numbers(Indicator).Format(other.Median))];
    }

    private IEnumerable<string> Level() =>
        row is not { HasValue: true } || SmallDenominators.AreBehind(row) ? []
        : Indicator.Aggregation == AggregationMethod.Count ? [.. Counted("theme.counted", value => value > 0), .. Counted("theme.not-counted", value => value == 0)]
        : Indicator.AddsUp ? new LevelSentences(context, frame).ComposeAll() : [];

    /// <summary>For a number of areas, names them: a chart of ones and zeros would show no more.</summary>
    private IEnumerable<string> Counted(string key, Func<double, bool> which)
    {
        string[] areas = [.. context.Data(frame).AreaRows.Where(area => area.Row is { HasValue: true } known && which(known.Value)).Select(area => area.Name)];
        if (areas.Length > 0) yield return text.Words[key, ("areas", text.Words.List(areas))];
    }

    /// <summary>The result of another rule for the region; null if too few areas have a figure.</summary>
    private Alternative? Others() => context.Source.Alternatives.FirstOrDefault(candidate =>
        candidate.Indicator.Id == Indicator.Id && candidate.ReferenceArea == context.Region && candidate.Period == frame.Period && !double.IsNaN(candidate.Mean));
}
