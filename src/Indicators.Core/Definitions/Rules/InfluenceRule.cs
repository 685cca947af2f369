namespace Indicators.Definitions.Rules;

/// <summary>No single record moves the mean of its group by more than a part of what it is without the record.</summary>
/// <param name="Maximum">1 lets a record double the mean.</param>
/// <param name="LeastRecords">Smaller groups are not judged.</param>
internal sealed record InfluenceRule(RuleHeader Header, IReadOnlyList<string> By, double Maximum, int LeastRecords) : Rule(Header);
