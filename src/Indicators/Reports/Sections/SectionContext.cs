using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Graphics.Charts;
using Indicators.Reports.Charts;

namespace Indicators.Reports.Sections;

/// <summary>The data shared by all sections of one report.</summary>
internal sealed record SectionContext(ReportSource Source, ReportRequest Request, ReportText Text)
{
    public ReferenceArea Region { get; } = ReferenceArea.Region(Request.Set, Request.Region);

    /// <summary>The sections of the whole report; empty for a separate chart.</summary>
    public IReadOnlyList<ReportSection> Sections { get; init; } = [];

    public Programme Programme => Source.Programme;

    /// <summary>The region's name in the whole report, as reporting countries if not all of its members are expected to report.</summary>
    public string RegionName => regionName.Value;

    private readonly Lazy<string> regionName = new(() => new AreaNames(Source, Text).NameOf(ReferenceArea.Region(Request.Set, Request.Region), Request.Period));

    public IndicatorFrame? Frame(IndicatorDefinition indicator) => IndicatorFrame.Create(Source.Results, indicator, Region, Request.Period);

    /// <summary>The areas included in the region's figures.</summary>
    public FigureAreas Areas(IndicatorDefinition indicator) => new(Source, indicator, Region);

    public IndicatorData Data(IndicatorFrame frame) => new(Source, Text, frame, Region);

    /// <summary>
    /// The number of members of the region that filed the return with the data of an indicator, whether or not they report the figure.
    /// </summary>
    public int FiledReturn(IndicatorDefinition indicator, Period period) => Source.ResponseStatus.GetAreas(Region, period)
        .Count(area => Source.ResponseStatus.IsMember(area) && Source.ResponseStatus.HasFiled(indicator, area, period));

    /// <summary>The areas of the region that ever filed, by name.</summary>
    public IReadOnlyList<ReferenceArea> AreasIn(Period period) =>
        [.. Source.ResponseStatus.GetAreas(Region, period).Select(area => ReferenceArea.Area(Programme.Areas[area].Id)).OrderBy(Text.Name, NameOrder.Instance)];

    /// <summary>Whether the figure of an area of the region is withheld: nobody can say then which areas come first, or are the least.</summary>
    public bool IsAnyWithheld(IndicatorDefinition indicator, Period period) =>
        AreasIn(period).Any(area => Source.Results.Find(indicator.Id, area, period) is { IsWithheld: true });

    /// <summary>The indicators that a section names, or else the given ones.</summary>
    public IEnumerable<IndicatorDefinition> Indicators(ReportSection section, IEnumerable<IndicatorDefinition> otherwise) =>
        section.Indicators.Count > 0 ? section.Indicators.Select(Programme.GetIndicator) : otherwise;

    /// <summary>
    /// Whether a section with figures shows the indicator and the region has a figure; without such sections, every indicator counts as
    /// shown.
    /// </summary>
    public bool Shows(IndicatorDefinition indicator)
    {
        ReportSection[] figures = [.. Sections.Where(section => section.Kind is SectionKind.KeyFigures or SectionKind.Theme or SectionKind.NationalFigures)];
        return Frame(indicator) is not null && (figures.Length == 0 || figures.Any(section => section switch
        {
            { Indicators.Count: > 0 } => section.Indicators.Contains(indicator.Id),
            { Kind: SectionKind.Theme } => section.Theme == indicator.Theme,
            _ => true,
        }));
    }

    /// <summary>
    /// The newest period for which the report shows a figure of the region; of several with the same last day, the finest. Null if it shows
    /// none.
    /// </summary>
    public Period? NewestFigure => Programme.Indicators.Where(Shows)
        .SelectMany(indicator => Source.Results.Select(indicator.Id, Region))
        .Where(row => row is { HasValue: true, Breakdown: Series.Total } && row.Period.LastDay <= Request.Period.LastDay)
        .Select(row => (Period?)row.Period).Max();

    public string Title(ReportSection section, string key) => section.Title is { } title ? Text.Format(title) : Text.Words[key];

    public static string ThemeId(string theme) => $"theme-{theme}";

    public static string IndicatorId(IndicatorDefinition indicator) => $"indicator-{indicator.Id}";

    public static string MethodId(IndicatorDefinition indicator) => $"method-{indicator.Id}";
}
