using Indicators.Findings;

namespace Indicators.Definitions;

/// <summary>The contents of a definitions folder, and the findings about it.</summary>
/// <param name="Programme">Null if a finding is an error.</param>
/// <param name="Findings">Sorted by <see cref="Finding.CompareByLocation"/>.</param>
public sealed record DefinitionReadResult(Programme? Programme, IReadOnlyList<Finding> Findings);
