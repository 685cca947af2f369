namespace Indicators.Definitions;

/// <summary>How the names of columns are compared: without case, and with blanks, hyphens and underscores alike.</summary>
public static class HeaderName
{
    /// <summary>The form in which two names of the same column are equal.</summary>
    public static string Normalise(string header) => string.Create(header.Trim().Length, header.Trim(), static (target, source) =>
    {
        for (int i = 0; i < target.Length; i++)
            target[i] = source[i] is '-' || char.IsWhiteSpace(source[i]) ? '_' : char.ToLowerInvariant(source[i]);
    });
}
