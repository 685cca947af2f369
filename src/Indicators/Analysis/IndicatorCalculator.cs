using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure;
using Indicators.Normalisation;

namespace Indicators.Analysis;

/// <summary>Computes every indicator from protected sums: values, coverage, and whether a regional figure may be published.</summary>
public sealed class IndicatorCalculator(Programme programme)
{
    /// <param name="jobs">How many indicators are computed at once; the results are the same.</param>
    public IndicatorResults Calculate(ProtectedTable table, int jobs = 1) => new(
        InParallel.Do(programme.Indicators, jobs, CancellationToken.None, indicator =>
        {
            var columns = new ResultColumns(indicator);
            new OneIndicator(programme, table, indicator, columns).AddRows();
            return columns;
        }), jobs);

    private static readonly BreakdownItem[] OnlyTotal = [BreakdownItem.Total];

    private sealed class OneIndicator(Programme programme, ProtectedTable table, IndicatorDefinition indicator, ResultColumns columns)
    {
        private readonly OverTime overTime = programme.Resolve(indicator.Numerator).OverTime;
        private readonly string own = programme.CarrierOf(indicator).Id;
        private readonly SubPeriodCheck subPeriods = new(programme, programme.Resolve(indicator.Numerator).OverTime);
        private readonly DenominatorLimits? denominators = DenominatorCheck.LimitsOf(programme, indicator);
        private readonly Dictionary<string, CoveredPlaces> places = new(StringComparer.Ordinal);

        // Of the row that is being added.
        private readonly List<ProtectedCell> over = [], below = [];

        public void AddRows()
        {
            AddRows(own, "");
            foreach (Breakdown breakdown in indicator.Breakdowns) AddRows(breakdown.Structure, string.Join(';', breakdown.Dimensions));
        }

        private void AddRows(string carrier, string breakdown)
        {
            if (!table.Filed.TryGetValue(carrier, out FiledPeriods? filed)) return;
            if (!places.TryGetValue(carrier, out CoveredPlaces? covered))
                places[carrier] = covered = new CoveredPlaces(programme, table, new CoverageCalculator(programme, table, indicator, carrier));
            var figures = new ComponentFigures(table, indicator, carrier, breakdown);
            var regions = new RegionFigures(programme, indicator, figures, denominators);
            IReadOnlyDictionary<Place, IReadOnlyList<BreakdownItem>> items = table.Items(indicator.Id, carrier, breakdown);
            foreach (Frequency frequency in indicator.Frequencies)
            {
                foreach (Period period in PeriodsOf(filed, frequency, withoutGaps: breakdown.Length == 0))
                {
                    foreach ((Place place, IReadOnlyList<int> areas, Coverage coverage) in covered.In(period))
                    {
                        if (place.IsArea && indicator.Function?.Name.HasAreaValue() == false) continue;
                        bool isRemapped = IsRemapped(place, period);
                        foreach (BreakdownItem item in breakdown.Length == 0 ? OnlyTotal : items.GetValueOrDefault(place) ?? [])
                        {
                            (Figure figure, string rule) = place.IsArea
                                ? (figures.Of(item.Number, place, period), regions.AreaRule)
                                : regions.Of(item.Number, place, areas, period);
                            int leftOut = breakdown.Length > 0 || place.IsArea ? 0 : LackingComponent(areas, period, covered, figures);
                            AddRow(new ResultKey(breakdown, item, place, period), figure, rule, leftOut, coverage, isRemapped, figures);
                        }
                    }
                }
            }
        }

        /// <summary>How many of some areas reported and lack a component.</summary>
        private int LackingComponent(IReadOnlyList<int> areas, Period period, CoveredPlaces covered, ComponentFigures figures) =>
            areas.Count(area => covered.Reports(area, period) && figures.LackComponent(Place.Area(programme.Areas[area].Id), period));

        /// <summary>The periods that somebody reports. The total has those between them too, so that a gap is seen as one.</summary>
        private IReadOnlyList<Period> PeriodsOf(FiledPeriods filed, Frequency frequency, bool withoutGaps)
        {
            IReadOnlyList<Period> reported = filed.ReportedPeriods(frequency, overTime);
            if (!withoutGaps || reported.Count == 0) return reported;
            int count = reported[^1].Ordinal - reported[0].Ordinal + 1;
            return [.. Enumerable.Range(0, count).Select(reported[0].Next)];
        }

        private readonly record struct ResultKey(string Breakdown, BreakdownItem Item, Place Place, Period Period);

        private void AddRow(ResultKey key, Figure figure, string rule, int leftOutAreas, Coverage coverage, bool isRemapped, ComponentFigures figures)
        {
            (string breakdown, (int item, string text), Place place, Period period) = key;
            var notes = new MethodNotes(programme, rule);
            if (!double.IsNaN(figure.AtLeast)) notes.InOpenClass(figure.AtLeast);
            figure = DenominatorCheck.Judge(figure, denominators, notes);
            if (!place.IsArea && indicator.Aggregation != AggregationMethod.None) figure = Judge(figure, isRemapped, coverage, notes);
            if (coverage.ByCount) notes.CoverageByCount();
            if (figure.Gaps > 0) notes.Incomplete(figure.Gaps);
            notes.WithoutComponent(leftOutAreas);
            if (breakdown.Length == 0 && place.IsArea) AddOfArea();
            figures.Cells(item, place, period, over, below);
            if (figure.HasValue && indicator.Estimation is not null) AddEstimated(MostEstimated(over), MostEstimated(below));
            if (figure.HasValue && breakdown.Length == 0)
            {
                IReadOnlyList<ReferenceFigure> references = figures.References(item, place, period);
                if (references.Count > 0)
                {
                    notes.References(references, period);
                    columns.OfTotals.References[(place, period)] = references;
                }
                List<(LeftOut LeftOut, double Value)> leftOut = LeftOutOf(item, place, period, figures);
                foreach ((LeftOut left, double value) in leftOut) notes.LeavesOut(left, value);
                if (leftOut.Count > 0) columns.OfTotals.LeftOut[(place, period)] = leftOut;
            }
            SeriesMarks marks = isRemapped ? SeriesMarks.Break : SeriesMarks.None;
            foreach (ProtectedCell cell in over) marks |= cell.Marks;
            foreach (ProtectedCell cell in below) marks |= cell.Marks;
            if (figure.HasValue) notes.Marked(marks, isRemapped);
            else if (coverage.Reporting == 0 && place.IsArea) notes.Partial(table.Filed[figures.Carrier].PartsOf(programme.Areas.IndexOf(place.Code), period), period.Frequency);
            columns.Add(place, period, text, figure, coverage, notes.ToString(), marks);

            void AddOfArea()
            {
                if (!figure.HasValue && coverage.Reporting > 0 && figures.LackComponent(place, period)) notes.LacksComponent();
                else if (figure.HasValue && indicator is { AddsUp: true, Form: ValueForm.Sum } && subPeriods.Disagree(figures, table.Filed[figures.Carrier], place, period)) notes.OtherSubPeriods();
            }

            static ProtectedCell? MostEstimated(List<ProtectedCell> cells) =>
                cells.OrderByDescending(cell => cell.EstimatedShare).Select(cell => (ProtectedCell?)cell).FirstOrDefault(); // NaN comes last

            void AddEstimated(ProtectedCell? numerator, ProtectedCell? denominator)
            {
                notes.Estimated(indicator.Estimation, numerator, denominator);
                if (breakdown.Length == 0 && EstimatedPart.Of(numerator, denominator) is { } part) columns.OfTotals.Estimated[(place, period)] = part;
            }
        }

        /// <summary>What a figure leaves out, where there is any of it.</summary>
        private List<(LeftOut LeftOut, double Value)> LeftOutOf(int item, Place place, Period period, ComponentFigures figures)
        {
            var leftOut = new List<(LeftOut, double)>();
            for (int number = 0; number < indicator.LeavesOut.Count; number++)
                if (figures.Find(ComponentRole.LeftOut, number, item, place, period) is { Value: > 0 } cell) leftOut.Add((indicator.LeavesOut[number], cell.Value));
            return leftOut;
        }

        /// <summary>Whether a region has other areas than in the period before.</summary>
        private bool IsRemapped(Place place, Period period) =>
            table.Mappings.TryGetValue(place.Type, out RegionMapping? mapping) && mapping.BreaksAt(place.Code, period);

        /// <summary>Withholds or flags a regional figure by its coverage, and marks a change of the region's areas.</summary>
        private Figure Judge(Figure figure, bool isRemapped, Coverage coverage, MethodNotes notes)
        {
            CoverageLimits limits = indicator.Limits ?? programme.Limits;
            if (!coverage.Reaches(limits.Flag))
            {
                if (figure.HasValue) notes.Withheld(limits.Flag);
                return Figure.Missing;
            }
            if (!figure.HasValue) return figure;
            if (isRemapped)
                figure = figure with { Status = Statuses.Stronger(figure.Status, ObservationStatus.Break) };
            if (coverage.Reaches(limits.Publish)) return figure;
            notes.LowCoverage(limits.Publish);
            return figure with { Status = ObservationStatus.LowReliability };
        }
    }
}
