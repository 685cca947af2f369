namespace Indicators.Definitions.Rules;

/// <summary>The share of a category in a whole lies between two limits.</summary>
/// <param name="Category">The conditions of the category's rows, among the rows of the rule.</param>
/// <param name="LeastWhole">Wholes below this amount are not checked.</param>
internal sealed record CategoryShareRule(
    RuleHeader Header, IReadOnlyList<Condition> Category, IReadOnlyList<string> By, double Minimum, double Maximum, double LeastWhole) : Rule(Header);
