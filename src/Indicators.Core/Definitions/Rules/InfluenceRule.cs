namespace Indicators.Definitions.Rules;

/// <summary>No single record changes the mean of its group by more than a given share of the mean without the record.</summary>
/// <param name="Maximum">The maximum share; with 1, a record may double the mean.</param>
/// <param name="LeastRecords">Smaller groups are not checked.</param>
internal sealed record InfluenceRule(RuleHeader Header, IReadOnlyList<string> By, double Maximum, int LeastRecords) : Rule(Header);
