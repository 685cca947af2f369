using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure;

namespace Indicators.Analysis;

/// <summary>
/// The coverage of the figures of one indicator from one structure, for the total and for the items of a breakdown. The weight of an area
/// is its protected denominator (for a sum, its value) in the period, or else the latest one within the lookback. If an expected area has
/// neither, if all weights are zero, or if the method counts each area once, areas are counted instead. So are they where a weight is
/// withheld, unless the share follows from what is published: nobody learns from it what a withheld figure is. A withheld figure is reported
/// like any other. Not thread-safe.
/// </summary>
internal sealed class FigureCoverage
{
    private readonly Programme programme;
    private readonly IndicatorDefinition indicator;
    private readonly SeriesFinder figures;
    private readonly (ComponentRole Role, int Number)? weights;
    private readonly bool absentIsZero, isOfOneReturn;
    private readonly IndicatorComponent[] needed;
    private readonly ReferenceArea[] referenceAreas;

    /// <param name="totals">The areas that report the totals.</param>
    /// <param name="breakdown">The dimensions, joined with semicolons; empty for the total.</param>
    public FigureCoverage(Programme programme, ProtectedTable table, IndicatorDefinition indicator, string structure, ReportedFigures totals, string breakdown)
    {
        this.programme = programme;
        this.indicator = indicator;
        Totals = totals;
        figures = new SeriesFinder(table, indicator, structure, breakdown);
        weights = WeightOf(indicator);
        referenceAreas = [.. programme.Areas.Codes.Select(area => ReferenceArea.Area(area.Id))];
        needed = [.. IndicatorComponents.Select(indicator).Where(component => component.Role != ComponentRole.LeftOut)];
        isOfOneReturn = needed.SelectMany(component => programme.ResolveTerms(component.Component))
            .All(term => term.Source == ComponentSource.Structure && term.SourceId == programme.GetStructure(indicator).Id && term.Time == ComponentTime.Period);
        absentIsZero = programme.Structures[structure].AbsentRows == AbsentRows.Zero;
    }

    public ReportedFigures Totals { get; }

    /// <summary>Whether areas are weighted by their figures; otherwise each counts once.</summary>
    public bool IsWeighted => weights is not null;

    /// <summary>Whether an area's figure can be known while its weight is not; the area then does not report.</summary>
    public bool HasSeparateWeight => indicator.Weight is not null;

    /// <summary>The component used as the areas' weight: the denominator or, for a sum, the value itself. Null if each area counts once.</summary>
    private static (ComponentRole Role, int Number)? WeightOf(IndicatorDefinition indicator) => indicator.Aggregation switch
    {
        AggregationMethod.Sum or AggregationMethod.PooledMedian => (ComponentRole.Numerator, 0),
        AggregationMethod.WeightedMean => (ComponentRole.Weight, 0),
        AggregationMethod.Pooled when indicator.Function is { } function => (ComponentRole.Input, function.Name == IndicatorFunction.WeightedGini ? 1 : 0),
        AggregationMethod.Pooled => (ComponentRole.Denominator, 0),
        _ => null,
    };

    /// <summary>An area's contribution to the coverage of the total in a period.</summary>
    public AreaReport FindTotal(int area, Period period)
    {
        bool isExpected = Totals.IsExpected(area, period);
        return Weigh(new AreaReport(area, Totals.HasReported(area, period), isExpected, double.NaN), period, BreakdownItem.Total.Number);
    }

    /// <summary>Computes the coverage of a reference area from the contributions of its areas.</summary>
    public Coverage Compute(ReadOnlySpan<AreaReport> reports, ReferenceArea referenceArea, Period period, int item)
    {
        var coverage = Coverage.Compute(reports, IsWeighted);
        return coverage.LacksWithheldPart && FindWithheldPart(reports, referenceArea, period, item) is { } part ? Coverage.Compute(reports, IsWeighted, part) : coverage;
    }

    /// <summary>
    /// What the areas whose weights are withheld have together, by the published sum of the reference area less the published weights; null if
    /// it does not follow from these.
    /// </summary>
    private double? FindWithheldPart(ReadOnlySpan<AreaReport> reports, ReferenceArea referenceArea, Period period, int item)
    {
        if (weights is not (var role, var number) || figures.Find(role, number, item, referenceArea, period) is not { HasValue: true, HasImputation: false } sum) return null;
        double rest = sum.Value;
        foreach (AreaReport report in reports)
        {
            ProtectedCell? own = figures.Find(role, number, item, referenceAreas[report.Area], period);
            // The weight of an earlier period is not in the sum; what an area that does not report has of it may be.
            bool isWithheld = own is { IsWithheld: true };
            if (isWithheld != (report is { IsExpected: true, IsReporting: true, IsWeightWithheld: true }) || (own is { HasValue: true } && !report.IsReporting)) return null;
            if (own is { HasValue: true } known) rest -= known.Value;
        }
        return rest > 0 ? rest : null;
    }

    /// <summary>
    /// An area's contribution to the coverage of an item. Where absent rows are zero, the item is expected of the areas that are expected
    /// for the total and of those that had it within the lookback; an area that files without listing it has a zero. Where absent rows are
    /// missing, it is expected of the areas that listed it for the period or a part of it, or had it within the lookback.
    /// </summary>
    /// <param name="total">The area's contribution for the total.</param>
    public AreaReport FindItem(AreaReport total, Period period, int item)
    {
        ReferenceArea referenceArea = referenceAreas[total.Area];
        bool isListed = false, isKnown = true;
        if (Totals.HasFiled(total.Area, period))
        {
            foreach (IndicatorComponent component in needed)
            {
                ProtectedCell? cell = figures.Find(component.Role, component.Number, item, referenceArea, period);
                isListed |= cell is { HasImputation: false };
                isKnown &= ReportedFigures.IsKnown(cell);
            }
        }
        if (!absentIsZero && !isListed) return FindUnlisted(total, referenceArea, period, item);
        if (isListed)
        {
            bool isExpected = total.IsExpected || (Totals.CanBeExpected(total.Area) && (isKnown || FindNewestPeriod(total.Area, period, item) is not null));
            return Weigh(new AreaReport(total.Area, isKnown, isExpected, double.NaN), period, item);
        }
        // A return in another unit, or with a part held back, gives no information about any item.
        if (Totals.IsReturnUnknown(total.Area, period)) return total with { IsReporting = false, Weight = double.NaN, IsWeightWithheld = false };
        // An area that files and never lists the item has none of it, whatever else is unknown.
        if (absentIsZero && (total.IsReporting || (isOfOneReturn && Totals.HasFiled(total.Area, period)))) return total with { IsReporting = true, Weight = 0, IsWeightWithheld = false };
        if (!total.IsExpected && Totals.CanBeExpected(total.Area) && FindNewestPeriod(total.Area, period, item) is not null)
            return Weigh(new AreaReport(total.Area, false, true, double.NaN), period, item);
        (double last, bool isWithheld) = FindWeight(total.Area, period, item);
        if (isWithheld || !double.IsNaN(last)) return total with { IsReporting = false, Weight = last, IsWeightWithheld = isWithheld };
        // An area that reported the total without listing the item had none of it. If its total was never known, the item was listed
        // without a figure, or the period was filed in part, the amount is unknown.
        bool hadNone = total.HasWeight || (Totals.FindNewestPeriod(total.Area, period) is { } newest && !IsListed(referenceArea, newest, item));
        return total with { IsReporting = false, Weight = hadNone && !ListsPart(referenceArea, period, item) ? 0 : double.NaN, IsWeightWithheld = false };
    }

    /// <summary>The contribution of an area that does not list an item, where absent rows are missing.</summary>
    private AreaReport FindUnlisted(AreaReport total, ReferenceArea referenceArea, Period period, int item)
    {
        bool isExpected = (Totals.HasCalendar ? total.IsExpected : Totals.CanBeExpected(total.Area)) && (ListsPart(referenceArea, period, item) || FindNewestPeriod(total.Area, period, item) is not null);
        return Weigh(new AreaReport(total.Area, false, isExpected, double.NaN), period, item);
    }

    /// <summary>The newest period, up to the given one and within the lookback, for which an area reported the item; null if there is none.</summary>
    public Period? FindNewestPeriod(int area, Period period, int item)
    {
        ReferenceArea referenceArea = referenceAreas[area];
        DateOnly earliest = period.LastDay.AddYears(-programme.Lookback);
        for (Period candidate = period; candidate.LastDay >= earliest; candidate = candidate.Next(-1))
            if (Array.TrueForAll(needed, component => ReportedFigures.IsKnown(figures.Find(component.Role, component.Number, item, referenceArea, candidate)))) return candidate;
        return null;
    }

    /// <summary>
    /// Whether an area listed the item for a part of the period, even without a figure, or filed a return for a part that gives no
    /// information about any item.
    /// </summary>
    private bool ListsPart(ReferenceArea referenceArea, Period period, int item)
    {
        int area = programme.Areas.IndexOf(referenceArea.Code);
        foreach (Period part in Totals.FindFiledParts(area, period).Where(part => part != period))
        {
            if (absentIsZero && Totals.IsReturnUnknown(area, part)) return true;
            if (Array.Exists(needed, component => figures.Find(component.Role, component.Number, item, referenceArea, part) is { } cell
                && (!absentIsZero || cell is { Value: > 0 } or { Gaps: > 0 } or { IsWithheld: true } || figures.UnknownOf(component.Role, component.Number, item, referenceArea, part) is not null))) return true;
        }
        return false;
    }

    private bool IsListed(ReferenceArea referenceArea, Period period, int item) =>
        Array.Exists(needed, component => figures.Find(component.Role, component.Number, item, referenceArea, period) is not null);

    private AreaReport Weigh(AreaReport report, Period period, int item)
    {
        if (!report.IsExpected) return report;
        (double weight, bool isWithheld) = FindWeight(report.Area, period, item);
        return report with { Weight = weight, IsWeightWithheld = isWithheld };
    }

    private (double Weight, bool IsWithheld) FindWeight(int area, Period period, int item)
    {
        if (weights is not (var role, var number)) return (double.NaN, false);
        ReferenceArea referenceArea = referenceAreas[area];
        DateOnly earliest = period.LastDay.AddYears(-programme.Lookback);
        for (Period candidate = period; candidate == period || candidate.LastDay >= earliest; candidate = candidate.Next(-1))
        {
            if (figures.Find(role, number, item, referenceArea, candidate) is not { HasImputation: false } cell) continue;
            // An earlier figure would stand for one that is known.
            if (cell.IsWithheld) return (double.NaN, true);
            if (cell.HasValue) return (cell.Value, false);
        }
        return (double.NaN, false);
    }
}
