using System.Globalization;
using Indicators.Aggregation;
using Indicators.Definitions;

namespace Indicators.Analysis;

/// <summary>Ranks areas that have a figure, in the world and in each of their regions. Unknown areas are not ranked.</summary>
internal sealed class TrendRankCalculator(IndicatorResults results, IndicatorDefinition indicator, TrendRegions regions, IReadOnlyList<ReferenceArea> referenceAreas)
{
    public IEnumerable<Trend> ComputeAll()
    {
        Period[] periods = [.. referenceAreas.Where(referenceArea => referenceArea.IsArea).SelectMany(referenceArea => results.Select(indicator.Id, referenceArea)).Select(row => row.Period).Distinct()];
        foreach (Period period in periods)
            foreach (ReferenceArea within in referenceAreas.Where(referenceArea => !referenceArea.IsArea))
                foreach (Trend rank in Within(within, period))
                    yield return rank;
    }

    private IEnumerable<Trend> Within(ReferenceArea within, Period period)
    {
        ResultRow?[] all = [.. regions.Known(regions.AreasOf(within, period)).Select(area => results.Find(indicator.Id, area, period))];
        ResultRow[] rows = [.. all
            // A rate with a small denominator has no rank: protection alone may move it past others.
            .Where(row => row is { HasValue: true } && !row.Value.Comparability.HasFlag(ComparabilityFlags.SmallDenominator)).Select(row => row!.Value)];
        int missing = results.GetNotReporting(indicator, within, period).Count;
        string without = missing == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; {missing} expected {(missing == 1 ? "area" : "areas")} without a figure");
        int withheld = all.Count(row => row is { IsWithheld: true });
        if (withheld > 0) without += string.Create(CultureInfo.InvariantCulture, $"; {withheld} {(withheld == 1 ? "area" : "areas")} withheld");
        IReadOnlyList<(int Rank, int Ties)> ranks = CompetitionRanking.Rank([.. rows.Select(row => row.Value)]);
        for (int i = 0; i < rows.Length; i++)
        {
            (int rank, int ties) = ranks[i];
            string tied = ties == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; tied with {ties}");
            yield return new Trend(
                indicator, rows[i].ReferenceArea, period, TrendMeasure.Rank, within, null, rank, "rank", rows[i].Status,
                string.Create(CultureInfo.InvariantCulture, $"of {rows.Length}{tied}{without}"));
        }
    }
}
