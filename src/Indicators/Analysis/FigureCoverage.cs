using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure;

namespace Indicators.Analysis;

/// <summary>
/// The coverage of the figures of one indicator that are taken from one structure, of a total and of the items of a breakdown. An
/// area's weight is its protected denominator (of a sum: its value) of the period, else its latest one within the lookback; where
/// an expected area has neither, or all weights are zero, areas are counted instead. So they are where the method counts each
/// area once. Not thread-safe.
/// </summary>
internal sealed class FigureCoverage
{
    private readonly Programme programme;
    private readonly IndicatorDefinition indicator;
    private readonly SeriesFinder figures;
    private readonly (ComponentRole Role, int Number)? weights;
    private readonly bool absentIsZero, isOfOneReturn;
    private readonly IndicatorComponent[] needed;
    private readonly ReferenceArea[] places;

    /// <param name="totals">Who reports the totals.</param>
    /// <param name="breakdown">The dimensions joined with semicolons; empty for the total.</param>
    public FigureCoverage(Programme programme, ProtectedTable table, IndicatorDefinition indicator, string structure, ReportedFigures totals, string breakdown)
    {
        this.programme = programme;
        this.indicator = indicator;
        Totals = totals;
        figures = new SeriesFinder(table, indicator, structure, breakdown);
        weights = WeightOf(indicator);
        places = [.. programme.Areas.Codes.Select(area => ReferenceArea.Area(area.Id))];
        needed = [.. IndicatorComponents.Select(indicator).Where(component => component.Role != ComponentRole.LeftOut)];
        isOfOneReturn = needed.SelectMany(component => programme.Terms(component.Component))
            .All(term => term.Source == ComponentSource.Structure && term.SourceId == programme.CarrierOf(indicator).Id && term.At == ComponentTime.Period);
        absentIsZero = programme.Structures[structure].AbsentRows == AbsentRows.Zero;
    }

    public ReportedFigures Totals { get; }

    /// <summary>Whether areas weigh by their figures; else each counts once.</summary>
    public bool Weighs => weights is not null;

    /// <summary>Whether an area's figure may be known and its weight not, so that it does not report.</summary>
    public bool IsWeighedApart => indicator.Weight is not null;

    /// <summary>The component that areas weigh by: the denominator, of a sum the value itself. Null where each area counts once.</summary>
    private static (ComponentRole Role, int Number)? WeightOf(IndicatorDefinition indicator) => indicator.Aggregation switch
    {
        AggregationMethod.Sum or AggregationMethod.PooledMedian => (ComponentRole.Numerator, 0),
        AggregationMethod.WeightedMean => (ComponentRole.Weight, 0),
        AggregationMethod.Pooled when indicator.Function is { } function => (ComponentRole.Input, function.Name == IndicatorFunction.WeightedGini ? 1 : 0),
        AggregationMethod.Pooled => (ComponentRole.Denominator, 0),
        _ => null,
    };

    /// <summary>What an area is to the total of a period.</summary>
    public AreaReport FindTotal(int area, Period period)
    {
        bool isExpected = Totals.Expects(area, period);
        return new AreaReport(area, Totals.Reports(area, period), isExpected, isExpected ? Weight(area, period, BreakdownItem.Total.Number) : double.NaN);
    }

    /// <summary>
    /// What an area is to an item. Where absent rows are zero, the item is expected of those of whom the total is, and of those who
    /// had it within the lookback; one that files and does not list it has none of it. Where they are missing, it is expected of those
    /// who listed it for the period or a part of it, or had it within the lookback.
    /// </summary>
    /// <param name="total">What it is to the total.</param>
    public AreaReport FindItem(AreaReport total, Period period, int item)
    {
        ReferenceArea place = places[total.Area];
        bool isListed = false, isKnown = true;
        if (Totals.Files(total.Area, period))
        {
            foreach (IndicatorComponent component in needed)
            {
                ProtectedCell? cell = figures.Find(component.Role, component.Number, item, place, period);
                isListed |= cell is { HasEstimate: false };
                isKnown &= ReportedFigures.IsKnown(cell);
            }
        }
        if (!absentIsZero && !isListed) return FindUnlisted(total, place, period, item);
        if (isListed)
        {
            bool isExpected = total.Expected || (Totals.IsAsked(total.Area) && (isKnown || Newest(total.Area, period, item) is not null));
            return new AreaReport(total.Area, isKnown, isExpected, isExpected ? Weight(total.Area, period, item) : double.NaN);
        }
        // A return in another unit, or of which a part is held back, says nothing of any item.
        if (Totals.IsUnknownAsAWhole(total.Area, period)) return total with { Reports = false, Weight = double.NaN };
        // Whoever files and never lists the item has none of it, whatever is unknown of others.
        if (absentIsZero && (total.Reports || (isOfOneReturn && Totals.Files(total.Area, period)))) return total with { Reports = true, Weight = 0 };
        double last = Weight(total.Area, period, item);
        if (!total.Expected && Totals.IsAsked(total.Area) && Newest(total.Area, period, item) is not null) return new AreaReport(total.Area, false, true, last);
        if (!double.IsNaN(last)) return total with { Reports = false, Weight = last };
        // Whoever reported the total and did not list the item had none of it. Of a total that was never known, of an item that was listed
        // without a figure, or of a period that was filed in part, nobody knows how much it would be.
        bool hadNone = !double.IsNaN(total.Weight) || (Totals.Newest(total.Area, period) is { } newest && !IsListed(place, newest, item));
        return total with { Reports = false, Weight = hadNone && !ListsPart(place, period, item) ? 0 : double.NaN };
    }

    /// <summary>What an area that does not list an item is to it where absent rows are missing.</summary>
    private AreaReport FindUnlisted(AreaReport total, ReferenceArea place, Period period, int item)
    {
        bool isExpected = (Totals.HasCalendar ? total.Expected : Totals.IsAsked(total.Area)) && (ListsPart(place, period, item) || Newest(total.Area, period, item) is not null);
        return new AreaReport(total.Area, false, isExpected, isExpected ? Weight(total.Area, period, item) : double.NaN);
    }

    /// <summary>The newest period up to one, and within the lookback, for which an area reported the item; null where there is none.</summary>
    public Period? Newest(int area, Period period, int item)
    {
        ReferenceArea place = places[area];
        DateOnly earliest = period.LastDay.AddYears(-programme.Lookback);
        for (Period candidate = period; candidate.LastDay >= earliest; candidate = candidate.Next(-1))
            if (Array.TrueForAll(needed, component => ReportedFigures.IsKnown(figures.Find(component.Role, component.Number, item, place, candidate)))) return candidate;
        return null;
    }

    /// <summary>Whether an area listed the item in a part of the period, be it without a figure, or sent a return for one that says nothing of any item.</summary>
    private bool ListsPart(ReferenceArea place, Period period, int item)
    {
        int area = programme.Areas.IndexOf(place.Code);
        foreach (Period part in Totals.PartsOf(area, period).Where(part => part != period))
        {
            if (absentIsZero && Totals.IsUnknownAsAWhole(area, part)) return true;
            if (Array.Exists(needed, component => figures.Find(component.Role, component.Number, item, place, part) is { } cell
                && (!absentIsZero || cell is { Value: > 0 } or { Gaps: > 0 } || figures.UnknownOf(component.Role, component.Number, item, place, part) is not null))) return true;
        }
        return false;
    }

    private bool IsListed(ReferenceArea place, Period period, int item) =>
        Array.Exists(needed, component => figures.Find(component.Role, component.Number, item, place, period) is not null);

    private double Weight(int area, Period period, int item)
    {
        if (weights is not (var role, var number)) return double.NaN;
        ReferenceArea place = places[area];
        if (figures.Find(role, number, item, place, period) is { HasValue: true, HasEstimate: false } now) return now.Value;
        DateOnly earliest = period.LastDay.AddYears(-programme.Lookback);
        for (Period candidate = period.Next(-1); candidate.LastDay >= earliest; candidate = candidate.Next(-1))
            if (figures.Find(role, number, item, place, candidate) is { HasValue: true, HasEstimate: false } cell) return cell.Value;
        return double.NaN;
    }
}
