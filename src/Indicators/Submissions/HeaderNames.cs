using System.Text;

namespace Indicators.Submissions;

/// <summary>How a header is compared with the names of a structure: exactly first, else without case and with blanks, hyphens and underscores alike.</summary>
internal static class HeaderNames
{
    public static string Normalise(string header)
    {
        var normal = new StringBuilder(header.Length);
        foreach (char c in header.Trim())
        {
            if (c is '_' or '-' || char.IsWhiteSpace(c))
            {
                if (normal.Length > 0 && normal[^1] != '_') normal.Append('_');
            }
            else normal.Append(char.ToLowerInvariant(c));
        }
        return normal.ToString();
    }
}
