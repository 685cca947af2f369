using System.Globalization;
using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure;

namespace Indicators.Analysis;

/// <summary>
/// Compares every published total with the period before and the year before, with its region and the world, and with other areas. All
/// results can be computed from published figures, so they reveal nothing more.
/// </summary>
public sealed class TrendCalculator(Programme programme)
{
    /// <returns>Sorted by indicator, reference area, period as text, measure, comparison area and comparison period.</returns>
    public IReadOnlyList<Trend> Calculate(ProtectedTable table, IndicatorResults results) =>
        [.. programme.Indicators.OrderBy(indicator => indicator.Id, StringComparer.Ordinal).SelectMany(indicator => Calculate(table, results, indicator))];

    internal IEnumerable<Trend> Calculate(ProtectedTable table, IndicatorResults results, IndicatorDefinition indicator) =>
        new OneIndicator(programme, table, results, indicator).ComputeAll()
            .OrderBy(trend => trend.ReferenceArea)
            .ThenBy(trend => trend.Period.ToString(), StringComparer.Ordinal).ThenBy(trend => trend.Measure)
            .ThenBy(trend => trend.ComparisonArea?.Type, StringComparer.Ordinal).ThenBy(trend => trend.ComparisonArea?.Code, StringComparer.Ordinal)
            .ThenBy(trend => trend.ComparisonPeriod?.ToString(), StringComparer.Ordinal);

    private sealed class OneIndicator(Programme programme, ProtectedTable table, IndicatorResults results, IndicatorDefinition indicator)
    {
        private const string Points = "points";

        private readonly ReferenceArea[] referenceAreas = [.. results.GetReferenceAreas(indicator.Id)];
        private readonly TrendRegions regions = new(programme, table, results, indicator);
        private readonly bool isPercentage = programme.IsPercentage(indicator);

        /// <summary>Whether a figure can be computed from its numerator and denominator.</summary>
        private bool IsOfComponents => indicator.Aggregation is AggregationMethod.Sum or AggregationMethod.Pooled && indicator.Form is ValueForm.Sum or ValueForm.Ratio;

        private bool TakesOpening => IndicatorComponents.Select(indicator).SelectMany(part => programme.ResolveTerms(part.Component)).Any(term => term.Time == ComponentTime.Opening);

        public IEnumerable<Trend> ComputeAll()
        {
            foreach (ReferenceArea referenceArea in referenceAreas)
                foreach (ResultRow row in results.Select(indicator.Id, referenceArea).Where(row => row is { HasValue: true, Breakdown: Series.Total }))
                    foreach (Trend trend in Compute(row))
                        yield return trend;
            foreach (Trend rank in new TrendRankCalculator(results, indicator, regions, referenceAreas).ComputeAll()) yield return rank;
        }

        private IEnumerable<Trend> Compute(ResultRow row) =>
            [.. Changes(row), .. row.ReferenceArea.IsArea ? Contributions(row) : [], .. Share(row), .. Rolling(row)];

        private IEnumerable<Trend> Changes(ResultRow row)
        {
            foreach (Period before in TrendRegions.Earlier(row.Period))
            {
                if (regions.Compare(row.ReferenceArea, row.Period, before) is not { IsKnown: true } both) continue;
                yield return new Trend(
                    indicator, row.ReferenceArea, row.Period, TrendMeasure.Change, null, before, Change.Absolute(both.Now, both.Before),
                    isPercentage ? Points : indicator.Unit, both.Status, both.Method);
                if (isPercentage) continue;
                double share = Change.InPerCent(both.Now, both.Before);
                yield return new Trend(
                    indicator, row.ReferenceArea, row.Period, TrendMeasure.ChangePercent, null, before, share, "percent",
                    double.IsNaN(share) ? ObservationStatus.CannotExist : both.Status, both.Method);
            }
        }

        private IEnumerable<Trend> Contributions(ResultRow row)
        {
            if (indicator.Aggregation != AggregationMethod.Sum || indicator.Denominator is not null) yield break;
            foreach (Period before in TrendRegions.Earlier(row.Period))
            {
                if (regions.Compare(row.ReferenceArea, row.Period, before) is not { IsKnown: true } own) continue;
                foreach (ReferenceArea region in regions.RegionsOf(row.ReferenceArea, row.Period))
                {
                    if (regions.Compare(region, row.Period, before) is not { IsKnown: true } whole || whole.Before == 0
                        || !regions.IsIn(whole, row.ReferenceArea, row.Period, before)) continue;
                    yield return new Trend(
                        indicator, row.ReferenceArea, row.Period, TrendMeasure.Contribution, region, before, 100 * (own.Now - own.Before) / whole.Before, Points,
                        own.Breaks || whole.Breaks ? ObservationStatus.Break : Statuses.Stronger(own.Flag, whole.Flag), whole.Method);
                }
            }
        }

        private IEnumerable<Trend> Share(ResultRow row)
        {
            if (indicator.Aggregation != AggregationMethod.Sum || row.ReferenceArea == ReferenceArea.World) yield break;
            if (results.Find(indicator.Id, ReferenceArea.World, row.Period) is not { HasValue: true, Value: not 0 } world) yield break;
            yield return new Trend(
                indicator, row.ReferenceArea, row.Period, TrendMeasure.ShareOfWorld, ReferenceArea.World, null, 100 * row.Value / world.Value, "percent",
                Statuses.Stronger(row.Status, world.Status), "");
        }

        /// <summary>Computes rolling years of flows and levels; the stock of a year is that of its last period.</summary>
        private IEnumerable<Trend> Rolling(ResultRow row)
        {
            if (row.Period.Frequency == Frequency.Annual || !IsOfComponents || TakesOpening) yield break;
            OverTime overTime = programme.Resolve(indicator.Numerator).OverTime;
            if (overTime == OverTime.EndOfPeriod) yield break;
            int count = (int)row.Period.Frequency;
            Period first = row.Period.Next(1 - count);
            ResultRow[] rows = [.. Enumerable.Range(0, count).Select(first.Next)
                .Select(period => results.Find(indicator.Id, row.ReferenceArea, period)).OfType<ResultRow>()
                // A period in which the rate is over nobody has no value, but its components still count in the year.
                .Where(each => !double.IsNaN(each.Numerator) && (indicator.Denominator is null || !double.IsNaN(each.Denominator)))];
            if (rows.Length < count) yield break;
            double value = RollingYear.Compute([.. rows.Select(each => each.Numerator)], overTime);
            if (indicator.Denominator is { } denominator)
                value /= RollingYear.Compute([.. rows.Select(each => each.Denominator)], programme.Resolve(denominator).OverTime);
            int[] areas = row.ReferenceArea.IsArea ? [] : [.. rows.Select(each => results.GetReporters(indicator, row.ReferenceArea, each.Period).Count)];
            bool isMixed = !row.ReferenceArea.IsArea && rows.Any(each => !results.GetReporters(indicator, row.ReferenceArea, each.Period).SequenceEqual(results.GetReporters(indicator, row.ReferenceArea, row.Period)));
            bool breaks = isMixed || SeriesBreaks.HasBreakBetween(results, indicator, row.ReferenceArea, first, row.Period) || !regions.IsSame(row.ReferenceArea, first, row.Period);
            string mixed = !isMixed ? "" : string.Create(CultureInfo.InvariantCulture, $"; not the same areas in each: {areas.Min()} to {areas.Max()}");
            yield return new Trend(
                indicator, row.ReferenceArea, row.Period, TrendMeasure.RollingYear, null, first, indicator.Scale * value, indicator.Unit,
                breaks ? ObservationStatus.Break : rows.Where(each => each.HasValue).Select(each => SeriesBreaks.OtherFlag(each.Status)).Aggregate(Statuses.Stronger),
                string.Create(CultureInfo.InvariantCulture, $"{count} periods{mixed}{(breaks && !isMixed ? "; break in the series" : "")}"));
        }
    }
}
