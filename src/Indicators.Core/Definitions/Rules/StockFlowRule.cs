using Indicators.Lists;

namespace Indicators.Definitions.Rules;

/// <summary>A stock at the end of a period equals the stock of the previous period plus inflows minus outflows.</summary>
internal sealed record StockFlowRule(
    RuleHeader Header, RuleSource Stock, IReadOnlyList<RuleSource> Inflows, IReadOnlyList<RuleSource> Outflows, IReadOnlyList<string> By, Tolerance Tolerance)
    : Rule(Header)
{
    public override bool Compares => true;

    public override IReadOnlyList<string> OtherStructures => [.. Inflows.Concat(Outflows).Append(Stock).Select(source => source.Structure).Distinct()];
}
