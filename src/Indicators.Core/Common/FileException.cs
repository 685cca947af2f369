namespace Indicators.Common;

/// <summary>A file or folder that cannot be read or written, or must not be: what is wrong with it and what to do. Never a fault of the program.</summary>
/// <param name="problem">A sentence.</param>
/// <param name="remedy">What to do, as a sentence.</param>
public class FileException(string problem, string remedy, Exception? cause = null) : IOException(problem, cause)
{
    /// <summary>What to do, as a sentence.</summary>
    public string Remedy { get; } = remedy;
}
