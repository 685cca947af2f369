using System.Globalization;
using System.Text;

namespace Indicators.Definitions;

/// <summary>
/// Normalises column names for comparison: case is ignored, each run of blanks, hyphens and underscores is equivalent, and invisible characters are removed.
/// </summary>
internal static class HeaderName
{
    /// <summary>Returns the form in which two spellings of the same column name are equal.</summary>
    public static string Normalise(string header)
    {
        StringBuilder name = new(header.Length);
        bool isSeparated = false;
        foreach (char c in header)
        {
            if (c is '_' or '-' || char.IsWhiteSpace(c))
            {
                isSeparated = name.Length > 0;
                continue;
            }
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format) continue;
            if (isSeparated) name.Append('_');
            isSeparated = false;
            name.Append(char.ToLowerInvariant(c));
        }
        return name.ToString();
    }
}
