using System.Globalization;
using Indicators.Definitions;
using Indicators.Outputs.Auditing.Results;

namespace Indicators.Outputs.Auditing.Figures;

/// <summary>
/// Computes the numbers of tables that compare figures anew from the figures. One that does not follow from them tells more than they do;
/// none may be about a figure that is withheld.
/// </summary>
internal sealed class ComparisonCheck
{
    private readonly DataFiles files;
    private readonly PublishedDerivation derivation;
    private readonly int? regionsAsOf;
    private readonly Dictionary<FigureKey, Figure> totals;
    private readonly Dictionary<(string Indicator, string Period), List<Figure>> areas;

    /// <param name="files">Where the figures are.</param>
    public ComparisonCheck(IEnumerable<Figure> figures, DataFiles files, PublishedDerivation derivation, int? regionsAsOf)
    {
        this.files = files;
        this.derivation = derivation;
        this.regionsAsOf = regionsAsOf;
        totals = figures.Where(figure => figure.Key.Breakdown == FigureKey.Total).ToDictionary(figure => figure.Key);
        areas = totals.Values.Where(figure => figure.Key.AreaType == FigureKey.AreaWord && (figure.Numerator.Length > 0 || figure.IsWithheld))
            .GroupBy(figure => (figure.Key.Indicator, figure.Key.Period)).ToDictionary(group => group.Key, group => group.ToList());
    }

    public AuditFinding? Check(ComparedNumber number)
    {
        // The areas that are followed back, or that a mean is taken of, are fewer where some figures are withheld.
        if ((number.IsTrend && IsWithheld(number.Key)) || (number.Measure is "change" or "change-percent" or "contribution" && IsWithheld(number.Key with { Period = number.Against })))
            return Finding(AuditFindingKind.PrintedWithheld, "compares a figure that is withheld");
        return Follows(number) ? null : Finding(AuditFindingKind.UnexplainedNumber, "is not what the published figures give");

        AuditFinding Finding(AuditFindingKind kind, string problem) => new(kind, number.Key.ToString(), [number.File, files.Csv],
            $"A number of {number.File} ({number.Measure}) {problem}.", "Publish the folder again.");
    }

    /// <summary>Returns the values of two periods over the areas that report both, which sentences on changes tell.</summary>
    public IEnumerable<(double Now, double Before)> FindOverBoth(FigureKey key, string against)
    {
        if (!derivation.Indicators.TryGetValue(key.Indicator, out DerivedIndicator? indicator)) yield break;
        foreach (List<(Figure Now, Figure Before)> members in FindAreasOfBoth(key, against, isFollowed: false))
            if (Pool(members.ConvertAll(pair => pair.Now), indicator) is { } later && Pool(members.ConvertAll(pair => pair.Before), indicator) is { } sooner) yield return (later, sooner);
    }

    /// <summary>Regions change: the areas are those of either period, or those that are in the region in both.</summary>
    /// <param name="isFollowed">Whether areas count that report the newer figure and withhold it.</param>
    private IEnumerable<List<(Figure Now, Figure Before)>> FindAreasOfBoth(FigureKey key, string against, bool isFollowed)
    {
        if (!areas.TryGetValue((key.Indicator, key.Period), out List<Figure>? now) || !areas.TryGetValue((key.Indicator, against), out List<Figure>? before)) yield break;
        var earlier = before.ToDictionary(figure => figure.Key.Area, StringComparer.Ordinal);
        List<(Figure Now, Figure Before)> both = [.. now.Where(figure => earlier.ContainsKey(figure.Key.Area)).Select(figure => (figure, earlier[figure.Key.Area]))
            .Where(pair => pair.Item2.Numerator.Length > 0 && (isFollowed || pair.figure.Numerator.Length > 0))];
        for (int way = 0; way < (key.AreaType == FigureKey.World ? 1 : 3); way++)
            yield return both.FindAll(pair => (way == 1 || IsMember(key, pair.Now.Key.Area, key.Period)) && (way == 0 || IsMember(key, pair.Now.Key.Area, against)));
    }

    private bool Follows(ComparedNumber number)
    {
        if (!derivation.Indicators.TryGetValue(number.Key.Indicator, out DerivedIndicator? indicator) || indicator.Numerator is null || indicator.Aggregation == "count") return true;
        if (!double.TryParse(number.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)) return true;
        double? now = ValueOf(number.Key), before = ValueOf(number.Key with { Period = number.Against });
        return number.Measure switch
        {
            "change" => IsNear(value, now - before) || FindOverBoth(number.Key, number.Against).Any(pair => IsNear(value, pair.Now - pair.Before)),
            "change-percent" => IsNear(value, (now / before - 1) * 100) || FindOverBoth(number.Key, number.Against).Any(pair => IsNear(value, (pair.Now / pair.Before - 1) * 100)),
            "share-of-world" => IsNear(value, now / ValueOf(number.Key with { AreaType = FigureKey.World, Area = "W" }) * 100),
            // Where all areas of the region are followed, it is the region's figure.
            "numerator" => (totals.TryGetValue(number.Key, out Figure? own) && IsNear(value, Parse(own.Numerator)))
                || FindAreasOfBoth(number.Key with { Period = number.Against }, number.Key.Period, isFollowed: true).Any(members => IsNear(value, members.Sum(pair => Parse(pair.Before.Numerator)))),
            "value" => IsNear(value, now) || FindAreasOfBoth(number.Key with { Period = number.Against }, number.Key.Period, isFollowed: true)
                .Any(members => IsNear(value, Pool(members.ConvertAll(pair => pair.Before), indicator))),
            "rolling-year" => PoolPeriods(number.Key, number.Against, indicator) is not { } pooled || IsNear(value, pooled),
            "minimum" or "maximum" => MemberValues(number.Key).Any(other => IsNear(value, other)),
            _ => true,
        };
    }

    private bool IsWithheld(FigureKey key) => totals.TryGetValue(key, out Figure? figure) && figure.IsWithheld;

    private double? ValueOf(FigureKey key) => totals.TryGetValue(key, out Figure? figure) ? Parse(figure.Value) : null;

    private IEnumerable<double> MemberValues(FigureKey key) =>
        areas.GetValueOrDefault((key.Indicator, key.Period), []).Where(figure => IsMember(key, figure.Key.Area, key.Period)).Select(figure => Parse(figure.Value)).OfType<double>();

    private bool IsMember(FigureKey key, string area, string period) => key.AreaType == FigureKey.World
        || (key.AreaType == FigureKey.AreaWord ? key.Area == area
            : Period.TryParse(period, out Period parsed) && derivation.FindRegion(key.AreaType, area, regionsAsOf is { } year ? new DateOnly(year, 12, 31) : parsed.LastDay) == key.Area);

    /// <summary>Adds sums, and pools ratios.</summary>
    private static double? Pool(List<Figure> figures, DerivedIndicator indicator)
    {
        if (figures.Count == 0) return null;
        double? numerator = figures.Sum(figure => Parse(figure.Numerator));
        return figures.Exists(figure => figure.Denominator.Length > 0) ? numerator / figures.Sum(figure => Parse(figure.Denominator)) * (double)indicator.Scale : numerator;
    }

    private double? PoolPeriods(FigureKey key, string first, DerivedIndicator indicator)
    {
        if (!Period.TryParse(key.Period, out Period last) || !Period.TryParse(first, out Period start) || start.Frequency != last.Frequency) return null;
        var figures = new List<Figure>();
        for (Period period = start; period.CompareTo(last) <= 0; period = period.Next())
        {
            if (!totals.TryGetValue(key with { Period = period.ToString() }, out Figure? figure) || figure.Numerator.Length == 0) return null;
            figures.Add(figure);
        }
        return Pool(figures, indicator);
    }

    private static double? Parse(string cell) => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null;

    private static bool IsNear(double value, double? other) => other is { } known && Math.Abs(value - known) <= 1e-9 * Math.Max(1, Math.Max(Math.Abs(value), Math.Abs(known)));
}
