using System.Collections.Concurrent;
using Indicators.Definitions;
using Indicators.Disclosure;

namespace Indicators.Analysis;

/// <summary>Levels and trends for reports, which show few indicators: each indicator's are computed on first use.</summary>
public sealed class TrendsByIndicator(Programme programme, ProtectedTable table, IndicatorResults results)
{
    private readonly ConcurrentDictionary<string, Lazy<ILookup<Period, Trend>>> known = new(StringComparer.Ordinal);

    public IEnumerable<Trend> Select(IndicatorDefinition indicator, Period period) => known
        .GetOrAdd(indicator.Id, _ => new Lazy<ILookup<Period, Trend>>(
            () => new TrendCalculator(programme).Calculate(table, results, indicator).ToLookup(trend => trend.Period)))
        .Value[period];
}
