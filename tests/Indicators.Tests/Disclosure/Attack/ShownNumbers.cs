namespace Indicators.Tests.Disclosure.Attack;

/// <summary>The numbers that charts and reports may show: those of the data files, by indicator and region.</summary>
internal sealed class ShownNumbers
{
    private readonly Dictionary<(string Indicator, string Set, string Region), NumberSet> figures = [];
    private readonly Dictionary<(string Indicator, string Set, string Region), NumberSet> counts = [];
    private readonly Dictionary<(string Indicator, string Set, string Region), NumberSet> coverages = [];
    private readonly NumberSet constants = new();
    private readonly PublicDefinitions definitions;

    public ShownNumbers(PublishedFolder folder, PublicDefinitions definitions)
    {
        this.definitions = definitions;
        foreach (double constant in definitions.Constants.Concat(definitions.Regions.Sizes.Select(size => (double)size))) constants.Add(constant);
        var numbersIn = new Dictionary<string, double[]>(StringComparer.Ordinal);
        var scopesOf = new Dictionary<(string, string, string), (string, string, string)[]>();
        foreach (PublishedFigure figure in folder.Figures)
            foreach ((string, string, string) scope in ScopesOf(figure.Key))
            {
                NumberSet shown = SetOf(figures, scope);
                shown.Add(figure.Value);
                shown.Add(figure.Numerator);
                shown.Add(figure.Denominator);
                foreach (double told in NumbersIn(figure.Method)) shown.Add(told);
                SetOf(counts, scope).Add(figure.ReportingAreas);
                SetOf(coverages, scope).Add(figure.Coverage * 100);
            }
        foreach ((FigureKey key, double? value) in ComparedNumbers.FindValuesOverBoth(folder, definitions))
            foreach ((string, string, string) scope in ScopesOf(key)) SetOf(figures, scope).Add(value);
        foreach (ComparedNumber number in folder.Trends.Concat(folder.SameReporters).Concat(folder.Alternatives))
            foreach ((string, string, string) scope in ScopesOf(number.Key)) SetOf(number.Measure == "rank" ? counts : figures, scope).Add(number.Value);

        double[] NumbersIn(string method)
        {
            if (!numbersIn.TryGetValue(method, out double[]? known)) numbersIn[method] = known = [.. NumberTokens.Find(method, decimalComma: false).Select(token => token.Value)];
            return known;
        }

        (string, string, string)[] ScopesOf(FigureKey key)
        {
            string indicator = BaseOf(key.Indicator);
            if (scopesOf.TryGetValue((indicator, key.AreaType, key.Area), out (string, string, string)[]? known)) return known;
            List<(string Set, string Region)> regions = [("", "")];
            foreach (string set in definitions.Regions.Sets)
            {
                if (key.IsArea) regions.AddRange(definitions.Regions.FindAll(set, key.Area).Select(region => (set, region)));
                else if (key.AreaType == set) regions.Add((set, key.Area));
                else regions.Add((set, "*"));
            }
            return scopesOf[(indicator, key.AreaType, key.Area)] =
                [.. regions.SelectMany(region => new[] { (indicator, region.Set, region.Region), ("", region.Set, region.Region) })];
        }
    }

    /// <summary>Whether the number is a figure, or, in a sentence, something that sentences count.</summary>
    public bool Explain(NumberToken token, TextPiece piece, string set, string region)
    {
        if (piece.Indicator == TextPieces.Quality && token.Decimals == 0 && token.Value <= definitions.Regions.AreaCount) return true;
        string indicator = piece.Indicator == TextPieces.Quality ? "" : BaseOf(piece.Indicator);
        if (IsShown(figures, indicator, set, region, token)) return true;
        // A coverage that is not whole is not rounded up to a whole one.
        if (IsPeriod(token) || (token.After.TrimStart().StartsWith('%') && IsShown(coverages, indicator, set, region, token, 1))) return true;
        return !piece.IsLabel && !Wording.IsFigure(token) && (IsShown(counts, indicator, set, region, token) || constants.Shows(token.Value, token.Decimals));
    }

    private static bool IsShown(Dictionary<(string, string, string), NumberSet> sets, string indicator, string set, string region, NumberToken token, double units = 0.5) =>
        (sets.TryGetValue((indicator, set, region), out NumberSet? own) && own.Shows(token.Value, token.Decimals, units))
        || (sets.TryGetValue((indicator, set, "*"), out NumberSet? wide) && wide.Shows(token.Value, token.Decimals, units));

    private static bool IsPeriod(NumberToken token) => token.Decimals == 0 && token.Text.Length == 4 && token.Value is >= 1900 and <= 2200;

    /// <summary>A rate such as STK-02-1k belongs to its indicator.</summary>
    private string BaseOf(string indicator)
    {
        int dash = indicator.LastIndexOf('-');
        return dash > 0 && definitions.Indicators.ContainsKey(indicator[..dash]) ? indicator[..dash] : indicator;
    }

    private static NumberSet SetOf(Dictionary<(string, string, string), NumberSet> sets, (string, string, string) scope)
    {
        if (!sets.TryGetValue(scope, out NumberSet? set)) sets[scope] = set = new NumberSet();
        return set;
    }
}
