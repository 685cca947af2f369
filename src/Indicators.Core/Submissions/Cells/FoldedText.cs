using Indicators.Definitions;

namespace Indicators.Submissions.Cells;

/// <summary>
/// Normalises texts for comparisons that ignore their exact spelling:
/// lower-case words without accents, separated by single underscores.
/// </summary>
internal static class FoldedText
{
    private const string Accented = "áàâäãåéèêëíìîïóòôöõúùûüñçğşışöü";
    private const string Plain = "aaaaaaeeeeiiiiooooouuuuncgsisou";
    private const int OnStack = 100;

    /// <summary>Folds a text: <c>Âge (années)</c> becomes <c>age_annees</c>, and <c>dateOfBirth</c> becomes three words.</summary>
    public static string Fold(string text)
    {
        Span<char> folded = text.Length <= OnStack ? stackalloc char[text.Length * 2] : new char[text.Length * 2];
        int length = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsUpper(c) && i > 0 && char.IsLower(text[i - 1])) folded[length++] = '_';
            char lower = char.ToLowerInvariant(c);
            folded[length++] = char.IsLetterOrDigit(c) ? WithoutAccent(lower) : '_';
        }
        return HeaderName.Normalise(folded[..length].ToString()).Trim('_');
    }

    /// <summary>
    /// Converts a value to lower case without accents and surrounding spaces. Punctuation
    /// stays, since <c>_N</c> and <c>N</c>, or 60 and 60+, are different values.
    /// </summary>
    public static string FoldValue(string text) =>
        string.Create(text.Trim().Length, text.Trim(), (folded, trimmed) =>
        {
            for (int i = 0; i < folded.Length; i++) folded[i] = WithoutAccent(char.ToLowerInvariant(trimmed[i]));
        });

    private static char WithoutAccent(char lower)
    {
        int accented = Accented.IndexOf(lower, StringComparison.Ordinal);
        return accented >= 0 ? Plain[accented] : lower;
    }
}
