using System.Globalization;
using System.Text;

namespace Indicators.Definitions;

/// <summary>
/// Converts codes to SDMX identifiers, which consist of letters, digits, <c>_</c>, <c>@</c>, <c>$</c> and <c>-</c>. Any other character,
/// and <c>$</c> itself, is written as its UTF-8 bytes, each as <c>$</c> and two hexadecimal digits: <c>60+</c> becomes <c>60$2B</c>.
/// Different codes have different identifiers.
/// </summary>
/// <remarks>Source: SDMX 2.1 schemas, common IDType.</remarks>
public static class SdmxCodeId
{
    private const char Escape = '$';

    /// <summary>Returns the SDMX identifier of a code.</summary>
    public static string Format(string code)
    {
        var id = new StringBuilder(code.Length);
        foreach (byte value in Encoding.UTF8.GetBytes(code))
        {
            char c = (char)value;
            if (char.IsAsciiLetterOrDigit(c) || c is '_' or '@' or '-') id.Append(c);
            else id.Append(Escape).Append(value.ToString("X2", CultureInfo.InvariantCulture));
        }
        return id.ToString();
    }

    /// <summary>Returns the code of an identifier, or the identifier itself if it was not made from a code.</summary>
    internal static string ToCode(string id)
    {
        if (!id.Contains(Escape, StringComparison.Ordinal)) return id;
        List<byte> bytes = [];
        for (int i = 0; i < id.Length; i++)
        {
            if (id[i] != Escape)
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(id[i].ToString()));
            }
            else
            {
                if (i + 2 >= id.Length || !byte.TryParse(id.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte value)) return id;
                bytes.Add(value);
                i += 2;
            }
        }
        string code = Encoding.UTF8.GetString([.. bytes]);
        return Format(code) == id ? code : id;
    }
}
