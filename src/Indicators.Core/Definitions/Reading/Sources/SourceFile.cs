using System.Text;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading.Sources;

/// <summary>The bytes of a definition file.</summary>
/// <param name="Path">Relative to the definitions folder, with forward slashes.</param>
/// <param name="DisplayPath">The path that findings show: below the folder as the user named it.</param>
internal sealed record SourceFile(string Path, string DisplayPath, byte[] Bytes)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file's name without folder and extension: the id of what it declares.</summary>
    public string Id => IdOf(Path);

    public static string IdOf(string path) => System.IO.Path.GetFileNameWithoutExtension(path);

    /// <summary>Returns the text without a byte order mark, or null, with a finding, if the bytes are not UTF-8.</summary>
    public string? Text(DefinitionFindings findings)
    {
        ReadOnlySpan<byte> bytes = Bytes;
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[3..];
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            int line = bytes[..Math.Clamp(exception.Index, 0, bytes.Length)].Count((byte)'\n') + 1;
            findings.Add(FindingCodes.DefinitionBadEncoding, this, line, DefinitionMessages.NotUtf8, DefinitionMessages.SaveAsUtf8);
            return null;
        }
    }
}
