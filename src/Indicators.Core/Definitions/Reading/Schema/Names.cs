namespace Indicators.Definitions.Reading.Schema;

/// <summary>The characters allowed in names of definitions, so that they can be used in file names, URLs and the keys of published data.</summary>
internal static class Names
{
    /// <summary>Whether a text consists of letters, digits, hyphens and underscores, beginning with a letter.</summary>
    public static bool IsName(string text) =>
        text.Length > 0 && char.IsAsciiLetter(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    /// <summary>Whether a text consists of letters and digits, as required after a name and a hyphen.</summary>
    public static bool IsSuffix(string text) => text.Length > 0 && text.All(char.IsAsciiLetterOrDigit);

    /// <summary>Whether a text consists of two or three lower-case letters.</summary>
    public static bool IsLanguage(string text) => text.Length is 2 or 3 && text.All(char.IsAsciiLetterLower);

    /// <summary>Whether a text consists of capital letters, digits and underscores, as SDMX concepts do.</summary>
    public static bool IsConcept(string text) =>
        text.Length > 0 && char.IsAsciiLetterUpper(text[0]) && text.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_');

    /// <summary>Whether a text has no blanks, quotes or separators of codes in a published breakdown (<c>age=0-4;sex=F</c>).</summary>
    public static bool IsCode(string text) =>
        text.Length > 0 && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is ';' or '=' or ',' or '"');
}
