namespace Indicators.Definitions.Rules;

/// <summary>Codes that stand for the same whole, and the codes that it is made of.</summary>
internal sealed record WholeAndParts(IReadOnlyList<string> Whole, IReadOnlyList<string> Parts);

/// <summary>The parts of a whole add up to it, or to no more than it, with all other columns of the key alike.</summary>
/// <param name="Over">The dimension that holds wholes and parts.</param>
/// <param name="Must">How the sum of parts compares with the whole.</param>
internal sealed record PartsAndWholeRule(
    RuleHeader Header, string Over, IReadOnlyList<WholeAndParts> Families, ExpectedRelation Must, Tolerance Tolerance) : Rule(Header);
