namespace Indicators.Definitions.Rules;

/// <summary>A file's codes fit the column's own set better than another set of the same list.</summary>
/// <param name="Set">The column of the code list that holds the other set.</param>
internal sealed record CodeSetRule(RuleHeader Header, IReadOnlyList<string> Columns, string Set) : Rule(Header);
