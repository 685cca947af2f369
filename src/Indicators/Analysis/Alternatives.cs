using Indicators.Aggregation;
using Indicators.Analysis.Statistics;
using Indicators.Definitions;
using Indicators.Disclosure;

namespace Indicators.Analysis;

/// <summary>What a regional figure would be under other rules, from the areas' own figures with equal weight.</summary>
/// <param name="Mean">NaN, like the other statistics, if fewer than <see cref="AlternativesCalculator.LeastAreas"/> areas have a figure, or protection withholds one.</param>
/// <param name="Areas">The number of areas with a published figure.</param>
/// <param name="LeftOut">The number of areas whose figure is withheld because its denominator is small.</param>
public sealed record Alternative(
    IndicatorDefinition Indicator, ReferenceArea ReferenceArea, Period Period, double Mean, double Median, double Minimum, double Maximum, int Areas, int LeftOut);

/// <summary>
/// Computes the simple mean, the median and the range of the areas' published rates for every region and the world. Sums have no
/// alternatives: their areas differ in size.
/// </summary>
public sealed class AlternativesCalculator(Programme programme)
{
    /// <summary>With fewer areas, the statistics would reveal too much about single areas and say too little about the region.</summary>
    public const int LeastAreas = 5;

    /// <returns>Sorted by indicator, reference area and period as text.</returns>
    public IReadOnlyList<Alternative> Calculate(ProtectedTable table, IndicatorResults results)
    {
        var alternatives = new List<Alternative>();
        foreach (IndicatorDefinition indicator in programme.Indicators.Where(indicator => !indicator.AddsUp))
        {
            var rates = new Dictionary<(ReferenceArea ReferenceArea, Period Period), Rates>();
            foreach (ReferenceArea area in results.GetReferenceAreas(indicator.Id).Where(referenceArea => referenceArea.IsArea))
                foreach (ResultRow row in results.Select(indicator.Id, area))
                    if (row.Breakdown == Series.Total && (row.HasValue || row.IsWithheld || row.Status == ObservationStatus.NotSignificant)) AddTo(rates, table, row);
            alternatives.AddRange(rates.Select(pair => Compute(indicator, pair.Key.ReferenceArea, pair.Key.Period, pair.Value)));
        }
        return [.. alternatives.OrderBy(row => row.Indicator.Id, StringComparer.Ordinal).ThenBy(row => row.ReferenceArea)
            .ThenBy(row => row.Period.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>The rates of the areas in a reference area.</summary>
    private sealed class Rates
    {
        public List<double> Values { get; } = [];

        public int LeftOut { get; set; }

        /// <summary>Whether protection withholds the figure of an area, so that none can be given over all of them.</summary>
        public bool AreIncomplete { get; set; }
    }

    private void AddTo(Dictionary<(ReferenceArea, Period), Rates> rates, ProtectedTable table, ResultRow row)
    {
        Add(ReferenceArea.World);
        int area = programme.Areas.IndexOf(row.ReferenceArea.Code);
        foreach (RegionMapping mapping in table.Mappings.Values) Add(ReferenceArea.Region(mapping.Set, mapping.RegionOf(area, row.Period)));

        void Add(ReferenceArea referenceArea)
        {
            if (!rates.TryGetValue((referenceArea, row.Period), out Rates? known)) rates[(referenceArea, row.Period)] = known = new Rates();
            known.AreIncomplete |= row.IsWithheld;
            if (row.IsWithheld) return;
            if (row.HasValue) known.Values.Add(row.Value);
            else known.LeftOut++;
        }
    }

    private static Alternative Compute(IndicatorDefinition indicator, ReferenceArea referenceArea, Period period, Rates rates)
    {
        List<double> values = rates.Values;
        if (values.Count < LeastAreas || rates.AreIncomplete)
            return new Alternative(indicator, referenceArea, period, double.NaN, double.NaN, double.NaN, double.NaN, values.Count, rates.LeftOut);
        values.Sort();
        return new Alternative(indicator, referenceArea, period, Averages.Mean(values), Averages.Median(values), values[0], values[^1], values.Count, rates.LeftOut);
    }
}
