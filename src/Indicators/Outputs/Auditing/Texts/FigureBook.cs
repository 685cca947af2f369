using System.Globalization;
using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Outputs.Auditing.Figures;

namespace Indicators.Outputs.Auditing.Texts;

/// <summary>Which numbers that belong to a figure may be shown in a place.</summary>
[Flags]
internal enum FigureNumbers
{
    None = 0,

    /// <summary>The value itself.</summary>
    Value = 1,

    /// <summary>The numerator and the denominator.</summary>
    Components = 2,

    /// <summary>The coverage, in per cent.</summary>
    Coverage = 4,

    /// <summary>Changes, shares, ranks and other numbers that compare the figure.</summary>
    Compared = 8,

    All = Value | Components | Coverage | Compared,
}

/// <summary>The published figures by what they are about, with the numbers that the tables of comparisons give of each.</summary>
internal sealed class FigureBook
{
    private readonly IReadOnlyDictionary<FigureKey, Figure> figures;
    private readonly Dictionary<FigureKey, List<double>> compared = [];
    private readonly Dictionary<FigureKey, HashSet<double>> coverages = [];
    private readonly Dictionary<(string Indicator, string AreaType, string Area), List<Period>> periods = [];
    private readonly Dictionary<string, string[]> variants;

    /// <param name="others">Figures that another data file gives otherwise; either is taken for right in pages and pictures.</param>
    public FigureBook(IReadOnlyDictionary<FigureKey, Figure> figures, PublishedDerivation derivation, IReadOnlyDictionary<FigureKey, Figure> others)
    {
        this.figures = figures;
        Others = others;
        var indicators = new HashSet<string>(StringComparer.Ordinal);
        foreach (FigureKey key in figures.Keys)
        {
            indicators.Add(key.Indicator);
            if (key.Breakdown != FigureKey.Total && Parse(figures[key].Coverage) is < 1 and var share) AddCoverage(key with { Breakdown = FigureKey.Total }, share * 100);
            if (key.Breakdown != FigureKey.Total || !Period.TryParse(key.Period, out Period period)) continue;
            if (!periods.TryGetValue((key.Indicator, key.AreaType, key.Area), out List<Period>? list)) periods[(key.Indicator, key.AreaType, key.Area)] = list = [];
            list.Add(period);
        }
        // A rate such as ASY-01-1k is told beside its indicator.
        variants = derivation.Indicators.Keys.ToDictionary(id => id, id => indicators.Where(other => other == id || other.StartsWith(id + "-", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
    }

    public IReadOnlyDictionary<FigureKey, Figure> Others { get; }

    public IEnumerable<Period> Periods => periods.Values.SelectMany(list => list).Distinct();

    /// <summary>Whether the tables of comparisons are all there: sentences tell their numbers, too.</summary>
    public required bool HasComparisons { get; init; }

    /// <summary>Returns the data file of a figure.</summary>
    public Func<FigureKey, string> FileOf { get; init; } = _ => FigureFiles.Csv;

    /// <summary>Notes the coverage of items: a table of them tells it once.</summary>
    private void AddCoverage(FigureKey total, double percent)
    {
        if (!coverages.TryGetValue(total, out HashSet<double>? all)) coverages[total] = all = [];
        all.Add(percent);
    }

    public void AddCompared(FigureKey key, double number)
    {
        if (!compared.TryGetValue(key, out List<double>? list)) compared[key] = list = [];
        list.Add(Math.Abs(number));
    }

    public Figure? Find(FigureKey key) => figures.GetValueOrDefault(key);

    /// <summary>Returns an indicator and its rates per inhabitant.</summary>
    public IReadOnlyList<string> FindVariants(string indicator) => variants.TryGetValue(indicator, out string[]? all) ? all : [indicator];

    /// <summary>Returns the newest period of a reference area up to the end of a report's period; of its frequency, the nearest coarser or else a finer one.</summary>
    public Period? FindPeriod(string indicator, string areaType, string area, Period report)
    {
        Period? found = null;
        foreach (Period period in periods.GetValueOrDefault((indicator, areaType, area), []))
        {
            if (period.LastDay > report.LastDay) continue;
            int distance = NearestFrequency.MeasureDistance(period.Frequency, report.Frequency);
            if (found is not { } best || distance < NearestFrequency.MeasureDistance(best.Frequency, report.Frequency) || (distance == NearestFrequency.MeasureDistance(best.Frequency, report.Frequency) && period.CompareTo(best) > 0)) found = period;
        }
        return found;
    }

    /// <summary>Returns the periods of a region's series up to the last one.</summary>
    public IEnumerable<Period> FindPeriods(string indicator, RegionName region, Period last) =>
        periods.GetValueOrDefault((indicator, region.Set, region.Code), []).Where(period => period.Frequency == last.Frequency && period.CompareTo(last) <= 0);

    /// <summary>Whether a figure has a number that is shown like this.</summary>
    public bool Shows(FigureKey key, FigureNumbers which, NumberToken token, bool isPercent)
    {
        return (figures.TryGetValue(key, out Figure? figure) && ShowsOf(figure)) || (Others.TryGetValue(key, out Figure? other) && ShowsOf(other))
            || (which.HasFlag(FigureNumbers.Compared) && compared.TryGetValue(key, out List<double>? list) && list.Exists(number => IsShown(number, token, isPercent)))
            || (isPercent && which == FigureNumbers.All && coverages.TryGetValue(key, out HashSet<double>? shares) && shares.Any(share => IsShown(share, token, isPercent, isCoverage: true)));

        bool ShowsOf(Figure one) => (which.HasFlag(FigureNumbers.Value) && IsShown(Parse(one.Value), token, isPercent))
            || (which.HasFlag(FigureNumbers.Components) && (IsShown(Parse(one.Numerator), token, isPercent: false) || IsShown(Parse(one.Denominator), token, isPercent: false)))
            || (which.HasFlag(FigureNumbers.Coverage) && isPercent && IsShown(Parse(one.Coverage) * 100, token, isPercent: true, isCoverage: true));
    }

    private static bool IsShown(double number, NumberToken token, bool isPercent, bool isCoverage = false)
    {
        if (!double.IsFinite(number)) return false;
        // A percentage that is not whole is not rounded up to a whole one, nor down to none.
        double units = isPercent && (isCoverage || token.Value is < 1 or > 99) ? 1 : 0.5;
        return Math.Abs(token.Value - Math.Abs(number)) <= units * Math.Pow(10, -token.Decimals) * (1 + 1e-9) + 1e-9 * token.Value;
    }

    private static double Parse(string cell) => cell.Length > 0 && double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : double.NaN;
}
