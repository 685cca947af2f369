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
        private readonly Dictionary<string, CoveredAreas> coveredAreas = new(StringComparer.Ordinal);
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
                coveredAreas[carrier] = new CoveredAreas(programme, table, new FigureCoverage(programme, table, indicator, carrier, totals, breakdown: ""));
            }
            CoveredAreas covered = coveredAreas[carrier];
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
                        ReferenceArea referenceArea = of.ReferenceArea;
                        if (referenceArea.IsArea && indicator.Function?.Name.HasAreaValue() == false) continue;
                        bool isRemapped = IsRemapped(referenceArea, period);
                        foreach (BreakdownItem item in breakdown.Length == 0 ? OnlyTotal : items.GetValueOrDefault(referenceArea) ?? [])
                        {
                            (ComputedValue figure, string rule) = referenceArea.IsArea
                                ? (figures.Compute(item.Number, referenceArea, period), regions.AreaRule)
                                : regions.Compute(item.Number, referenceArea, of.Areas, period);
                            // An area that did not file the return lacks the figure, even if another return has one of its components.
                            if (referenceArea.IsArea && !figure.HasValue && !totals.HasFiled(of.Areas[0], period)) figure = ComputedValue.Missing;
                            figures.CollectCells(item.Number, referenceArea, period, over, below);
                            Coverage coverage = breakdown.Length == 0 ? of.Coverage : itemCoverage.Compute(of, period, item.Number, GetComparability(over) | GetComparability(below), figure.HasValue);
                            IReadOnlyList<LeavingArea> leaving = breakdown.Length == 0 || referenceArea.IsArea ? of.Leaving : itemCoverage.Leaving(of, period, item.Number, coverage);
                            AddRow(new ResultKey(breakdown, item, of, period, leaving), figure, rule, coverage, isRemapped, figures);
                        }
                    }
                }
            }
        }

        private static ComparabilityFlags GetComparability(List<ProtectedCell> cells)
        {
            ComparabilityFlags comparability = ComparabilityFlags.None;
            foreach (ProtectedCell cell in cells) comparability |= cell.Comparability;
            return comparability;
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
            ReferenceArea referenceArea = of.ReferenceArea;
            var notes = new MethodNotes(programme, rule);
            if (!double.IsNaN(figure.AtLeast)) notes.InOpenClass(figure.AtLeast);
            figure = denominators.ApplyLimits(figure, notes);
            if (!referenceArea.IsArea && indicator.Aggregation != AggregationMethod.None) figure = ApplyLimits(figure, of, isRemapped || leaving.Count > 0, coverage, notes, period);
            if (coverage.IsByCount) notes.CoverageByCount();
            if (figure.Gaps > 0) notes.Incomplete(figure.Gaps);
            if (referenceArea.IsArea) AddOfArea();
            else AddOfRegion();
            if (figure.HasValue && indicator.Imputation is not null) AddEstimated(MostEstimated(over), MostEstimated(below));
            if (figure.HasValue && breakdown.Length == 0)
            {
                IReadOnlyList<ReferenceValueUsed> references = figures.References(item, referenceArea, period);
                if (references.Count > 0)
                {
                    notes.References(references, period);
                    columns.OfTotals.References[(referenceArea, period)] = references;
                }
                List<(LeftOut LeftOut, double Value)> leftOut = LeftOutOf(item, referenceArea, period, figures);
                foreach ((LeftOut left, double value) in leftOut) notes.LeavesOut(left, value);
                if (indicator.LeavesOut.Index().Any(left => figures.Find(ComponentRole.LeftOut, left.Index, item, referenceArea, period) is { IsWithheld: true })) notes.LeavesOutWithheld();
                if (leftOut.Count > 0) columns.OfTotals.LeftOut[(referenceArea, period)] = leftOut;
            }
            ComparabilityFlags comparability = isRemapped ? ComparabilityFlags.Break : ComparabilityFlags.None;
            comparability |= GetComparability(over) | GetComparability(below);
            if (figure.HasValue)
            {
                notes.Marked(comparability, isRemapped);
                if (!referenceArea.IsArea && leaving.Count > 0)
                {
                    notes.Left(leaving);
                    if (breakdown.Length == 0) columns.OfTotals.Leaving[(referenceArea, period)] = leaving;
                    comparability |= ComparabilityFlags.Break;
                }
            }
            else if (coverage.Reporting == 0 && referenceArea.IsArea) notes.Partial(table.Filed[figures.Carrier].CountSubPeriods(programme.Areas.IndexOf(referenceArea.Code), period), period.Frequency);
            if (denominators.IsSmall(figure)) comparability |= ComparabilityFlags.SmallDenominator;
            columns.Add(referenceArea, period, text, figure, coverage, notes.ToString(), comparability);

            void AddOfArea()
            {
                if (!figure.HasValue && figures.FindUnknown(item, referenceArea, period) is { } reason) notes.Unknown(reason);
                else if (!figure.HasValue && coverage.Reporting == 0 && table.Filed[figures.Carrier].HasFigure(programme.Areas.IndexOf(referenceArea.Code), period, overTime)
                    && figures.LacksComponent(item, referenceArea, period)) notes.LacksComponent();
                if (figure.HasValue && breakdown.Length == 0 && indicator is { AddsUp: true, Form: ValueForm.Sum } && subPeriods.HasDisagreement(figures, table.Filed[figures.Carrier], referenceArea, period)) notes.OtherSubPeriods();
            }

            void AddOfRegion()
            {
                if (coverage.Missing.Count == 0 && breakdown.Length > 0) return;
                int[] unmeasured = breakdown.Length == 0 ? [.. coverage.Missing.Where(area => reported[figures.Carrier].LacksOnlyReference(area, period))] : [];
                int[] missing = breakdown.Length == 0 ? [.. coverage.Missing.Except(unmeasured)] : [];
                notes.Missing([.. missing.Where(area => !reported[figures.Carrier].IsImputed(area, period))], unmeasured, coverage.Unweighed);
                if (breakdown.Length == 0) columns.OfTotals.AddReporters(referenceArea, period, of.AreaReports, missing, unmeasured);
            }

            static ProtectedCell? MostEstimated(List<ProtectedCell> cells) =>
                cells.OrderByDescending(cell => cell.ImputedShare).Select(cell => (ProtectedCell?)cell).FirstOrDefault(); // NaN comes last

            void AddEstimated(ProtectedCell? numerator, ProtectedCell? denominator)
            {
                notes.AddImputed(indicator.Imputation, numerator, denominator);
                if (breakdown.Length == 0 && ImputedShare.Compute(numerator, denominator) is { } part) columns.OfTotals.ImputedShares[(referenceArea, period)] = part;
            }
        }

        /// <summary>What a figure leaves out, if anything.</summary>
        private List<(LeftOut LeftOut, double Value)> LeftOutOf(int item, ReferenceArea referenceArea, Period period, ComponentFigures figures)
        {
            var leftOut = new List<(LeftOut, double)>();
            for (int number = 0; number < indicator.LeavesOut.Count; number++)
                if (figures.Find(ComponentRole.LeftOut, number, item, referenceArea, period) is { Value: > 0 } cell) leftOut.Add((indicator.LeavesOut[number], cell.Value));
            return leftOut;
        }

        /// <summary>Whether a region has other areas than in the period before.</summary>
        private bool IsRemapped(ReferenceArea referenceArea, Period period) =>
            table.Mappings.TryGetValue(referenceArea.Type, out RegionMapping? mapping) && mapping.BreaksAt(referenceArea.Code, period);

        /// <summary>Withholds or flags a regional figure by its coverage and number of areas, and marks a change of its areas.</summary>
        /// <param name="breaks">Whether the region has other areas than before, or an important area is no longer expected.</param>
        private ComputedValue ApplyLimits(ComputedValue figure, CoveredArea of, bool breaks, Coverage coverage, MethodNotes notes, Period period)
        {
            CoverageLimits limits = indicator.Limits ?? programme.Limits;
            if (!coverage.Reaches(limits.Flag))
            {
                if (figure.HasValue || figure.IsWithheld) notes.Withheld(limits.Flag);
                return ComputedValue.Missing;
            }
            int least = indicator.LeastAreas ?? (indicator.Aggregation is AggregationMethod.Sum or AggregationMethod.Count ? 1 : programme.LeastAreas);
            // A rate cannot rest on an unknown area, unless there are only unknown ones.
            int reporting = coverage.Expected == 0 ? coverage.Reporting : coverage.Expected - coverage.Missing.Count;
            if (least > 1 && reporting < least && reporting < members.CountOf(of.ReferenceArea, period))
            {
                if (figure.HasValue || figure.IsWithheld) notes.TooFewAreas(least);
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
