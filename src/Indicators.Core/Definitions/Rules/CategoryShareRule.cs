namespace Indicators.Definitions.Rules;

/// <summary>The share of a category in a whole lies between two limits.</summary>
/// <param name="Category">The rows of the category, among those of the rule.</param>
/// <param name="LeastWhole">Wholes below it are not judged.</param>
internal sealed record CategoryShareRule(
    RuleHeader Header, IReadOnlyList<Condition> Category, IReadOnlyList<string> By, double Minimum, double Maximum, double LeastWhole) : Rule(Header);
