namespace Indicators.Definitions.Rules;

/// <summary>Codes that each represent the same whole, and the codes of its parts.</summary>
internal sealed record WholeAndParts(IReadOnlyList<string> Whole, IReadOnlyList<string> Parts);

/// <summary>The parts of a whole add up to it, or to no more than it, if all other columns of the key agree.</summary>
/// <param name="Over">The dimension of the wholes and parts.</param>
/// <param name="Must">How the sum of the parts must compare with the whole.</param>
internal sealed record PartsAndWholeRule(
    RuleHeader Header, string Over, IReadOnlyList<WholeAndParts> Families, ExpectedRelation Must, Tolerance Tolerance) : Rule(Header);
