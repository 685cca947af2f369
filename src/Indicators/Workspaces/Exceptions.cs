using Indicators.Findings;
using Indicators.Messages;

namespace Indicators.Workspaces;

/// <summary>The definitions, the settings or the accepted exceptions of a workspace have errors, so that no figure can be computed.</summary>
/// <param name="message">The problem, as a sentence.</param>
/// <param name="findings">The errors.</param>
public sealed class DefinitionErrorsException(string message, IReadOnlyList<Finding> findings) : Exception(message)
{
    public IReadOnlyList<Finding> Findings { get; } = findings;
}

/// <summary>A request names something that does not exist, such as a region without data. The message ends with the remedy.</summary>
public class RequestException(string message) : Exception(message)
{
    /// <summary>Formats a sentence with an optional hint.</summary>
    /// <param name="problem">A sentence without its full stop.</param>
    /// <param name="hint">What was probably meant, or the possible values; null if neither is known.</param>
    public static string Sentence(string problem, Message? hint) =>
        hint?.ToString() is [var first, .. var rest] ? $"{problem}; {char.ToLowerInvariant(first)}{rest}" : problem + ".";
}
