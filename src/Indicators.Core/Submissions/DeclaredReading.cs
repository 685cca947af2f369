namespace Indicators.Submissions;

/// <summary>How a workspace says that one of its submissions is read; what it leaves open, the file and its structure say.</summary>
/// <param name="Path">Of the file below <c>submissions/</c>, with forward slashes.</param>
/// <param name="Encoding">Of a file without a byte order mark; null where nothing is declared.</param>
/// <param name="Locale">Null where nothing is declared.</param>
internal sealed record DeclaredReading(string Path, string? Encoding, string? Locale)
{
    /// <summary>The file of a workspace that says it.</summary>
    public const string FileName = "workspace.yaml";
}
