using Indicators.Aggregation;
using Indicators.Definitions;

namespace Indicators.Analysis;

/// <summary>One published figure, with everything that says how it was made.</summary>
/// <param name="Breakdown"><c>_T</c>, or <c>dimension=code</c> pairs separated by semicolons.</param>
/// <param name="Value">Unrounded; NaN where the status says why there is none.</param>
/// <param name="Numerator">NaN where there is no value, unless that is for a denominator of zero.</param>
/// <param name="Denominator">The same, and NaN for sums.</param>
/// <param name="Marks">What hinders comparing it with other periods; a status shows it only where no stronger flag does.</param>
/// <param name="Method">The rule, and what a reader must know of this figure, in the programme's first language.</param>
public readonly record struct ResultRow(
    IndicatorDefinition Indicator, Place Place, Period Period, string Breakdown, double Value, double Numerator, double Denominator,
    ObservationStatus Status, char Confidentiality, double Coverage, bool CoverageByCount, int ReportingAreas, int ExpectedAreas,
    string Method, SeriesMarks Marks = SeriesMarks.None)
{
    public bool HasValue => !double.IsNaN(Value);
}

/// <summary>Every published figure, in columns, sorted by indicator, place, period and breakdown, which together are unique.</summary>
public sealed class IndicatorResults
{
    private readonly IndicatorDefinition[] indicators;
    private readonly Place[] places;
    private readonly Period[] periods;
    private readonly string[] breakdowns;
    private readonly double[] values;
    private readonly double[] numerators;
    private readonly double[] denominators;
    private readonly ObservationStatus[] statuses;
    private readonly double[] coverages;
    private readonly bool[] byCount;
    private readonly int[] reporting;
    private readonly int[] expected;
    private readonly string[] methods;
    private readonly SeriesMarks[] marks;
    private readonly Lazy<Dictionary<(string, Place, Period, string), int>> byKey;
    private readonly Dictionary<(string, Place), Range> byPlace;
    private readonly Dictionary<(string, Place, Period), IReadOnlyList<(LeftOut, double)>> leftOut;
    private readonly Dictionary<(string, Place, Period), EstimatedPart> estimated;
    private readonly Dictionary<(string, Place, Period), IReadOnlyList<ReferenceFigure>> references;

    internal IndicatorResults(ResultColumns columns)
    {
        int[] order = columns.Order();
        indicators = Arrange(columns.Indicators, order);
        places = Arrange(columns.Places, order);
        periods = Arrange(columns.Periods, order);
        breakdowns = Arrange(columns.Breakdowns, order);
        values = Arrange(columns.Values, order);
        numerators = Arrange(columns.Numerators, order);
        denominators = Arrange(columns.Denominators, order);
        statuses = Arrange(columns.Statuses, order);
        coverages = Arrange(columns.Coverages, order);
        byCount = Arrange(columns.ByCount, order);
        reporting = Arrange(columns.Reporting, order);
        expected = Arrange(columns.Expected, order);
        methods = Arrange(columns.Methods, order);
        marks = Arrange(columns.Marks, order);
        byKey = new Lazy<Dictionary<(string, Place, Period, string), int>>(ByKey);
        byPlace = [];
        leftOut = columns.LeftOut;
        estimated = columns.Estimated;
        references = columns.References;
        for (int first = 0, next; first < order.Length; first = next)
        {
            for (next = first; next < order.Length && ReferenceEquals(indicators[next], indicators[first]) && places[next] == places[first];) next++;
            byPlace.Add((indicators[first].Id, places[first]), first..next);
        }
    }

    public int Count => values.Length;

    public ResultRow this[int index] => new(
        indicators[index], places[index], periods[index], breakdowns[index], values[index], numerators[index], denominators[index],
        statuses[index], statuses[index] == ObservationStatus.Suppressed ? 'C' : 'F', coverages[index], byCount[index], reporting[index], expected[index],
        methods[index], marks[index]);

    /// <summary>The row of a figure, or null where it is not published.</summary>
    public ResultRow? Find(string indicator, Place place, Period period, string breakdown = Series.Total) =>
        byKey.Value.TryGetValue((indicator, place, period, breakdown), out int index) ? this[index] : null;

    /// <summary>The rows of one indicator at one place, by period, then breakdown.</summary>
    public IEnumerable<ResultRow> Of(string indicator, Place place)
    {
        if (!byPlace.TryGetValue((indicator, place), out Range range)) yield break;
        for (int i = range.Start.Value; i < range.End.Value; i++) yield return this[i];
    }

    /// <summary>What a figure leaves out, where there is any of it: rows in other units, closed decisions.</summary>
    public IReadOnlyList<(LeftOut LeftOut, double Value)> LeftOut(IndicatorDefinition indicator, Place place, Period period) =>
        leftOut.GetValueOrDefault((indicator.Id, place, period)) ?? [];

    /// <summary>How much of a total is estimated, or null where nothing is.</summary>
    public EstimatedPart? Estimated(IndicatorDefinition indicator, Place place, Period period) =>
        estimated.TryGetValue((indicator.Id, place, period), out EstimatedPart part) ? part : null;

    /// <summary>The public figures that a total is measured against, one an area; none for a sum.</summary>
    public IReadOnlyList<ReferenceFigure> References(IndicatorDefinition indicator, Place place, Period period) =>
        references.GetValueOrDefault((indicator.Id, place, period)) ?? [];

    /// <summary>The places that an indicator has figures of, sorted.</summary>
    public IEnumerable<Place> PlacesOf(string indicator) => byPlace.Keys.Where(key => key.Item1 == indicator).Select(key => key.Item2).Order();

    private Dictionary<(string, Place, Period, string), int> ByKey()
    {
        var rows = new Dictionary<(string, Place, Period, string), int>(Count);
        for (int i = 0; i < Count; i++) rows.Add((indicators[i].Id, places[i], periods[i], breakdowns[i]), i);
        return rows;
    }

    private static T[] Arrange<T>(List<T> values, int[] order)
    {
        var result = new T[order.Length];
        for (int i = 0; i < order.Length; i++) result[i] = values[order[i]];
        return result;
    }
}
