using Indicators.Aggregation;
using Indicators.Definitions;

namespace Indicators.Analysis;

/// <summary>Results while they are being computed, a list a column.</summary>
internal sealed class ResultColumns
{
    public List<IndicatorDefinition> Indicators { get; } = [];

    public List<Place> Places { get; } = [];

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

    public List<SeriesMarks> Marks { get; } = [];

    /// <summary>Of totals only: what a figure leaves out.</summary>
    public Dictionary<(string Indicator, Place Place, Period Period), IReadOnlyList<(LeftOut, double)>> LeftOut { get; } = [];

    /// <summary>Of totals only: the reference figures of a denominator.</summary>
    public Dictionary<(string Indicator, Place Place, Period Period), IReadOnlyList<ReferenceFigure>> References { get; } = [];

    /// <summary>Of totals only: how much of a figure is estimated.</summary>
    public Dictionary<(string Indicator, Place Place, Period Period), EstimatedPart> Estimated { get; } = [];

    public void Add(IndicatorDefinition indicator, Place place, Period period, string breakdown, Figure figure, Coverage coverage, string method, SeriesMarks marks)
    {
        Indicators.Add(indicator);
        Places.Add(place);
        Periods.Add(period);
        Breakdowns.Add(breakdown);
        Values.Add(figure.Value);
        Numerators.Add(figure.Numerator);
        Denominators.Add(figure.Denominator);
        Statuses.Add(figure.Status);
        Coverages.Add(coverage.Share);
        ByCount.Add(coverage.ByCount);
        Reporting.Add(coverage.Reporting);
        Expected.Add(coverage.Expected);
        Methods.Add(method);
        Marks.Add(marks);
    }

    /// <summary>The rows' order: indicator, place, period as text, breakdown.</summary>
    public int[] Order()
    {
        string[] periods = [.. Periods.Select(period => period.ToString())];
        int[] order = [.. Enumerable.Range(0, Values.Count)];
        Array.Sort(order, (left, right) =>
        {
            int result = string.CompareOrdinal(Indicators[left].Id, Indicators[right].Id);
            if (result == 0) result = Places[left].CompareTo(Places[right]);
            if (result == 0) result = string.CompareOrdinal(periods[left], periods[right]);
            return result != 0 ? result : string.CompareOrdinal(Breakdowns[left], Breakdowns[right]);
        });
        return order;
    }
}
