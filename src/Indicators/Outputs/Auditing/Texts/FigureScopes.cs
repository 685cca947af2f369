using System.Globalization;
using Indicators.Outputs.Auditing.Figures;

namespace Indicators.Outputs.Auditing.Texts;

/// <summary>A region that charts and reports are about.</summary>
internal readonly record struct RegionName(string Set, string Code);

/// <summary>The numbers of the data files by indicator and region: what charts and reports may show.</summary>
internal sealed class FigureScopes
{
    private readonly PublishedDerivation derivation;
    private readonly RegionName[] regions;
    private readonly Dictionary<(string Indicator, RegionName Region), ShownNumbers> figures = [];
    private readonly Dictionary<(string Indicator, RegionName Region), ShownNumbers> coverages = [];
    private readonly HashSet<(string Indicator, RegionName Region)> withWithheld = [];
    private readonly HashSet<(string, string, string, string)> methods = [];
    private readonly Dictionary<(string AreaType, string Area), RegionName[]> regionsOf = [];

    /// <summary>A region name for pages about all regions.</summary>
    public static RegionName Everywhere { get; } = new("", "");

    /// <param name="regions">The regions that there are charts or reports of.</param>
    public FigureScopes(PublishedDerivation derivation, IEnumerable<RegionName> regions)
    {
        this.derivation = derivation;
        this.regions = [.. regions.Append(Everywhere).Distinct()];
    }

    public void Add(Figure figure)
    {
        string indicator = BaseOf(figure.Key.Indicator);
        double value = Parse(figure.Value), numerator = Parse(figure.Numerator), denominator = Parse(figure.Denominator), coverage = Parse(figure.Coverage) * 100;
        foreach (RegionName region in RegionsOf(figure.Key.AreaType, figure.Key.Area))
        {
            // Without an indicator, a page may show any.
            foreach (string scope in (ReadOnlySpan<string>)[indicator, ""])
            {
                ShownNumbers numbers = SetOf(figures, (scope, region));
                numbers.Add(value);
                if (numerator != value) numbers.Add(numerator);
                numbers.Add(denominator);
                if (coverage != 100) SetOf(coverages, (scope, region)).Add(coverage);
                if (figure.IsWithheld) withWithheld.Add((scope, region));
            }
        }
        if (figure.Method.Length > 0 && methods.Add((indicator, figure.Key.AreaType, figure.Key.Area, figure.Method)))
            foreach (NumberToken token in new NumberMarks('.', ',').Find(figure.Method)) Add(figure.Key, token.Value);
    }

    /// <summary>Adds a number that follows from figures.</summary>
    public void Add(FigureKey key, double number)
    {
        foreach (RegionName region in RegionsOf(key.AreaType, key.Area))
        {
            SetOf(figures, (BaseOf(key.Indicator), region)).Add(number);
            SetOf(figures, ("", region)).Add(number);
        }
    }

    public void Sort()
    {
        foreach (ShownNumbers numbers in figures.Values.Concat(coverages.Values)) numbers.Sort();
    }

    /// <summary>Whether a number is a figure of the indicator and region; of any indicator, if it is empty.</summary>
    public bool IsFigure(string indicator, RegionName region, double value, int decimals, double units = 0.5) =>
        figures.TryGetValue((BaseOf(indicator), region), out ShownNumbers? own) && own.Contains(value, decimals, units);

    /// <summary>Whether a percentage is a coverage. A full one always is; one that is not whole is not rounded up to a whole one.</summary>
    public bool IsCoverage(string indicator, RegionName region, double value, int decimals) =>
        value == 100 || (coverages.TryGetValue((BaseOf(indicator), region), out ShownNumbers? own) && own.Contains(value, decimals, units: 1));

    /// <summary>Whether some figure of the indicator and region is withheld.</summary>
    public bool HasWithheld(string indicator, RegionName region) => withWithheld.Contains((BaseOf(indicator), region));

    /// <summary>A rate such as ASY-01-1k belongs to its indicator.</summary>
    private string BaseOf(string indicator)
    {
        int dash = indicator.LastIndexOf('-');
        return dash > 0 && derivation.Indicators.ContainsKey(indicator[..dash]) ? indicator[..dash] : indicator;
    }

    private RegionName[] RegionsOf(string areaType, string area)
    {
        if (regionsOf.TryGetValue((areaType, area), out RegionName[]? known)) return known;
        return regionsOf[(areaType, area)] = [.. regions.Where(region => region == Everywhere || areaType == FigureKey.World || (areaType == region.Set && area == region.Code)
            || (areaType == FigureKey.AreaWord && derivation.FindRegions(region.Set, area).Contains(region.Code)))];
    }

    private static double Parse(string cell) => cell.Length > 0 && double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : double.NaN;

    private static ShownNumbers SetOf(Dictionary<(string, RegionName), ShownNumbers> sets, (string, RegionName) scope)
    {
        if (!sets.TryGetValue(scope, out ShownNumbers? set)) sets[scope] = set = new ShownNumbers();
        return set;
    }
}
