namespace Indicators.Definitions.Rules;

/// <summary>The codes of a file fit the column's own code set better than another set of the same list.</summary>
/// <param name="Set">The column of the code list that contains the other set.</param>
internal sealed record CodeSetRule(RuleHeader Header, IReadOnlyList<string> Columns, string Set) : Rule(Header);
