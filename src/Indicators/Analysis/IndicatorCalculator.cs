using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure;
using Indicators.Normalisation;

namespace Indicators.Analysis;

/// <summary>Computes every indicator from protected sums: values, coverage, and whether a regional figure may be published.</summary>
public sealed class IndicatorCalculator(Programme programme)
{
    public IndicatorResults Calculate(ProtectedTable table)
    {
        var columns = new ResultColumns();
        foreach (IndicatorDefinition indicator in programme.Indicators)
            new OneIndicator(programme, table, indicator, columns).AddRows();
        return new IndicatorResults(columns);
    }

    private sealed class OneIndicator(Programme programme, ProtectedTable table, IndicatorDefinition indicator, ResultColumns columns)
    {
        private readonly OverTime overTime = programme.Resolve(indicator.Numerator).OverTime;
        private readonly string own = programme.CarrierOf(indicator).Id;
        private readonly DenominatorLimits? denominators = DenominatorCheck.LimitsOf(programme, indicator);

        public void AddRows()
        {
            AddRows(own, "");
            foreach (Breakdown breakdown in indicator.Breakdowns) AddRows(breakdown.Structure, string.Join(';', breakdown.Dimensions));
        }

        private void AddRows(string carrier, string breakdown)
        {
            if (!table.Filed.TryGetValue(carrier, out FiledPeriods? filed)) return;
            var coverage = new CoverageCalculator(programme, table, indicator, carrier);
            var figures = new ComponentFigures(table, indicator, carrier);
            var regions = new RegionFigures(programme, indicator, figures, denominators);
            IReadOnlyDictionary<Place, SortedSet<string>> items = table.Items(indicator.Id, carrier, breakdown);
            foreach (Frequency frequency in indicator.Frequencies)
            {
                foreach (Period period in PeriodsOf(filed, frequency, withoutGaps: breakdown.Length == 0))
                {
                    foreach ((Place place, List<int> areas) in Places(coverage, period))
                    {
                        if (place.IsArea && indicator.Function?.Name.HasAreaValue() == false) continue;
                        Coverage covered = coverage.Of(areas, period);
                        IEnumerable<string> found = breakdown.Length == 0 ? [Series.Total] : items.GetValueOrDefault(place) ?? [];
                        foreach (string item in found)
                        {
                            (Figure figure, string rule) = place.IsArea
                                ? (figures.Of(breakdown, item, place, period), regions.AreaRule)
                                : regions.Of(breakdown, item, place, areas, period);
                            int leftOut = breakdown.Length > 0 || place.IsArea || !figure.HasValue ? 0
                                : areas.Count(area => coverage.Reports(area, period) && figures.LackComponent(Place.Area(programme.Areas[area].Id), period));
                            AddRow(new ResultKey(carrier, breakdown, item, place, period), figure, rule, leftOut, covered, figures);
                        }
                    }
                }
            }
        }

        /// <summary>The periods that somebody reports. The total has those between them too, so that a gap is seen as one.</summary>
        private IReadOnlyList<Period> PeriodsOf(FiledPeriods filed, Frequency frequency, bool withoutGaps)
        {
            IReadOnlyList<Period> reported = filed.ReportedPeriods(frequency, overTime);
            if (!withoutGaps || reported.Count == 0) return reported;
            int count = reported[^1].Ordinal - reported[0].Ordinal + 1;
            return [.. Enumerable.Range(0, count).Select(reported[0].Next)];
        }

        /// <summary>Every place with an area that reports or is expected, and those areas.</summary>
        private SortedDictionary<Place, List<int>> Places(CoverageCalculator coverage, Period period)
        {
            var places = new SortedDictionary<Place, List<int>>();
            foreach (int area in coverage.Areas)
            {
                if (!coverage.Reports(area, period) && !coverage.Expects(area, period)) continue;
                Add(Place.Area(programme.Areas[area].Id), area);
                Add(Place.World, area);
                foreach (RegionMapping mapping in table.Mappings.Values)
                    Add(Place.Region(mapping.Set, mapping.RegionOf(area, period)), area);
            }
            return places;

            void Add(Place place, int area)
            {
                if (!places.TryGetValue(place, out List<int>? areas)) places[place] = areas = [];
                areas.Add(area);
            }
        }

        private readonly record struct ResultKey(string Carrier, string Breakdown, string Item, Place Place, Period Period);

        private void AddRow(ResultKey key, Figure figure, string rule, int leftOutAreas, Coverage coverage, ComponentFigures figures)
        {
            (string carrier, string breakdown, string item, Place place, Period period) = key;
            var notes = new MethodNotes(programme, rule);
            if (!double.IsNaN(figure.AtLeast)) notes.InOpenClass(figure.AtLeast);
            figure = DenominatorCheck.Judge(figure, denominators, notes);
            if (!place.IsArea && indicator.Aggregation != AggregationMethod.None) figure = Judge(figure, place, period, coverage, notes);
            if (coverage.ByCount) notes.CoverageByCount();
            if (figure.Gaps > 0) notes.Incomplete(figure.Gaps);
            if (figure.HasValue) notes.WithoutComponent(leftOutAreas);
            (ProtectedCell[] over, ProtectedCell[] below) = figures.Cells(breakdown, item, place, period);
            if (figure.HasValue) AddEstimated(MostEstimated(over), MostEstimated(below));
            if (figure.HasValue && breakdown.Length == 0)
            {
                IReadOnlyList<ReferenceFigure> references = figures.References(breakdown, item, place, period);
                if (references.Count > 0)
                {
                    notes.References(references, period);
                    columns.References[(indicator.Id, place, period)] = references;
                }
                (LeftOut LeftOut, double Value)[] leftOut = [.. indicator.LeavesOut.Index()
                    .Select(pair => (pair.Item, figures.Find(ComponentRole.LeftOut, pair.Index, breakdown, item, place, period)?.Value ?? 0)).Where(pair => pair.Item2 > 0)];
                foreach ((LeftOut left, double value) in leftOut) notes.LeavesOut(left, value);
                if (leftOut.Length > 0) columns.LeftOut[(indicator.Id, place, period)] = leftOut;
            }
            SeriesMarks marks = over.Concat(below).Aggregate(
                IsRemapped(place, period) ? SeriesMarks.Break : SeriesMarks.None, (all, cell) => all | cell.Marks);
            if (figure.HasValue) notes.Marked(marks, IsRemapped(place, period));
            else if (coverage.Reporting == 0 && place.IsArea) notes.Partial(table.Filed[figures.Carrier].PartsOf(programme.Areas.IndexOf(place.Code), period), period.Frequency);
            columns.Add(indicator, place, period, item, figure, coverage, notes.ToString(), marks);

            static ProtectedCell? MostEstimated(ProtectedCell[] cells) =>
                cells.OrderByDescending(cell => cell.EstimatedShare).Select(cell => (ProtectedCell?)cell).FirstOrDefault(); // NaN comes last

            void AddEstimated(ProtectedCell? numerator, ProtectedCell? denominator)
            {
                notes.Estimated(indicator.Estimation, numerator, denominator);
                if (breakdown.Length == 0 && EstimatedPart.Of(numerator, denominator) is { } part) columns.Estimated[(indicator.Id, place, period)] = part;
            }
        }

        /// <summary>Whether a region has other areas than in the period before.</summary>
        private bool IsRemapped(Place place, Period period) =>
            table.Mappings.TryGetValue(place.Type, out RegionMapping? mapping) && mapping.BreaksAt(place.Code, period);

        /// <summary>Withholds or flags a regional figure by its coverage, and marks a change of the region's areas.</summary>
        private Figure Judge(Figure figure, Place place, Period period, Coverage coverage, MethodNotes notes)
        {
            CoverageLimits limits = indicator.Limits ?? programme.Limits;
            if (!coverage.Reaches(limits.Flag))
            {
                if (figure.HasValue) notes.Withheld(limits.Flag);
                return Figure.Missing;
            }
            if (!figure.HasValue) return figure;
            if (IsRemapped(place, period))
                figure = figure with { Status = Statuses.Stronger(figure.Status, ObservationStatus.Break) };
            if (coverage.Reaches(limits.Publish)) return figure;
            notes.LowCoverage(limits.Publish);
            return figure with { Status = ObservationStatus.LowReliability };
        }
    }
}
