using Indicators.Messages;

namespace Indicators.Findings;

/// <summary>Why a finding has a lower severity than its rule gives it (the ESS validation report's <c>change</c> and <c>explanation</c>).</summary>
/// <param name="From">The original severity.</param>
/// <param name="Explanation">The reason, in the words of the person who accepted it.</param>
/// <param name="Source">The file and line of the exception, such as <c>exceptions.yaml:3</c>.</param>
public sealed record SeverityChange(Severity From, Message Explanation, string Source);
