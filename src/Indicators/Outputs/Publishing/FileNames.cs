using System.Security.Cryptography;
using System.Text;

namespace Indicators.Outputs.Publishing;

/// <summary>Creates file names from the names of other files.</summary>
internal static class FileNames
{
    /// <summary>The maximum length in file systems, in bytes.</summary>
    private const int Longest = 255;

    private const int DigestLength = 16;

    /// <summary>Adds an extension to a name. A name that would be too long is cut and made unique by a digest of the whole.</summary>
    public static string Short(string name, string ending)
    {
        if (Encoding.UTF8.GetByteCount(name + ending) <= Longest) return name + ending;
        string digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..DigestLength];
        int bytes = Longest - ending.Length - DigestLength - 1, length = 0;
        foreach (Rune letter in name.EnumerateRunes())
        {
            if ((bytes -= letter.Utf8SequenceLength) < 0) break;
            length += letter.Utf16SequenceLength;
        }
        return $"{name[..length]}~{digest}{ending}";
    }
}
