namespace Indicators.Definitions.Reading.Schema;

/// <summary>What the words of a definition may be made of, so that they fit file names, URLs and the keys of published data.</summary>
internal static class Names
{
    /// <summary>Letters, digits, hyphens and underscores, beginning with a letter.</summary>
    public static bool IsName(string text) =>
        text.Length > 0 && char.IsAsciiLetter(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    /// <summary>Letters and digits, as what follows a name and a hyphen.</summary>
    public static bool IsSuffix(string text) => text.Length > 0 && text.All(char.IsAsciiLetterOrDigit);

    /// <summary>Two or three lower-case letters.</summary>
    public static bool IsLanguage(string text) => text.Length is 2 or 3 && text.All(char.IsAsciiLetterLower);

    /// <summary>Capital letters, digits and underscores, as SDMX writes concepts.</summary>
    public static bool IsConcept(string text) =>
        text.Length > 0 && char.IsAsciiLetterUpper(text[0]) && text.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_');

    /// <summary>No blanks, quotes or the marks that separate codes in a published breakdown (<c>age=0-4;sex=F</c>).</summary>
    public static bool IsCode(string text) =>
        text.Length > 0 && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is ';' or '=' or ',' or '"');
}
