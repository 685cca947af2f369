namespace Indicators.Reports.Facts;

/// <summary>Orders facts by what matters.</summary>
internal static class FactRanking
{
    /// <returns>The most important first; equal ones in the order of indicators, so that the order is always the same.</returns>
    public static IReadOnlyList<Fact> Order(IEnumerable<Fact> facts) =>
    [
        .. facts.OrderByDescending(FactWeights.Weigh).ThenBy(fact => fact.Indicator.Id, StringComparer.Ordinal).ThenBy(fact => fact.ReferenceArea)
            .ThenBy(fact => fact.GetType().Name, StringComparer.Ordinal).ThenBy(fact => (fact as LateFact)?.Area.Code, StringComparer.Ordinal)
            .ThenBy(fact => (fact as TopShareFact)?.Dimension, StringComparer.Ordinal),
    ];
}
