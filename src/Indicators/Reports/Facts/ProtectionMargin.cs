using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Reports.Facts;

/// <summary>The range in which a figure would lie without protection; both ends are outside it.</summary>
internal readonly record struct FigureRange(double Least, double Greatest)
{
    public static FigureRange Exact(double value) => new(value, value);

    public bool IsBelow(FigureRange other) => Greatest <= other.Least && this != other;

    /// <summary>Whether protection alone can make the difference between two figures.</summary>
    public bool MayEqual(FigureRange other) => !IsBelow(other) && !other.IsBelow(this);
}

/// <summary>
/// By how much protection may have moved a figure. A total of one category and period differs by less than the rounding base from the true
/// one in an area, in a region of the first published grouping and in the world; what adds up several such totals, by less than as many
/// times the base. A change within these margins is none.
/// </summary>
internal sealed class ProtectionMargin(ReportSource source, IndicatorDefinition indicator)
{
    private readonly Programme programme = source.Programme;

    /// <summary>The range of a published figure.</summary>
    public FigureRange RangeOf(ResultRow row) => RangeOf(
        row.Value, row.Numerator, row.Denominator, row.Period,
        row.ReferenceArea.IsArea || IsBounded(row.ReferenceArea) ? 1 : Math.Max(1, row.ReportingAreas),
        row.ReferenceArea.IsArea ? [row.ReferenceArea] : [.. source.Results.GetReporters(indicator, row.ReferenceArea, row.Period).Select(ReferenceArea.Area)]);

    /// <summary>The range of a figure over some areas of a region: their sum, or that of the region less the other areas.</summary>
    public FigureRange RangeOf(double value, double numerator, double denominator, Period period, IReadOnlyList<ReferenceArea> areas, ReferenceArea region)
    {
        string[] reporting = [.. source.Results.GetReporters(indicator, region, period)];
        int totals = Math.Max(1, areas.Count);
        if (IsBounded(region) && areas.All(area => reporting.Contains(area.Code))) totals = Math.Min(totals, 1 + reporting.Length - areas.Count);
        return RangeOf(value, numerator, denominator, period, totals, areas);
    }

    private bool IsBounded(ReferenceArea referenceArea) =>
        referenceArea == ReferenceArea.World || programme.PublishedRegionSets is [var first, ..] && referenceArea.Type == first;

    /// <param name="totals">The number of totals over areas that the figure adds up.</param>
    private FigureRange RangeOf(double value, double numerator, double denominator, Period period, int totals, IReadOnlyList<ReferenceArea> areas)
    {
        if (indicator.Form == ValueForm.Sum && indicator.AddsUp)
        {
            double margin = Math.Abs(indicator.Scale) * totals * MarginOf(indicator.Numerator, period, areas);
            return new FigureRange(value - margin, value + margin);
        }
        if (indicator.Form != ValueForm.Ratio || double.IsNaN(numerator) || double.IsNaN(denominator)) return FigureRange.Exact(value);
        double over = totals * MarginOf(indicator.Numerator, period, areas), below = totals * MarginOf(indicator.Denominator!, period, areas);
        double low = Math.Max(0, numerator - over), high = numerator + over;
        if (!IsPartOf(indicator.Numerator, indicator.Denominator!)) return Scaled(low / (denominator + below), high / Math.Max(denominator - below, double.Epsilon));
        double rest = denominator - numerator, margin2 = Math.Max(0, below - over);
        return Scaled(low / Math.Max(low + rest + margin2, double.Epsilon), high / Math.Max(high + Math.Max(0, rest - margin2), double.Epsilon));

        FigureRange Scaled(double least, double greatest) => new(indicator.Scale * least, indicator.Scale * greatest);
    }

    /// <summary>By how much one total of a component may differ.</summary>
    private double MarginOf(Component component, Period period, IReadOnlyList<ReferenceArea> areas) =>
        programme.ResolveTerms(component).Where(term => term.Source == ComponentSource.Structure).Sum(term =>
            Categories(term) * CountSources(term, period, areas) * BaseOf(programme.GetPolicy(programme.Structures[term.SourceId])));

    private static double BaseOf(DisclosurePolicy policy) => policy.Method switch
    {
        DisclosureMethod.Rounding or DisclosureMethod.ControlledRounding => policy.Base,
        DisclosureMethod.NearestRounding => policy.Base / 2.0,
        _ => 0,
    };

    /// <summary>The number of categories that a term adds up.</summary>
    private static int Categories(Component term) => term.Where.Aggregate(1, (count, condition) => count * condition.Codes.Count);

    /// <summary>The greatest number of filed periods that make up an area's figure.</summary>
    private int CountSources(Component term, Period period, IReadOnlyList<ReferenceArea> areas)
    {
        if (!source.ResponseStatus.Filed.TryGetValue(term.SourceId, out FiledPeriods? filed)) return 1;
        return areas.Select(area => filed.GetSourcePeriods(programme.Areas.IndexOf(area.Code), period, term.OverTime).Count).Append(1).Max();
    }

    /// <summary>Whether all that the numerator counts is counted in the denominator, too.</summary>
    private bool IsPartOf(Component part, Component whole) => programme.ResolveTerms(part).All(term => programme.ResolveTerms(whole).Any(other =>
        other.SourceId == term.SourceId && other.Time == term.Time && other.Where.All(condition =>
            term.Where.Any(own => own.Dimension == condition.Dimension && own.Codes.All(condition.Codes.Contains)))));
}
