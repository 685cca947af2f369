namespace Indicators.Submissions.Reading;

/// <summary>Determines decimal marks by locale. The program contains no culture data, so that files are read the same way everywhere.</summary>
/// <remarks>Source: Unicode CLDR, decimal symbols of the languages that offices report in.</remarks>
internal static class Locales
{
    private static readonly HashSet<string> Comma = new(
        "az be bg bs ca cs da de el es et eu fi fr gl hr hu hy id is it ka kk ky lt lv mk nb nl nn no pl pt ro ru sk sl sq sr sv tg tr uk uz vi".Split(' '),
        StringComparer.Ordinal);

    private static readonly HashSet<string> Point = new(
        "am bn en ga he hi ja ko ms mt my ne pa si sw ta th tl ur zh".Split(' '), StringComparer.Ordinal);

    /// <summary>The locales that use a point although their language uses a comma elsewhere.</summary>
    private static readonly HashSet<string> PointIn = new(
        "de-CH de-LI es-CU es-DO es-GT es-HN es-MX es-NI es-PA es-PE es-PR es-SV es-US it-CH".Split(' '), StringComparer.Ordinal);

    /// <param name="locale">A language, alone or with a region: <c>fr</c>, <c>fr-CH</c>, <c>fr_CH</c>.</param>
    /// <returns>Null if the locale is unknown.</returns>
    public static char? DecimalMark(string locale)
    {
        string[] parts = locale.Replace('_', '-').Split('-');
        if (parts.Length > 2 || (parts.Length == 2 && !(parts[1].Length == 2 && parts[1].All(char.IsAsciiLetter)))) return null;
        string language = parts[0].ToLowerInvariant();
        string tag = parts.Length == 2 ? $"{language}-{parts[1].ToUpperInvariant()}" : language;
        if (PointIn.Contains(tag)) return '.';
        return Comma.Contains(language) ? ',' : Point.Contains(language) ? '.' : null;
    }
}
