namespace Indicators.Cli;

/// <summary>A file or folder that the command needs is not there or cannot be read.</summary>
internal sealed class FileException(string problem, string remedy) : IOException(problem)
{
    /// <summary>What to do, as a sentence.</summary>
    public string Remedy { get; } = remedy;
}
