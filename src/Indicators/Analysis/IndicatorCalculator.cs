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
            IReadOnlyDictionary<Place, SortedSet<string>> items = table.Items(indicator.Id, carrier, breakdown);
            foreach (Frequency frequency in indicator.Frequencies)
            {
                foreach (Period period in PeriodsOf(filed, frequency, withoutGaps: breakdown.Length == 0))
                {
                    foreach ((Place place, List<int> areas) in Places(coverage, period))
                    {
                        Coverage covered = coverage.Of(areas, period);
                        IEnumerable<string> found = breakdown.Length == 0 ? [Series.Total] : items.GetValueOrDefault(place) ?? [];
                        foreach (string item in found) AddRow(carrier, breakdown, item, place, period, covered);
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

        private void AddRow(string carrier, string breakdown, string item, Place place, Period period, Coverage coverage)
        {
            ProtectedCell? Cell(SeriesRole role, int leftOut = 0) =>
                table.Find(new Series(indicator.Id, role, leftOut, carrier, breakdown, item), place, period);

            Figure figure = indicator.Aggregation switch
            {
                AggregationMethod.Sum => Figure.Sum(indicator.Scale, Cell(SeriesRole.Numerator)),
                AggregationMethod.Pooled => Figure.Ratio(indicator.Scale, Cell(SeriesRole.Numerator), Cell(SeriesRole.Denominator)),
                _ => throw new InvalidOperationException($"Indicator {indicator.Id} asks for a method that is not known."),
            };
            var notes = new MethodNotes(programme, indicator);
            figure = DenominatorCheck.Judge(figure, denominators, notes);
            if (!place.IsArea) figure = Judge(figure, place, period, coverage, notes);
            if (coverage.ByCount) notes.CoverageByCount();
            if (figure.Gaps > 0) notes.Incomplete(figure.Gaps);
            if (figure.HasValue) AddEstimated(Cell(SeriesRole.Numerator), Cell(SeriesRole.Denominator));
            if (figure.HasValue && breakdown.Length == 0)
            {
                IReadOnlyList<ReferenceFigure> references =
                    table.ReferencesOf(new Series(indicator.Id, SeriesRole.Denominator, 0, carrier, breakdown, item), place, period);
                if (references.Count > 0)
                {
                    notes.References(references, period);
                    columns.References[(indicator.Id, place, period)] = references;
                }
                (LeftOut LeftOut, double Value)[] leftOut = [.. indicator.LeavesOut.Index()
                    .Select(pair => (pair.Item, Cell(SeriesRole.LeftOut, pair.Index)?.Value ?? 0)).Where(pair => pair.Item2 > 0)];
                foreach ((LeftOut left, double value) in leftOut) notes.LeavesOut(left, value);
                if (leftOut.Length > 0) columns.LeftOut[(indicator.Id, place, period)] = leftOut;
            }
            SeriesMarks marks = MarksOf(Cell(SeriesRole.Numerator)) | MarksOf(Cell(SeriesRole.Denominator))
                | (IsRemapped(place, period) ? SeriesMarks.Break : SeriesMarks.None);
            if (figure.HasValue) notes.Marked(marks, IsRemapped(place, period));
            else if (coverage.Reporting == 0 && place.IsArea) notes.Partial(table.Filed[carrier].PartsOf(programme.Areas.IndexOf(place.Code), period), period.Frequency);
            columns.Add(indicator, place, period, item, figure, coverage, notes.ToString(), marks);

            static SeriesMarks MarksOf(ProtectedCell? cell) => cell?.Marks ?? SeriesMarks.None;

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
