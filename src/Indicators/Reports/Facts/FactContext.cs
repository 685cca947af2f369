using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Definitions;

namespace Indicators.Reports.Facts;

/// <summary>The figures of one indicator, in one reference area and at the period of a frame, from which facts are made.</summary>
internal sealed class FactContext(ReportSource source, IndicatorFrame frame, ReferenceArea referenceArea)
{
    private IReadOnlyList<ReferenceArea>? reporters;
    private ComparableSeries? series;
    private ProtectionMargin? margin;

    public ReportSource Source => source;

    public Programme Programme => source.Programme;

    public IndicatorDefinition Indicator => frame.Indicator;

    public ReferenceArea ReferenceArea => referenceArea;

    public Period Period => frame.Period;

    public Period YearBefore => frame.YearBefore;

    /// <summary>The reference area's figure; null if it has no value, or one over few persons.</summary>
    public ResultRow? Row => FindUsable(referenceArea, Period);

    public bool IsPercentage => Programme.IsPercentage(Indicator);

    public ComparableSeries Series => series ??= ComparableSeries.Find(this);

    public ProtectionMargin Margin => margin ??= new ProtectionMargin(source, Indicator);

    /// <summary>The areas included in the reference area's figure; empty for an area. Sorted.</summary>
    public IReadOnlyList<ReferenceArea> Reporters => reporters ??= FindReporters(Period);

    /// <summary>The expected areas that are not in the reference area's figure. Sorted.</summary>
    public IReadOnlyList<ReferenceArea> NotReporting => referenceArea.IsArea ? [] : [.. source.Results.GetNotReporting(Indicator, referenceArea, Period).Select(ReferenceArea.Area)];

    /// <summary>The areas of the reference area that ever filed; for an area, itself.</summary>
    public IReadOnlyList<ReferenceArea> Members { get; } = referenceArea.IsArea ? [referenceArea]
        : [.. source.ResponseStatus.GetAreas(referenceArea, frame.Period).Select(area => ReferenceArea.Area(source.Programme.Areas[area].Id))];

    /// <summary>Whether the figure is over all members of the reference area.</summary>
    public bool IsWhole => referenceArea.IsArea || (NotReporting.Count == 0 && Reporters.Count >= source.ResponseStatus.CountMembers(referenceArea, Period));

    /// <summary>Whether the figure covers less of the reference area than is published without a mark.</summary>
    public bool HasLowCoverage => !referenceArea.IsArea && Row is { } row && (row.Status == ObservationStatus.LowReliability || !Limits.Publish.IsReachedBy(row.Coverage, 1));

    public CoverageLimits Limits => Indicator.Limits ?? Programme.Limits;

    public IReadOnlyList<ReferenceArea> FindReporters(Period period) =>
        referenceArea.IsArea ? [] : [.. source.Results.GetReporters(Indicator, referenceArea, period).Select(ReferenceArea.Area)];

    /// <summary>Whether the figure of an area of the reference area is withheld: nobody can say then which areas come first, or make up a change.</summary>
    public bool IsAnyWithheld(Period period) => Members.Any(area => source.Results.Find(Indicator.Id, area, period) is { IsWithheld: true });

    public ResultRow? Find(ReferenceArea place, Period period, string breakdown = Aggregation.Series.Total) => source.Results.Find(Indicator.Id, place, period, breakdown);

    /// <summary>A figure with a value that does not rest on few persons; null if there is none.</summary>
    public ResultRow? FindUsable(ReferenceArea place, Period period) =>
        Find(place, period) is { HasValue: true } row && !SmallDenominators.AreBehind(row) ? row : null;

    public static FactFigure FigureOf(ResultRow row) => new([row.ReferenceArea], row.Period, row.Breakdown, row.Value, row.Numerator, row.Denominator);
}
