using Indicators.Definitions;
using Indicators.Imputation;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>
/// Adds imputed figures of single areas to those that were filed, and the longer periods computed from both. An imputed figure
/// is a function of published figures only, so protecting those also protects it.
/// </summary>
internal sealed class ImputedLevel(
    AggregateBuilder builder, CodeList areas, ComponentTerm term, IReadOnlyList<Frequency> frequencies, FiledPeriods filed, DonorAreas donors, BreakdownItems items)
{
    private readonly ImputedPeriods imputedPeriods = term.ImputedPeriods!;

    /// <param name="level">The level to extend; it already contains all filed figures.</param>
    public void AddTo(AreaLevel level)
    {
        foreach (int area in imputedPeriods.Areas)
        {
            IReadOnlyDictionary<Period, ImputationSource> sources = imputedPeriods.PeriodsOf(area);
            HashSet<Period> longer = [.. AreaLevels.LongerPeriods(imputedPeriods.FiledOrImputed.GetPeriods(area), frequencies)
                .Where(period => !filed.HasFigure(area, period, term.Component.OverTime))];
            // Fine before coarse: a longer period that cannot be imputed itself is computed from shorter ones.
            foreach (Period period in sources.Keys.Union(longer).OrderByDescending(period => period.Frequency).ThenBy(period => period))
                AddRow(level, area, period, sources.TryGetValue(period, out ImputationSource source) ? source : null, longer.Contains(period));
        }
    }

    private void AddRow(AreaLevel level, int area, Period period, ImputationSource? source, bool isLonger)
    {
        int[] itemsOfArea = items.ItemsOf(area);
        IReadOnlyList<Period> shorter = isLonger ? imputedPeriods.FiledOrImputed.GetSourcePeriods(area, period, term.Component.OverTime) : [];
        Func<int, bool> breaks = level.BreaksWithin(builder, area, isLonger ? filed.GetPeriods(area) : [], period);
        level.AddRow(builder, new SumKey(term.Series, builder.GetAreaNumber(ReferenceArea.Area(areas[area].Id)), period), area, index =>
        {
            int node = source is { } from ? AddImputed(level, itemsOfArea[index], area, period, from) ?? -1 : -1;
            return node < 0 ? AddLonger(level, itemsOfArea[index], area, shorter, () => breaks(index)) ?? -1 : node;
        });
    }

    private int? AddImputed(AreaLevel level, int item, int area, Period period, ImputationSource source)
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
        else if (term.Rule!.Method == ImputationMethod.RegionalGrowth)
        {
            (int Now, int Before)[] grown = [.. donors.Find(term, area, source.From, period)];
            if (grown.Length == 0) return null;
            formula = new RegionalGrowthImputation(grown.Length);
            parts = [known, .. grown.Select(peer => peer.Now), .. grown.Select(peer => peer.Before)];
        }
        else
        {
            formula = new LastValueCarriedForward();
            parts = [known];
        }
        return builder.AddImputed(parts, formula, term.Rule!.Status);
    }

    private int? AddLonger(AreaLevel level, int item, int area, IReadOnlyList<Period> sources, Func<bool> breaks)
    {
        int?[] nodes = [.. sources.Select(source => level.Node(item, area, source))];
        // The year of a quarter that could not be imputed has no figure.
        if (nodes.Length == 0 || nodes.Any(node => node is null)) return null;
        return builder.AddPeriods([.. nodes.Select(node => node!.Value)], term.Months(sources), breaks());
    }
}
