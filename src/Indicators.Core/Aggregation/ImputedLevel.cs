using Indicators.Definitions;
using Indicators.Imputation;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>
/// Adds imputed figures of single areas to those that were filed, and the longer periods computed from both. An imputed figure
/// is a function of published figures only, so protecting those also protects it.
/// </summary>
internal sealed class ImputedLevel(
    AggregateBuilder builder, CodeList areas, ComponentTerm part, IReadOnlyList<Frequency> frequencies, FiledPeriods filed, DonorAreas peers, BreakdownItems items)
{
    private readonly ImputedPeriods estimated = part.Estimated!;

    /// <param name="level">The level to extend; it already contains all filed figures.</param>
    public void AddTo(AreaLevel level)
    {
        foreach (int area in estimated.Areas)
        {
            IReadOnlyDictionary<Period, ImputationSource> sources = estimated.PeriodsOf(area);
            HashSet<Period> longer = [.. AreaLevels.LongerPeriods(estimated.Together.PeriodsOf(area), frequencies)
                .Where(period => !filed.Reports(area, period, part.Component.OverTime))];
            // Fine before coarse: a longer period that cannot be imputed itself is computed from shorter ones.
            foreach (Period period in sources.Keys.Union(longer).OrderByDescending(period => period.Frequency).ThenBy(period => period))
                AddRow(level, area, period, sources.TryGetValue(period, out ImputationSource source) ? source : null, longer.Contains(period));
        }
    }

    private void AddRow(AreaLevel level, int area, Period period, ImputationSource? source, bool isLonger)
    {
        int[] itemsOfArea = items.ItemsOf(area);
        IReadOnlyList<Period> shorter = isLonger ? estimated.Together.Sources(area, period, part.Component.OverTime) : [];
        Func<int, bool> breaks = level.BreaksWithin(builder, area, isLonger ? filed.PeriodsOf(area) : [], period);
        level.AddRow(builder, new SumKey(part.Series, builder.PlaceNumber(ReferenceArea.Area(areas[area].Id)), period), area, place =>
        {
            int node = source is { } from ? AddEstimate(level, itemsOfArea[place], area, period, from) ?? -1 : -1;
            return node < 0 ? AddLonger(level, itemsOfArea[place], area, shorter, () => breaks(place)) ?? -1 : node;
        });
    }

    private int? AddEstimate(AreaLevel level, int item, int area, Period period, ImputationSource source)
    {
        if (level.Node(item, area, source.From) is not { } known || double.IsNaN(builder.ValueOf(known))) return null;
        Formula formula;
        int[] parts;
        if (source.To is { } to)
        {
            if (level.Node(item, area, to) is not { } after) return null;
            formula = new LinearInterpolation(period.Ordinal - source.From.Ordinal, to.Ordinal - source.From.Ordinal);
            parts = [known, after];
        }
        else if (part.Rule!.Method == ImputationMethod.RegionalGrowth)
        {
            (int Now, int Before)[] grown = [.. peers.Find(part, area, source.From, period)];
            if (grown.Length == 0) return null;
            formula = new RegionalGrowthImputation(grown.Length);
            parts = [known, .. grown.Select(peer => peer.Now), .. grown.Select(peer => peer.Before)];
        }
        else
        {
            formula = new LastValueCarriedForward();
            parts = [known];
        }
        return builder.AddEstimate(parts, formula, part.Rule!.Status);
    }

    private int? AddLonger(AreaLevel level, int item, int area, IReadOnlyList<Period> sources, Func<bool> breaks)
    {
        int?[] nodes = [.. sources.Select(source => level.Node(item, area, source))];
        // The year of a quarter that could not be imputed has no figure.
        if (nodes.Length == 0 || nodes.Any(node => node is null)) return null;
        return builder.AddPeriods([.. nodes.Select(node => node!.Value)], part.Months(sources), breaks());
    }
}
