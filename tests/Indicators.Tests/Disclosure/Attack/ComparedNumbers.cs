namespace Indicators.Tests.Disclosure.Attack;

/// <summary>
/// Computes the numbers of the tables of comparisons anew from the printed figures. One that does not follow from them says more than
/// they do.
/// </summary>
internal sealed class ComparedNumbers
{
    private readonly PublicDefinitions definitions;
    private readonly Dictionary<FigureKey, PublishedFigure> totals;
    private readonly ILookup<(string Indicator, string Period), PublishedFigure> areas;

    private ComparedNumbers(PublishedFolder folder, PublicDefinitions definitions)
    {
        this.definitions = definitions;
        totals = folder.Figures.Where(figure => figure.Key.Breakdown == "_T").ToDictionary(figure => figure.Key);
        areas = totals.Values.Where(figure => figure.Key.IsArea).ToLookup(figure => (figure.Key.Indicator, figure.Key.Period));
    }

    /// <returns>The numbers that do not follow from the figures, one line each. Indicators that are no sums or ratios of sums are left out.</returns>
    public static IEnumerable<string> FindUnexplained(PublishedFolder folder, PublicDefinitions definitions)
    {
        var numbers = new ComparedNumbers(folder, definitions);
        foreach ((string file, IReadOnlyList<ComparedNumber> list) in new[]
            { ("trends.csv", folder.Trends), ("same-reporters.csv", folder.SameReporters), ("alternatives.csv", folder.Alternatives) })
            foreach (ComparedNumber number in list)
                if (definitions.Indicators.TryGetValue(number.Key.Indicator, out PublicIndicator? indicator) && indicator is { Numerator: not null, Aggregation: not "count" }
                    && !numbers.Explains(number, indicator))
                    yield return $"{file}: {number.Key} {number.Measure} {number.Within} {number.Against} is {number.Value:R}, which the figures do not give";
        foreach (PublishedFigure figure in folder.Figures)
            if (definitions.Indicators.TryGetValue(figure.Key.Indicator, out PublicIndicator? indicator) && indicator is { Numerator: not null, Aggregation: "pooled" or "sum" }
                && figure is { Value: { } value, Numerator: { } numerator } && !IsNear(value, figure.Denominator is { } denominator ? numerator / denominator * indicator.Scale : numerator))
                yield return $"indicators.csv: {figure.Key} is {figure.ValueText}, which is not {numerator:R} / {figure.Denominator:R}";
    }

    /// <summary>Returns the values that reports tell of a change over the areas that report both periods: those of the two periods over these areas.</summary>
    public static IEnumerable<(FigureKey Key, double? Value)> FindValuesOverBoth(PublishedFolder folder, PublicDefinitions definitions)
    {
        var numbers = new ComparedNumbers(folder, definitions);
        foreach (ComparedNumber change in folder.Trends.Where(number => number.Measure == "change"))
            if (definitions.Indicators.TryGetValue(change.Key.Indicator, out PublicIndicator? indicator) && !change.Key.IsArea)
                foreach ((double? now, double? before) in numbers.Both(change.Key, change.Against, indicator).Where(pair => IsNear(change.Value, pair.Now - pair.Before)))
                {
                    yield return (change.Key, now);
                    yield return (change.Key, before);
                }
    }

    private bool Explains(ComparedNumber number, PublicIndicator indicator)
    {
        FigureKey key = number.Key;
        double? now = ValueOf(key), before = ValueOf(key with { Period = number.Against });
        return number.Measure switch
        {
            "change" => IsNear(number.Value, now - before) || Both(key, number.Against, indicator).Any(pair => IsNear(number.Value, pair.Now - pair.Before)),
            "change-percent" => IsNear(number.Value, (now / before - 1) * 100) || Both(key, number.Against, indicator).Any(pair => IsNear(number.Value, (pair.Now / pair.Before - 1) * 100)),
            "share-of-world" => IsNear(number.Value, now / ValueOf(key with { AreaType = "world", Area = "W" }) * 100),
            "contribution" => Whole(number) is { } whole && (IsNear(number.Value, (now - before) / ValueOf(whole with { Period = number.Against }) * 100)
                || Both(whole, number.Against, indicator).Any(pair => IsNear(number.Value, (now - before) / pair.Before * 100))),
            "rank" => Whole(number) is { } whole && now is { } own && (number.Value == Rank(own, Members(whole, key.Period))
                || number.Value == Rank(own, Members(whole, key.Period).Where(other => other.Status != "U"))
                || number.Value == Rank(own, Members(whole, key.Period).Where(other => other.Status != "U" && IsSomewhere(other.Key.Area)))),
            "rolling-year" => IsNear(number.Value, PoolPeriods(key, number.Against, indicator)),
            "numerator" => Sets(key, number.Against, key.Period).Any(set => IsNear(number.Value, set.Sum(pair => pair.Before.Numerator))),
            "value" => Both(key, number.Against, indicator).Any(pair => IsNear(number.Value, pair.Now)),
            "mean" or "median" or "minimum" or "maximum" => ExplainsAlternative(number),
            _ => false,
        };
    }

    /// <summary>Whether an area lies in a region: those that stand for unknown places are in none, and have no rank.</summary>
    private bool IsSomewhere(string area) => definitions.Regions.Sets.Any(set => definitions.Regions.FindAll(set, area).Any(region => region != "_X"));

    private static int Rank(double own, IEnumerable<PublishedFigure> others) => 1 + others.Count(other => other.Value > own && !IsNear(own, other.Value));

    private static FigureKey? Whole(ComparedNumber number) =>
        number.Within.Split(':') is [var type, var area] ? number.Key with { AreaType = type, Area = area } : null;

    private double? ValueOf(FigureKey key) => totals.TryGetValue(key, out PublishedFigure? figure) ? figure.Value : null;

    /// <summary>The values of two periods over the areas that report both, for each way to say which these are.</summary>
    private IEnumerable<(double? Now, double? Before)> Both(FigureKey key, string against, PublicIndicator indicator) =>
        Sets(key, key.Period, against).Select(set => (Pool([.. set.Select(pair => pair.Now)], indicator), Pool([.. set.Select(pair => pair.Before)], indicator)));

    private IEnumerable<List<(PublishedFigure Now, PublishedFigure Before)>> Sets(FigureKey key, string period, string against)
    {
        var before = areas[(key.Indicator, against)].Where(figure => figure.Numerator is not null).ToDictionary(figure => figure.Key.Area, StringComparer.Ordinal);
        List<(PublishedFigure Now, PublishedFigure Before)> all = [.. areas[(key.Indicator, period)].Where(figure => figure.Numerator is not null && before.ContainsKey(figure.Key.Area))
            .Select(figure => (figure, before[figure.Key.Area]))];
        yield return [.. all.Where(pair => IsMember(key, pair.Now.Key.Area, period))];
        yield return [.. all.Where(pair => IsMember(key, pair.Now.Key.Area, period) && IsMember(key, pair.Now.Key.Area, against))];
        yield return [.. all.Where(pair => IsMember(key, pair.Now.Key.Area, against))];
    }

    private bool IsMember(FigureKey key, string area, string period) =>
        key.AreaType == "world" || (key.IsArea ? key.Area == area : definitions.Regions.Find(key.AreaType, area, period) == key.Area);

    private IEnumerable<PublishedFigure> Members(FigureKey whole, string period) =>
        areas[(whole.Indicator, period)].Where(figure => figure.Value is not null && IsMember(whole, figure.Key.Area, period));

    private static double? Pool(List<PublishedFigure> figures, PublicIndicator indicator) =>
        figures.Count == 0 ? null
        : figures.Exists(figure => figure.Denominator is not null) ? figures.Sum(figure => figure.Numerator) / figures.Sum(figure => figure.Denominator) * indicator.Scale
        : figures.Sum(figure => figure.Numerator);

    /// <summary>The value of several periods together: sums are added, ratios pooled.</summary>
    private double? PoolPeriods(FigureKey key, string first, PublicIndicator indicator)
    {
        var figures = new List<PublishedFigure>();
        for (string period = key.Period; string.CompareOrdinal(period, first) >= 0; period = Periods.Previous(period))
        {
            if (!totals.TryGetValue(key with { Period = period }, out PublishedFigure? figure) || figure.Numerator is null) return null;
            figures.Add(figure);
        }
        return Pool(figures, indicator);
    }

    private bool ExplainsAlternative(ComparedNumber number)
    {
        double[] values = [.. Members(number.Key, number.Key.Period).Select(figure => figure.Value!.Value).Order()];
        return values.Length > 0 && IsNear(number.Value, number.Measure switch
        {
            "mean" => values.Average(),
            "median" => (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2,
            "minimum" => values[0],
            _ => values[^1],
        });
    }

    private static bool IsNear(double value, double? other) => other is { } known && Math.Abs(value - known) <= 1e-9 * Math.Max(1, Math.Max(Math.Abs(value), Math.Abs(known)));
}
