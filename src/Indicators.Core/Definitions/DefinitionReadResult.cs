using Indicators.Findings;

namespace Indicators.Definitions;

/// <summary>What a definitions folder says, and what is wrong with it.</summary>
/// <param name="Programme">Null when a finding is an error.</param>
/// <param name="Findings">Sorted by <see cref="Finding.CompareByPlace"/>.</param>
public sealed record DefinitionReadResult(Programme? Programme, IReadOnlyList<Finding> Findings);
