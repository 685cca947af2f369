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

    /// <summary>The rows' order: indicator, place, period as text, breakdown, which together are unique.</summary>
    public int[] Order()
    {
        int[] order = [.. Enumerable.Range(0, Values.Count)];
        var keys = new UInt128[order.Length];
        AppendRanks(keys, Indicators, (left, right) => string.CompareOrdinal(left.Id, right.Id), ReferenceEqualityComparer.Instance);
        AppendRanks(keys, Places, (left, right) => left.CompareTo(right));
        AppendRanks(keys, Periods, (left, right) => string.CompareOrdinal(left.ToString(), right.ToString()));
        AppendRanks(keys, Breakdowns, string.CompareOrdinal);
        Array.Sort(keys, order);
        for (int i = 1; i < keys.Length; i++)
            if (keys[i] == keys[i - 1]) throw new InvalidOperationException("A figure is there twice.");
        return order;
    }

    /// <summary>Appends to each row's key the rank of its entry among the distinct ones, so that only few are compared.</summary>
    private static void AppendRanks<T>(UInt128[] keys, List<T> column, Comparison<T> comparison, IEqualityComparer<T>? equality = null) where T : notnull
    {
        equality ??= EqualityComparer<T>.Default;
        var numbers = new Dictionary<T, int>(equality);
        var numberOf = new int[keys.Length];
        for (int row = 0; row < numberOf.Length; row++)
        {
            // Neighbours mostly have the same indicator, place and period.
            if (row > 0 && equality.Equals(column[row], column[row - 1])) numberOf[row] = numberOf[row - 1];
            else if (numbers.TryGetValue(column[row], out int known)) numberOf[row] = known;
            else numbers[column[row]] = numberOf[row] = numbers.Count;
        }
        T[] distinct = [.. numbers.Keys];
        Array.Sort(distinct, comparison);
        var ranks = new uint[distinct.Length];
        for (int rank = 0; rank < ranks.Length; rank++) ranks[numbers[distinct[rank]]] = (uint)rank;
        for (int row = 0; row < keys.Length; row++) keys[row] = keys[row] << 32 | ranks[numberOf[row]];
    }
}
