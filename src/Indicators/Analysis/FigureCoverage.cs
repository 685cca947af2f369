using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure;

namespace Indicators.Analysis;

/// <summary>
/// The coverage of the figures of one indicator from one structure, for the total and for the items of a breakdown. The weight of an area
/// is its protected denominator (for a sum, its value) in the period, or else the latest one within the lookback. If an expected area has
/// neither, if it is withheld, if all weights are zero, or if the method counts each area once, areas are counted instead. Not thread-safe.
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
        return new AreaReport(area, Totals.HasReported(area, period), isExpected, isExpected ? Weight(area, period, BreakdownItem.Total.Number) : double.NaN);
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
            return new AreaReport(total.Area, isKnown, isExpected, isExpected ? Weight(total.Area, period, item) : double.NaN);
        }
        // A return in another unit, or with a part held back, gives no information about any item.
        if (Totals.IsReturnUnknown(total.Area, period)) return total with { IsReporting = false, Weight = double.NaN };
        // An area that files and never lists the item has none of it, whatever else is unknown.
        if (absentIsZero && (total.IsReporting || (isOfOneReturn && Totals.HasFiled(total.Area, period)))) return total with { IsReporting = true, Weight = 0 };
        double last = Weight(total.Area, period, item);
        if (!total.IsExpected && Totals.CanBeExpected(total.Area) && FindNewestPeriod(total.Area, period, item) is not null) return new AreaReport(total.Area, false, true, last);
        if (!double.IsNaN(last)) return total with { IsReporting = false, Weight = last };
        // An area that reported the total without listing the item had none of it. If its total was never known, the item was listed
        // without a figure, or the period was filed in part, the amount is unknown.
        bool hadNone = !double.IsNaN(total.Weight) || (Totals.FindNewestPeriod(total.Area, period) is { } newest && !IsListed(referenceArea, newest, item));
        return total with { IsReporting = false, Weight = hadNone && !ListsPart(referenceArea, period, item) ? 0 : double.NaN };
    }

    /// <summary>The contribution of an area that does not list an item, where absent rows are missing.</summary>
    private AreaReport FindUnlisted(AreaReport total, ReferenceArea referenceArea, Period period, int item)
    {
        bool isExpected = (Totals.HasCalendar ? total.IsExpected : Totals.CanBeExpected(total.Area)) && (ListsPart(referenceArea, period, item) || FindNewestPeriod(total.Area, period, item) is not null);
        return new AreaReport(total.Area, false, isExpected, isExpected ? Weight(total.Area, period, item) : double.NaN);
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
                && (!absentIsZero || cell is { Value: > 0 } or { Gaps: > 0 } || figures.UnknownOf(component.Role, component.Number, item, referenceArea, part) is not null))) return true;
        }
        return false;
    }

    private bool IsListed(ReferenceArea referenceArea, Period period, int item) =>
        Array.Exists(needed, component => figures.Find(component.Role, component.Number, item, referenceArea, period) is not null);

    private double Weight(int area, Period period, int item)
    {
        if (weights is not (var role, var number)) return double.NaN;
        ReferenceArea referenceArea = referenceAreas[area];
        ProtectedCell? own = figures.Find(role, number, item, referenceArea, period);
        if (own is { HasValue: true, HasImputation: false } now) return now.Value;
        // An earlier figure would stand for one that is known: areas are counted instead.
        if (own is { IsWithheld: true }) return double.NaN;
        DateOnly earliest = period.LastDay.AddYears(-programme.Lookback);
        for (Period candidate = period.Next(-1); candidate.LastDay >= earliest; candidate = candidate.Next(-1))
            if (figures.Find(role, number, item, referenceArea, candidate) is { HasValue: true, HasImputation: false } cell) return cell.Value;
        return double.NaN;
    }
}
