namespace Indicators.Findings;

/// <summary>Why a finding weighs less than its rule says (the ESS validation report's <c>change</c> and <c>explanation</c>).</summary>
/// <param name="From">The severity that the rule gave it.</param>
/// <param name="Explanation">The reason, in the words of whoever accepted it.</param>
/// <param name="Source">Where that is written: file and line, such as <c>exceptions.yaml:3</c>.</param>
public sealed record SeverityChange(Severity From, string Explanation, string Source);
