using System.Security.Cryptography;
using System.Text;

namespace Indicators.Outputs.Publishing;

/// <summary>Names of files that are made of the names of others.</summary>
internal static class FileNames
{
    /// <summary>What file systems take, in bytes.</summary>
    private const int Longest = 255;

    private const int DigestLength = 16;

    /// <summary>A name with an ending; one that would be too long is cut, and told from others by a digest of the whole.</summary>
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
