using Indicators.Aggregation;
using Indicators.Definitions;

namespace Indicators.Analysis;

/// <summary>The results of one indicator while they are computed, in one list per column.</summary>
internal sealed class ResultColumns(IndicatorDefinition indicator)
{
    public IndicatorDefinition Indicator => indicator;

    public int Count => Values.Count;

    public List<ReferenceArea> ReferenceAreas { get; } = [];

    public List<Period> Periods { get; } = [];

    public List<string> Breakdowns { get; } = [];

    public List<double> Values { get; } = [];

    public List<double> Numerators { get; } = [];

    public List<double> Denominators { get; } = [];

    public List<ObservationStatus> Statuses { get; } = [];

    public List<double> Coverages { get; } = [];

    public List<bool> ByCount { get; } = [];

    public List<int> Reporting { get; } = [];

    public List<int> Expected { get; } = [];

    public List<string> Methods { get; } = [];

    public List<ComparabilityFlags> Comparability { get; } = [];

    /// <summary>Data that only totals have.</summary>
    public TotalAnnotations OfTotals { get; } = new();

    public void Add(ReferenceArea referenceArea, Period period, string breakdown, ComputedValue figure, Coverage coverage, string method, ComparabilityFlags comparability)
    {
        ReferenceAreas.Add(referenceArea);
        Periods.Add(period);
        Breakdowns.Add(breakdown);
        Values.Add(figure.Value);
        Numerators.Add(figure.Numerator);
        Denominators.Add(figure.Denominator);
        Statuses.Add(figure.Status);
        Coverages.Add(coverage.Share);
        ByCount.Add(coverage.IsByCount);
        Reporting.Add(coverage.Reporting);
        Expected.Add(coverage.Expected);
        Methods.Add(method);
        Comparability.Add(comparability);
    }

    /// <summary>The order of the rows: reference area, period as text, breakdown, which together are unique.</summary>
    public int[] Order()
    {
        var places = SortKeys.Sort(ReferenceAreas, (left, right) => left.CompareTo(right));
        var periods = SortKeys.Sort(Periods, (left, right) => string.CompareOrdinal(left.ToString(), right.ToString()));
        var breakdowns = SortKeys.Sort(Breakdowns, string.CompareOrdinal);
        int[] order = SortKeys.Sort(Count, places, periods, breakdowns);
        for (int i = 1; i < order.Length; i++)
            if (places.AreSame(order[i], order[i - 1]) && periods.AreSame(order[i], order[i - 1]) && breakdowns.AreSame(order[i], order[i - 1]))
                throw new InvalidOperationException("A figure is there twice.");
        return order;
    }
}
