using Indicators.Definitions;

namespace Indicators.Tests.Recomputation;

/// <summary>What a row of the published data says, without its words.</summary>
internal sealed record PlainResult(double Value, double Numerator, double Denominator, char Status, double Coverage, int Reporting, int Expected);

/// <summary>
/// The published figures worked out a second time: from rows as filed, by loops over areas, straight from the rules. It shares
/// definitions and periods with the product, and nothing that computes.
/// </summary>
internal sealed class PlainFigures(Programme programme, IReadOnlyList<PlainFile> files, IReadOnlyDictionary<string, string> references)
{
    private readonly PlainSeries series = new(programme, files, references);
    private readonly Dictionary<string, ILookup<string, RegionMembership>> memberships =
        programme.RegionSets.ToDictionary(set => set.Key, set => set.Value.Memberships.ToLookup(one => one.Area));
    private readonly Dictionary<(string, string, Period), bool> breaks = [];

    public PlainIndicator Indicator(string id, string breakdown) => new(programme, series, programme.GetIndicator(id), breakdown);

    /// <param name="type"><c>area</c>, <c>world</c> or the id of a region set.</param>
    public PlainResult Result(PlainIndicator indicator, string type, string code, Period period) => type == "area"
        ? ComputeArea(indicator, code, period)
        : ComputeRegion(indicator, type, code, period);

    private PlainResult ComputeArea(PlainIndicator indicator, string area, Period period)
    {
        IndicatorDefinition definition = indicator.Definition;
        PlainState state = indicator.State(area, period);
        bool expected = indicator.IsExpected(area, period);
        double coverage = indicator.Reports(area, period) ? 1 : 0;
        PlainValue value;
        char status;
        // What an area weighs in a mean of several is no part of its own figure.
        PlainFigure[] figures = definition.Weight is null ? state.Figures : state.Figures[..^1];
        if (figures.All(figure => figure.HasValue))
        {
            double[] sums = [.. figures.Select(figure => figure.Value)];
            value = definition.Aggregation == AggregationMethod.Count
                ? new PlainValue(sums[0] > 0 ? 1 : 0, 'A', double.NaN, double.NaN, double.NaN)
                : PlainValue.Compute(definition, sums, [sums]);
            (value, status) = Limited(definition, value, figures.Select(figure => figure.Status));
        }
        else
        {
            value = new PlainValue(double.NaN, 'O', double.NaN, double.NaN, double.NaN);
            status = PlainFigure.ReasonOf(figures.Where(figure => !figure.HasValue));
        }
        return new PlainResult(value.Value, value.Numerator, value.Denominator, status, coverage, (int)coverage, expected ? 1 : 0);
    }

    private PlainResult ComputeRegion(PlainIndicator indicator, string type, string code, Period period)
    {
        IndicatorDefinition definition = indicator.Definition;
        string[] areas = [.. indicator.Areas.Where(area => IsIn(type, code, area, period))];
        string[] reporting = [.. areas.Where(area => indicator.Reports(area, period))];
        string[] expected = [.. areas.Where(area => indicator.IsExpected(area, period))];
        string[] both = [.. reporting.Intersect(expected)];
        bool onceEach = CountsAreasOnce(definition);
        Dictionary<string, double> weights = Weights(indicator, expected, period);
        double whole = weights.Values.Sum(), part = both.Sum(area => weights[area]);
        double coverage = expected.Length == 0 ? reporting.Length > 0 ? 1 : 0 : part / whole;
        bool unweighed = !onceEach && expected.Except(reporting).Any(area => double.IsNaN(indicator.Weight(area, period)));

        CoverageLimits limits = definition.Limits ?? programme.Limits;
        bool withheld = expected.Length == 0 ? reporting.Length == 0 : !limits.Flag.IsReachedBy(part, whole);
        bool flagged = expected.Length > 0 && !limits.Publish.IsReachedBy(part, whole) || unweighed;
        int least = LeastAreas(definition);
        // Where nobody is expected, an unknown area is all that there is.
        int resting = expected.Length == 0 ? reporting.Length : both.Length;
        bool tooFew = least > 1 && resting < least && Members(type, code, period) > resting;

        (PlainValue value, char status) = Value(indicator, [.. (MadeOfValues(definition) || areas.Any(area => indicator.ListsNow(area, period) || indicator.Lists(area) && indicator.FilesWhole(area, period))
            ? reporting.Where(indicator.Lists) : reporting).Select(area => indicator.State(area, period))],
            [.. areas.Where(area => indicator.ListsNow(area, period)).Select(area => indicator.State(area, period))], flagged, Breaks(type, code, period) || LosesAnArea(indicator, areas, period),
            () => areas.Where(area => indicator.Reports(area, period) || indicator.IsExpected(area, period) || indicator.FilesWhole(area, period))
                .Select(area => indicator.Lists(area) && ComputeArea(indicator, area, period) is { Value: double.NaN } own ? own.Status : 'O'));
        if (tooFew) withheld = true;
        // Nothing over nothing of some areas, or what is counted elsewhere, says nothing of the others.
        if (status is 'M' or 'K' && !value.HasValue && expected.Length > both.Length) withheld = true;
        if (withheld && definition.Aggregation != AggregationMethod.None) (value, status) = (new PlainValue(double.NaN, 'O', double.NaN, double.NaN, double.NaN), 'O');
        return new PlainResult(value.Value, value.Numerator, value.Denominator, status, coverage, reporting.Length, expected.Length);
    }

    private static bool CountsAreasOnce(IndicatorDefinition definition) =>
        definition.Aggregation is AggregationMethod.Mean or AggregationMethod.Median or AggregationMethod.Count or AggregationMethod.None;

    /// <summary>What areas weigh; each one where the method counts each once, a weight is not known, or all are zero.</summary>
    private static Dictionary<string, double> Weights(PlainIndicator indicator, string[] areas, Period period)
    {
        Dictionary<string, double> weights = areas.ToDictionary(area => area, area => CountsAreasOnce(indicator.Definition) ? 1 : indicator.Weight(area, period));
        return weights.Values.Any(double.IsNaN) || weights.Values.Sum() == 0 ? areas.ToDictionary(area => area, _ => 1.0) : weights;
    }

    /// <summary>
    /// Whether an area of more than a twentieth of the weight leaves: it had the figure within the lookback of the period before, and
    /// is expected no longer.
    /// </summary>
    private static bool LosesAnArea(PlainIndicator indicator, string[] areas, Period period)
    {
        Period before = period.Next(-1);
        if (indicator.HasCalendar || !areas.Any(Leaves)) return false;
        Dictionary<string, double> weights = Weights(indicator, [.. areas.Where(area => indicator.IsExpected(area, before) && (Leaves(area) || IsCovered(area)))], before);
        return areas.Any(area => Leaves(area) && 20 * weights[area] > weights.Values.Sum());

        bool IsCovered(string area) => indicator.Reports(area, period) || indicator.IsExpected(area, period) || indicator.FilesWhole(area, period)
            || indicator.FiledLately(area, period) || indicator.FiledLately(area, before);

        bool Leaves(string area) => indicator.IsArea(area) && !indicator.IsExpected(area, period) && !indicator.Reports(area, period) && indicator.Had(area, before);
    }

    private (PlainValue, char) Value(PlainIndicator indicator, PlainState[] reporting, PlainState[] filing, bool flagged, bool broken, Func<IEnumerable<char>> statusesOfAreas)
    {
        IndicatorDefinition definition = indicator.Definition;
        var none = new PlainValue(double.NaN, 'M', double.NaN, double.NaN, double.NaN);
        if (definition.Aggregation == AggregationMethod.None) return (none, 'M');
        PlainState[] having = [.. reporting.Where(state => state.HasAll)];
        bool ofAreas = definition.Form == ValueForm.Function && definition.Function!.Name != IndicatorFunction.ReconciliationGap
            || MadeOfValues(definition);
        bool isInequality = definition.Function is { Name: IndicatorFunction.Gini or IndicatorFunction.WeightedGini };
        if (having.Length == 0 && MadeOfValues(definition)) return (none, PlainStatus.Reason(statusesOfAreas()));
        if (having.Length == 0)
            return (none, isInequality ? 'O' : PlainStatus.Reason(filing.Concat(reporting).SelectMany(state => state.Figures.Append(state.Weight)).Where(figure => !figure.HasValue).Select(figure => figure.Status)));
        double[][] areas = [.. having.Select(state => state.Figures.Select(figure => figure.Value).ToArray())];
        PlainValue value;
        if (definition.Aggregation == AggregationMethod.Count)
            value = new PlainValue(areas.Count(area => area[0] > 0), 'A', areas.Count(area => area[0] > 0), double.NaN, double.NaN);
        else if (definition.Aggregation is AggregationMethod.Mean or AggregationMethod.Median or AggregationMethod.WeightedMean)
        {
            (PlainState State, double[] Sums, (PlainValue Value, char Status) Own)[] all = [.. having.Zip(areas).Select(pair => (pair.First, pair.Second, Limited(definition, PlainValue.Compute(definition, pair.Second, [pair.Second]), [])))];
            (PlainState State, double[] Sums, (PlainValue Value, char Status) Own)[] valued = [.. all.Where(one => one.Own.Value.HasValue)];
            if (valued.Length == 0) return (none, PlainStatus.Reason(statusesOfAreas()));
            having = [.. valued.Select(one => one.State)];
            value = new PlainValue(Average(definition.Aggregation, [.. valued.Select(one => (one.Own.Value.Value, one.Sums[^1]))]), 'A', double.NaN, double.NaN, double.NaN);
            if (double.IsNaN(value.Value)) return (none, 'O');
        }
        else
            value = PlainValue.Compute(definition, [.. Enumerable.Range(0, areas[0].Length).Select(i => areas.Sum(area => area[i]))], areas, ofRegion: true);
        IEnumerable<char> flags = having.SelectMany(state => definition.Weight is null ? state.Figures : state.Figures[..^1]).Select(figure => figure.Status);
        if (ofAreas && definition.Form == ValueForm.Ratio)
            flags = flags.Concat(having.Select(state => state.Figures.Select(figure => figure.Value).ToArray()).Select(sums => Limited(definition, PlainValue.Compute(definition, sums, [sums]), []).Status));
        if (flagged) flags = flags.Append('U');
        if (broken) flags = flags.Append('B');
        return Limited(definition, value, flags);
    }

    /// <summary>Whether a region's value is made of those of its areas: whoever never lists an item has none.</summary>
    private static bool MadeOfValues(IndicatorDefinition definition) =>
        definition.Aggregation is AggregationMethod.Mean or AggregationMethod.Median or AggregationMethod.WeightedMean or AggregationMethod.Count;

    private static double Average(AggregationMethod method, (double Value, double Weight)[] areas)
    {
        double[] sorted = [.. areas.Select(area => area.Value).Order()];
        return method switch
        {
            AggregationMethod.Mean => sorted.Average(),
            AggregationMethod.Median => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2,
            _ => areas.Sum(area => area.Value * area.Weight) / areas.Sum(area => area.Weight),
        };
    }

    /// <summary>Below the limits of small denominators a ratio is flagged or not given; its components stay.</summary>
    private (PlainValue Value, char Status) Limited(IndicatorDefinition definition, PlainValue value, IEnumerable<char> flags)
    {
        if (!value.HasValue) return (value, value.Status);
        bool overReference = definition.Denominator is { } denominator && programme.Resolve(denominator).Source == ComponentSource.Reference;
        DenominatorLimits? limits = definition.SmallDenominators ?? (overReference ? null : programme.SmallDenominators);
        if (limits is not null && value.SmallestDenominator < limits.Withhold) return (value with { Value = double.NaN }, 'N');
        return (value, PlainStatus.Flag(limits is not null && value.SmallestDenominator < limits.Flag ? flags.Append('U') : flags));
    }

    /// <summary>The fewest areas that a region's rate rests on; of what is no rate only where the indicator says so.</summary>
    private int LeastAreas(IndicatorDefinition definition) => definition.LeastAreas
        ?? (definition.Aggregation is AggregationMethod.Pooled or AggregationMethod.Mean or AggregationMethod.Median
            or AggregationMethod.WeightedMean or AggregationMethod.PooledMedian ? programme.LeastAreas : 0);

    private bool IsIn(string type, string code, string area, Period period)
    {
        if (type == "world") return true;
        DateOnly day = programme.RegionsAsOf.DayFor(period);
        RegionMembership? membership = memberships[type][area].FirstOrDefault(one => one.HoldsOn(day));
        return (membership?.Region ?? RegionSet.Unassigned) == code;
    }

    /// <summary>The number of areas that a region has, whoever files.</summary>
    private int Members(string type, string code, Period period) =>
        programme.Areas.Codes.Count(area => area.Attributes["kind"] == "area" && IsIn(type, code, area.Id, period));

    /// <summary>Whether an area has come or gone since the period before, by the mapping.</summary>
    private bool Breaks(string type, string code, Period period)
    {
        if (type == "world") return false;
        if (!breaks.TryGetValue((type, code, period), out bool found))
            breaks[(type, code, period)] = found = programme.Areas.Codes.Any(area => IsIn(type, code, area.Id, period) != IsIn(type, code, area.Id, period.Next(-1)));
        return found;
    }
}
