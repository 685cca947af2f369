namespace Indicators.Cli;

/// <summary>The command line asks for something that there is not. The message ends with the remedy.</summary>
internal sealed class UsageException(string message) : Exception(message)
{
    /// <param name="problem">A sentence without its full stop.</param>
    /// <param name="hint">What was probably meant, or what there is; null where neither is known.</param>
    public static string Sentence(string problem, string? hint) => hint switch
    {
        null => problem + ".",
        [.., '?'] => $"{problem}; {hint}",
        _ => $"{problem}; {hint}.",
    };
}
