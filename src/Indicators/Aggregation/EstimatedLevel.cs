using Indicators.Definitions;
using Indicators.Estimation;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>
/// Adds the estimated figures of single areas to those that were filed, and the longer periods that both make. An estimate
/// is a function of figures that are themselves published, never a figure of its own: what protects those protects it.
/// </summary>
internal sealed class EstimatedLevel(
    AggregateBuilder builder, CodeList areas, Part part, IReadOnlyList<Frequency> frequencies, FiledPeriods filed, Peers peers, BreakdownItems items)
{
    private readonly EstimatedPeriods estimated = part.Estimated!;

    /// <param name="level">All filed figures are in it.</param>
    public void AddTo(AreaLevel level)
    {
        foreach (int area in estimated.Areas)
            foreach ((Period period, EstimateSource source) in estimated.Of(area))
                foreach (int item in items.Of(area))
                    AddEstimate(level, item, area, period, source);
        foreach (int area in estimated.Areas)
        {
            Period[] longer = [.. AreaLevel.LongerPeriods(estimated.Together.Of(area), frequencies)
                .Where(period => !filed.Reports(area, period, part.Component.OverTime))];
            foreach (Period period in longer)
                foreach (int item in items.Of(area))
                    AddLonger(level, item, area, period);
        }
    }

    private void AddEstimate(AreaLevel level, int item, int area, Period period, EstimateSource source)
    {
        if (level.Node(item, area, source.From) is not { } known || double.IsNaN(builder.ValueOf(known))) return;
        Formula formula;
        int[] parts;
        if (source.To is { } to)
        {
            if (level.Node(item, area, to) is not { } after) return;
            formula = new Interpolated(period.Ordinal - source.From.Ordinal, to.Ordinal - source.From.Ordinal);
            parts = [known, after];
        }
        else if (part.Rule!.Method == EstimationMethod.RegionalGrowth)
        {
            (int Now, int Before)[] grown = [.. peers.Of(part, area, source.From, period)];
            if (grown.Length == 0) return;
            formula = new GrownWithPeers(grown.Length);
            parts = [known, .. grown.Select(peer => peer.Now), .. grown.Select(peer => peer.Before)];
        }
        else
        {
            formula = new CarriedForward();
            parts = [known];
        }
        if (builder.AddEstimate(KeyOf(item, area, period), parts, formula, part.Rule!.Status) is { } node) level.Set(item, area, period, node);
    }

    private void AddLonger(AreaLevel level, int item, int area, Period period)
    {
        IReadOnlyList<Period> sources = estimated.Together.Sources(area, period, part.Component.OverTime);
        int?[] nodes = [.. sources.Select(source => level.Node(item, area, source))];
        // The year of a quarter that could not be estimated stays without a figure.
        if (nodes.Length == 0 || nodes.Any(node => node is null) || level.Node(item, area, period) is not null) return;
        level.Set(item, area, period, builder.AddPeriods(
            KeyOf(item, area, period), [.. nodes.Select(node => node!.Value)], part.Months(sources), level.BreaksWithin(builder, item, area, filed.Of(area), period)));
    }

    private SumKey KeyOf(int item, int area, Period period) => new(part.SeriesOf(item), builder.PlaceNumber(Place.Area(areas[area].Id)), period);
}
