using Indicators.Aggregation;
using Indicators.Common;
using Indicators.Definitions;
using Indicators.Disclosure;
using Indicators.Normalisation;

namespace Indicators.Analysis;

/// <summary>Computes every indicator from protected sums: values, coverage, and whether a regional figure may be published.</summary>
public sealed class IndicatorCalculator(Programme programme)
{
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public IndicatorResults Calculate(ProtectedTable table, RunContext? context = null)
    {
        RunContext stage = (context ?? RunContext.Default).Begin(RunStage.Calculating, programme.Indicators.Count);
        ResultColumns[] columns = stage.Map(programme.Indicators, indicator =>
        {
            var own = new ResultColumns(indicator);
            new OneIndicator(programme, table, indicator, own).AddRows();
            stage.CompleteStep();
            return own;
        });
        return new IndicatorResults(columns, programme.Areas, stage);
    }

    private static readonly BreakdownItem[] OnlyTotal = [BreakdownItem.Total];

    private sealed class OneIndicator(Programme programme, ProtectedTable table, IndicatorDefinition indicator, ResultColumns columns)
    {
        private readonly OverTime overTime = programme.Resolve(indicator.Numerator).OverTime;
        private readonly string own = programme.GetStructure(indicator).Id;
        private readonly SubPeriodCheck subPeriods = new(programme, programme.Resolve(indicator.Numerator).OverTime);
        private readonly DenominatorCheck denominators = new(programme, indicator);
        private readonly Dictionary<string, ReportedFigures> reported = new(StringComparer.Ordinal);
        private readonly Dictionary<string, CoveredAreas> places = new(StringComparer.Ordinal);
        private readonly RegionMembers members = new(programme, table);

        // The cells of the row that is being added.
        private readonly List<ProtectedCell> over = [], below = [];

        public void AddRows()
        {
            AddRows(own, "");
            foreach (Breakdown breakdown in indicator.Breakdowns) AddRows(breakdown.Structure, string.Join(';', breakdown.Dimensions));
        }

        private void AddRows(string carrier, string breakdown)
        {
            if (!table.Filed.TryGetValue(carrier, out FiledPeriods? filed)) return;
            if (!reported.TryGetValue(carrier, out ReportedFigures? totals))
            {
                reported[carrier] = totals = new ReportedFigures(programme, table, indicator, carrier);
                places[carrier] = new CoveredAreas(programme, table, new FigureCoverage(programme, table, indicator, carrier, totals, breakdown: ""));
            }
            CoveredAreas covered = places[carrier];
            var figures = new ComponentFigures(table, indicator, carrier, breakdown);
            var regions = new RegionFigures(programme, indicator, figures, denominators);
            IReadOnlyDictionary<ReferenceArea, IReadOnlyList<BreakdownItem>> items = table.GetItems(indicator.Id, carrier, breakdown);
            int numbers = 0;
            foreach (IReadOnlyList<BreakdownItem> of in items.Values)
                foreach (BreakdownItem item in of) numbers = Math.Max(numbers, item.Number + 1);
            var itemCoverage = new ItemCoverage(programme.Structures[carrier], new FigureCoverage(programme, table, indicator, carrier, totals, breakdown), numbers);
            foreach (Frequency frequency in indicator.Frequencies)
            {
                foreach (Period period in PeriodsOf(filed, frequency, withoutGaps: breakdown.Length == 0))
                {
                    foreach (CoveredArea of in covered.FindIn(period))
                    {
                        ReferenceArea place = of.Place;
                        if (place.IsArea && indicator.Function?.Name.HasAreaValue() == false) continue;
                        bool isRemapped = IsRemapped(place, period);
                        foreach (BreakdownItem item in breakdown.Length == 0 ? OnlyTotal : items.GetValueOrDefault(place) ?? [])
                        {
                            (ComputedValue figure, string rule) = place.IsArea
                                ? (figures.Compute(item.Number, place, period), regions.AreaRule)
                                : regions.Compute(item.Number, place, of.Areas, period);
                            // An area that did not file the return lacks the figure, even if another return has one of its components.
                            if (place.IsArea && !figure.HasValue && !totals.Files(of.Areas[0], period)) figure = ComputedValue.Missing;
                            figures.Cells(item.Number, place, period, over, below);
                            Coverage coverage = breakdown.Length == 0 ? of.Coverage : itemCoverage.Compute(of, period, item.Number, MarksOf(over) | MarksOf(below), figure.HasValue);
                            IReadOnlyList<LeavingArea> leaving = breakdown.Length == 0 || place.IsArea ? of.Leaving : itemCoverage.Leaving(of, period, item.Number, coverage);
                            AddRow(new ResultKey(breakdown, item, of, period, leaving), figure, rule, coverage, isRemapped, figures);
                        }
                    }
                }
            }
        }

        private static ComparabilityFlags MarksOf(List<ProtectedCell> cells)
        {
            ComparabilityFlags marks = ComparabilityFlags.None;
            foreach (ProtectedCell cell in cells) marks |= cell.Comparability;
            return marks;
        }

        /// <summary>
        /// The periods that at least one area reports. For the total, the periods between them are included, so that gaps are visible.
        /// </summary>
        private IReadOnlyList<Period> PeriodsOf(FiledPeriods filed, Frequency frequency, bool withoutGaps)
        {
            IReadOnlyList<Period> reported = filed.ReportedPeriods(frequency, overTime);
            if (!withoutGaps || reported.Count == 0) return reported;
            int count = reported[^1].Ordinal - reported[0].Ordinal + 1;
            return [.. Enumerable.Range(0, count).Select(reported[0].Next)];
        }

        private readonly record struct ResultKey(string Breakdown, BreakdownItem Item, CoveredArea Of, Period Period, IReadOnlyList<LeavingArea> Leaving);

        /// <summary>Adds the row of a figure whose cells have been looked up.</summary>
        private void AddRow(ResultKey key, ComputedValue figure, string rule, Coverage coverage, bool isRemapped, ComponentFigures figures)
        {
            (string breakdown, (int item, string text), CoveredArea of, Period period, IReadOnlyList<LeavingArea> leaving) = key;
            ReferenceArea place = of.Place;
            var notes = new MethodNotes(programme, rule);
            if (!double.IsNaN(figure.AtLeast)) notes.InOpenClass(figure.AtLeast);
            figure = denominators.Judge(figure, notes);
            if (!place.IsArea && indicator.Aggregation != AggregationMethod.None) figure = Judge(figure, of, isRemapped || leaving.Count > 0, coverage, notes, period);
            if (coverage.ByCount) notes.CoverageByCount();
            if (figure.Gaps > 0) notes.Incomplete(figure.Gaps);
            if (place.IsArea) AddOfArea();
            else AddOfRegion();
            if (figure.HasValue && indicator.Imputation is not null) AddEstimated(MostEstimated(over), MostEstimated(below));
            if (figure.HasValue && breakdown.Length == 0)
            {
                IReadOnlyList<ReferenceValueUsed> references = figures.References(item, place, period);
                if (references.Count > 0)
                {
                    notes.References(references, period);
                    columns.OfTotals.References[(place, period)] = references;
                }
                List<(LeftOut LeftOut, double Value)> leftOut = LeftOutOf(item, place, period, figures);
                foreach ((LeftOut left, double value) in leftOut) notes.LeavesOut(left, value);
                if (leftOut.Count > 0) columns.OfTotals.LeftOut[(place, period)] = leftOut;
            }
            ComparabilityFlags marks = isRemapped ? ComparabilityFlags.Break : ComparabilityFlags.None;
            marks |= MarksOf(over) | MarksOf(below);
            if (figure.HasValue)
            {
                notes.Marked(marks, isRemapped);
                if (!place.IsArea && leaving.Count > 0)
                {
                    notes.Left(leaving);
                    if (breakdown.Length == 0) columns.OfTotals.Leaving[(place, period)] = leaving;
                    marks |= ComparabilityFlags.Break;
                }
            }
            else if (coverage.Reporting == 0 && place.IsArea) notes.Partial(table.Filed[figures.Carrier].CountSubPeriods(programme.Areas.IndexOf(place.Code), period), period.Frequency);
            if (denominators.IsSmall(figure)) marks |= ComparabilityFlags.SmallDenominator;
            columns.Add(place, period, text, figure, coverage, notes.ToString(), marks);

            void AddOfArea()
            {
                if (!figure.HasValue && figures.WhyUnknown(item, place, period) is { } reason) notes.Unknown(reason);
                else if (!figure.HasValue && coverage.Reporting == 0 && table.Filed[figures.Carrier].HasFigure(programme.Areas.IndexOf(place.Code), period, overTime)
                    && figures.LackComponent(item, place, period)) notes.LacksComponent();
                if (figure.HasValue && breakdown.Length == 0 && indicator is { AddsUp: true, Form: ValueForm.Sum } && subPeriods.Disagree(figures, table.Filed[figures.Carrier], place, period)) notes.OtherSubPeriods();
            }

            void AddOfRegion()
            {
                if (coverage.Missing.Count == 0 && breakdown.Length > 0) return;
                int[] unmeasured = breakdown.Length == 0 ? [.. coverage.Missing.Where(area => reported[figures.Carrier].LacksOnlyReference(area, period))] : [];
                int[] missing = breakdown.Length == 0 ? [.. coverage.Missing.Except(unmeasured)] : [];
                notes.Missing([.. missing.Where(area => !reported[figures.Carrier].IsEstimated(area, period))], unmeasured, coverage.Unweighed);
                if (breakdown.Length == 0) columns.OfTotals.AddReporters(place, period, of.AreaReports, missing, unmeasured);
            }

            static ProtectedCell? MostEstimated(List<ProtectedCell> cells) =>
                cells.OrderByDescending(cell => cell.ImputedShare).Select(cell => (ProtectedCell?)cell).FirstOrDefault(); // NaN comes last

            void AddEstimated(ProtectedCell? numerator, ProtectedCell? denominator)
            {
                notes.Estimated(indicator.Imputation, numerator, denominator);
                if (breakdown.Length == 0 && ImputedShare.Compute(numerator, denominator) is { } part) columns.OfTotals.Estimated[(place, period)] = part;
            }
        }

        /// <summary>What a figure leaves out, if anything.</summary>
        private List<(LeftOut LeftOut, double Value)> LeftOutOf(int item, ReferenceArea place, Period period, ComponentFigures figures)
        {
            var leftOut = new List<(LeftOut, double)>();
            for (int number = 0; number < indicator.LeavesOut.Count; number++)
                if (figures.Find(ComponentRole.LeftOut, number, item, place, period) is { Value: > 0 } cell) leftOut.Add((indicator.LeavesOut[number], cell.Value));
            return leftOut;
        }

        /// <summary>Whether a region has other areas than in the period before.</summary>
        private bool IsRemapped(ReferenceArea place, Period period) =>
            table.Mappings.TryGetValue(place.Type, out RegionMapping? mapping) && mapping.BreaksAt(place.Code, period);

        /// <summary>Withholds or flags a regional figure by its coverage and number of areas, and marks a change of its areas.</summary>
        /// <param name="breaks">Whether the region has other areas than before, or an important area is no longer expected.</param>
        private ComputedValue Judge(ComputedValue figure, CoveredArea of, bool breaks, Coverage coverage, MethodNotes notes, Period period)
        {
            CoverageLimits limits = indicator.Limits ?? programme.Limits;
            if (!coverage.Reaches(limits.Flag))
            {
                if (figure.HasValue) notes.Withheld(limits.Flag);
                return ComputedValue.Missing;
            }
            int least = indicator.LeastAreas ?? (indicator.Aggregation is AggregationMethod.Sum or AggregationMethod.Count ? 1 : programme.LeastAreas);
            // A rate cannot rest on an unknown area, unless there are only unknown ones.
            int reporting = coverage.Expected == 0 ? coverage.Reporting : coverage.Expected - coverage.Missing.Count;
            if (least > 1 && reporting < least && reporting < members.CountOf(of.Place, period))
            {
                if (figure.HasValue) notes.TooFewAreas(least);
                return ComputedValue.Missing;
            }
            // If the figure of some areas cannot exist or is counted elsewhere, the figures of the others are still unknown.
            if (!figure.HasValue) return !figure.Status.LeavesGap() && coverage.Missing.Count > 0 ? ComputedValue.Missing : figure;
            if (breaks) figure = figure with { Status = Statuses.Stronger(figure.Status, ObservationStatus.Break) };
            if (!coverage.Reaches(limits.Publish)) notes.LowCoverage(limits.Publish);
            return coverage.Reaches(limits.Publish) && coverage.Unweighed.Count == 0 ? figure : figure with { Status = ObservationStatus.LowReliability };
        }
    }
}
