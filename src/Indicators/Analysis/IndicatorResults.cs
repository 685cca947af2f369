using Indicators.Aggregation;
using Indicators.Common;
using Indicators.Definitions;

namespace Indicators.Analysis;

/// <summary>One published figure, with everything that explains how it was made.</summary>
/// <param name="Breakdown"><c>_T</c>, or <c>dimension=code</c> pairs separated by semicolons.</param>
/// <param name="Value">Unrounded; NaN if there is none, with the reason in the status.</param>
/// <param name="Numerator">NaN if there is no value, except for a zero denominator.</param>
/// <param name="Denominator">NaN if there is no value, except for a zero denominator, and for sums.</param>
/// <param name="Confidentiality">The code of SDMX's CONF_STATUS.</param>
/// <param name="Coverage">The reported share of the expected weight or, if areas are counted, of the expected areas, from 0 to 1.</param>
/// <param name="CoverageByCount">Whether coverage counts areas, because the method counts each area once, a weight is unknown or withheld,
/// or the weights sum to zero.</param>
/// <param name="ReportingAreas">The number of areas that report the figure.</param>
/// <param name="ExpectedAreas">The number of areas that are expected to report it.</param>
/// <param name="Comparability">What limits comparison with other periods. The status shows it only if no stronger flag applies.</param>
/// <param name="Method">The rule, and notes on this figure for readers, in the programme's first language.</param>
public readonly record struct ResultRow(
    IndicatorDefinition Indicator, ReferenceArea ReferenceArea, Period Period, string Breakdown, double Value, double Numerator, double Denominator,
    ObservationStatus Status, char Confidentiality, double Coverage, bool CoverageByCount, int ReportingAreas, int ExpectedAreas,
    string Method, ComparabilityFlags Comparability = ComparabilityFlags.None)
{
    public bool HasValue => !double.IsNaN(Value);

    /// <summary>Whether the programme withholds a figure that was reported and is included in those of regions, rather than an office.</summary>
    public bool IsWithheld => !HasValue && Status == ObservationStatus.Suppressed && ReportingAreas > 0;
}

/// <summary>All published figures in columns, sorted by indicator, reference area, period and breakdown, which together are unique.</summary>
public sealed class IndicatorResults
{
    private readonly CodeList areas;
    private readonly IndicatorDefinition[] indicators;
    private readonly ReferenceArea[] referenceAreas;
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
    private readonly ComparabilityFlags[] comparability;
    private readonly Lazy<Dictionary<(string, ReferenceArea, Period, string), int>> byKey;
    private readonly Dictionary<(string, ReferenceArea), Range> rangesByArea;
    private readonly Dictionary<string, TotalAnnotations> ofTotals = new(StringComparer.Ordinal);

    /// <param name="columns">One for each indicator.</param>
    /// <param name="areas">The programme's areas.</param>
    internal IndicatorResults(IReadOnlyList<ResultColumns> columns, CodeList areas, RunContext context)
    {
        this.areas = areas;
        ResultColumns[] sorted = [.. columns.OrderBy(one => one.Indicator.Id, StringComparer.Ordinal)];
        int count = sorted.Sum(one => one.Count);
        indicators = new IndicatorDefinition[count];
        referenceAreas = new ReferenceArea[count];
        periods = new Period[count];
        breakdowns = new string[count];
        values = new double[count];
        numerators = new double[count];
        denominators = new double[count];
        statuses = new ObservationStatus[count];
        coverages = new double[count];
        byCount = new bool[count];
        reporting = new int[count];
        expected = new int[count];
        methods = new string[count];
        comparability = new ComparabilityFlags[count];
        var parts = new (ResultColumns Columns, int First)[sorted.Length];
        for (int i = 0, first = 0; i < parts.Length; first += sorted[i++].Count) parts[i] = (sorted[i], first);
        context.Map(parts, part => Arrange(part.Columns, part.First));
        byKey = new Lazy<Dictionary<(string, ReferenceArea, Period, string), int>>(ByKey);
        rangesByArea = [];
        foreach (ResultColumns one in sorted) ofTotals.Add(one.Indicator.Id, one.OfTotals);
        for (int first = 0, next; first < count; first = next)
        {
            for (next = first; next < count && ReferenceEquals(indicators[next], indicators[first]) && referenceAreas[next] == referenceAreas[first];) next++;
            rangesByArea.Add((indicators[first].Id, referenceAreas[first]), first..next);
        }
    }

    public int Count => values.Length;

    /// <summary>All figures, in order.</summary>
    public IEnumerable<ResultRow> Rows => Enumerable.Range(0, Count).Select(index => this[index]);

    public ResultRow this[int index] => new(
        indicators[index], referenceAreas[index], periods[index], breakdowns[index], values[index], numerators[index], denominators[index],
        statuses[index], statuses[index] == ObservationStatus.Suppressed ? 'C' : 'F', coverages[index], byCount[index], reporting[index], expected[index],
        methods[index], comparability[index]);

    /// <summary>Finds the row of a figure; null if it is not published.</summary>
    /// <param name="indicator">The id of the indicator.</param>
    /// <param name="breakdown"><c>_T</c> for the total, or <c>dimension=code</c> pairs separated by semicolons.</param>
    public ResultRow? Find(string indicator, ReferenceArea referenceArea, Period period, string breakdown = Series.Total) =>
        byKey.Value.TryGetValue((indicator, referenceArea, period, breakdown), out int index) ? this[index] : null;

    /// <summary>The rows of one indicator and reference area, by period, then breakdown.</summary>
    public IEnumerable<ResultRow> Select(string indicator, ReferenceArea referenceArea)
    {
        if (!rangesByArea.TryGetValue((indicator, referenceArea), out Range range)) yield break;
        for (int i = range.Start.Value; i < range.End.Value; i++) yield return this[i];
    }

    /// <summary>What a figure leaves out, if anything, such as rows in other units or closed decisions.</summary>
    public IReadOnlyList<(LeftOut LeftOut, double Value)> GetLeftOut(IndicatorDefinition indicator, ReferenceArea referenceArea, Period period) =>
        ofTotals.GetValueOrDefault(indicator.Id)?.LeftOut.GetValueOrDefault((referenceArea, period)) ?? [];

    /// <summary>The codes of the expected areas that are not in the total of a region or the world, sorted; empty if none is missing.</summary>
    public IReadOnlyList<string> GetNotReporting(IndicatorDefinition indicator, ReferenceArea referenceArea, Period period) =>
        CodesOf(ofTotals.GetValueOrDefault(indicator.Id)?.Missing(referenceArea, period));

    /// <summary>
    /// The codes of the expected areas that are missing from the total of a region or the world only because there is no reference figure
    /// for them, sorted.
    /// </summary>
    public IReadOnlyList<string> GetUnmeasured(IndicatorDefinition indicator, ReferenceArea referenceArea, Period period) =>
        CodesOf(ofTotals.GetValueOrDefault(indicator.Id)?.Unmeasured(referenceArea, period));

    /// <summary>
    /// The codes of the areas that cause a break in a total because their last figure is too old for another to be expected, with the
    /// period of that figure.
    /// </summary>
    public IReadOnlyList<(string Area, Period Last)> GetLeavingAreas(IndicatorDefinition indicator, ReferenceArea referenceArea, Period period) =>
        ofTotals.GetValueOrDefault(indicator.Id)?.Leaving.GetValueOrDefault((referenceArea, period)) is { } leaving
            ? [.. leaving.Select(area => (areas[area.Area].Id, area.Last))]
            : [];

    /// <summary>The codes of the areas included in the total of a region or the world, sorted.</summary>
    public IReadOnlyList<string> GetReporters(IndicatorDefinition indicator, ReferenceArea referenceArea, Period period) =>
        CodesOf(ofTotals.GetValueOrDefault(indicator.Id)?.Reporters(referenceArea, period));

    /// <summary>The imputed share of a total; null if nothing is imputed.</summary>
    public ImputedShare? FindImputedShare(IndicatorDefinition indicator, ReferenceArea referenceArea, Period period) =>
        ofTotals.GetValueOrDefault(indicator.Id) is { } totals && totals.ImputedShares.TryGetValue((referenceArea, period), out ImputedShare part) ? part : null;

    /// <summary>The reference figures that a total is divided by, one for each area; empty for a sum.</summary>
    public IReadOnlyList<ReferenceValueUsed> GetReferences(IndicatorDefinition indicator, ReferenceArea referenceArea, Period period) =>
        ofTotals.GetValueOrDefault(indicator.Id)?.References.GetValueOrDefault((referenceArea, period)) ?? [];

    /// <summary>The reference areas for which an indicator has figures, sorted.</summary>
    public IEnumerable<ReferenceArea> GetReferenceAreas(string indicator) => rangesByArea.Keys.Where(key => key.Item1 == indicator).Select(key => key.Item2).Order();

    private string[] CodesOf(IReadOnlyList<int>? of) => of is null ? [] : [.. of.Select(area => areas[area].Id).Order(StringComparer.Ordinal)];

    private Dictionary<(string, ReferenceArea, Period, string), int> ByKey()
    {
        var rows = new Dictionary<(string, ReferenceArea, Period, string), int>(Count);
        for (int i = 0; i < Count; i++) rows.Add((indicators[i].Id, referenceAreas[i], periods[i], breakdowns[i]), i);
        return rows;
    }

    /// <summary>Adds the rows of an indicator in sorted order, from a position on.</summary>
    /// <returns>The number of rows.</returns>
    private int Arrange(ResultColumns columns, int first)
    {
        int[] order = columns.Order();
        Array.Fill(indicators, columns.Indicator, first, order.Length);
        Arrange(columns.ReferenceAreas, referenceAreas);
        Arrange(columns.Periods, periods);
        Arrange(columns.Breakdowns, breakdowns);
        Arrange(columns.Values, values);
        Arrange(columns.Numerators, numerators);
        Arrange(columns.Denominators, denominators);
        Arrange(columns.Statuses, statuses);
        Arrange(columns.Coverages, coverages);
        Arrange(columns.ByCount, byCount);
        Arrange(columns.Reporting, reporting);
        Arrange(columns.Expected, expected);
        Arrange(columns.Methods, methods);
        Arrange(columns.Comparability, comparability);
        return order.Length;

        void Arrange<T>(List<T> from, T[] to)
        {
            for (int i = 0; i < order.Length; i++) to[first + i] = from[order[i]];
        }
    }
}
