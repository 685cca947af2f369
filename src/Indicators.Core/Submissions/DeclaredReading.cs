namespace Indicators.Submissions;

/// <summary>How a workspace declares that one of its submissions is to be read. Everything else follows from the file and its structure.</summary>
/// <param name="Path">The path of the file below <c>submissions/</c>, with forward slashes.</param>
/// <param name="Encoding">The encoding of a file without a byte order mark; null if not declared.</param>
/// <param name="Locale">The locale of the figures; null if not declared.</param>
internal sealed record DeclaredReading(string Path, string? Encoding, string? Locale)
{
    /// <summary>The name of the workspace file with the declarations.</summary>
    public const string FileName = "workspace.yaml";
}
