namespace Indicators.Common;

/// <summary>
/// A file or folder that cannot be read or written, or must not be. It states the problem and the remedy; it never indicates a bug in the program.
/// </summary>
/// <param name="problem">What is wrong, as a sentence.</param>
/// <param name="remedy">What to do, as a sentence.</param>
public class FileException(string problem, string remedy, Exception? cause = null) : IOException(problem, cause)
{
    /// <summary>What to do, as a sentence.</summary>
    public string Remedy { get; } = remedy;
}
