using System.Globalization;
using System.Text;

namespace Indicators.Definitions;

/// <summary>A text that offices write in place of a code or a figure, and how findings explain it.</summary>
internal sealed record Spelling
{
    /// <summary>The entry in <see cref="Write"/> for a text that may mean a figure of zero.</summary>
    public const string None = "0";

    /// <summary>The code that is certainly meant; for figures, 0 or the status marks with this meaning. Empty if nothing certain is meant.</summary>
    public IReadOnlyList<string> Write { get; init; } = [];

    /// <summary>The code under which the list counts what the text means, if it has no code of its own.</summary>
    public string? StandsIn { get; init; }

    /// <summary>A sentence of explanation for those who wrote the text.</summary>
    public LocalizedText? Note { get; init; }
}

/// <summary>The usual wrong spellings of a code list, or of figures. Case, accents, kinds of hyphens and blanks are ignored.</summary>
internal sealed class Spellings
{
    private readonly Dictionary<string, Spelling> byText = new(StringComparer.Ordinal);

    /// <summary>The name of the file of texts written in place of figures.</summary>
    public const string Figures = "figures";

    /// <summary>The placeholder for any number in a text of <see cref="Figures"/>.</summary>
    public const char AnyNumber = '#';

    public static Spellings None { get; } = new();

    public Spelling? Find(string text) => FindPlain(Plain(text));

    /// <param name="plain">The text as normalised by <see cref="Plain"/>.</param>
    public Spelling? FindPlain(string plain) => byText.GetValueOrDefault(plain);

    /// <summary>Adds a text; returns false if it, or an equivalent one, already exists.</summary>
    internal bool Add(string text, Spelling spelling) => byText.TryAdd(Plain(text), spelling);

    /// <summary>Latin letters, each group after the plain letter it is read as: the program contains no culture data to decompose them.</summary>
    private static readonly string[] Accented =
    [
        "aàáâãäåāăą", "cçćĉċč", "dďđ", "eèéêëēĕėęě", "gĝğġģ", "hĥħ", "iìíîïĩīĭįı", "jĵ", "kķ", "lĺļľŀł", "nñńņň", "oòóôõöøōŏő", "rŕŗř", "sśŝşšș", "tţťŧț",
        "uùúûüũūŭůűų", "wŵ", "yýÿŷ", "zźżž",
    ];

    private static readonly char[] PlainLetters = ReadPlainLetters();

    private static char WithoutAccent(char c) => c < PlainLetters.Length && PlainLetters[c] is not '\0' and var plain ? plain : c;

    private static char[] ReadPlainLetters()
    {
        char[] plain = new char[Accented.Max(letters => letters.Max()) + 1];
        foreach (string letters in Accented)
            foreach (char letter in letters) plain[letter] = letters[0];
        return plain;
    }

    /// <summary>Normalises a text: lower case without accents, one kind of hyphen and apostrophe, single blanks, and none at the ends.</summary>
    public static string Plain(string text)
    {
        if (text.All(c => char.IsAsciiLetterOrDigit(c))) return text.ToLowerInvariant();
        var plain = new StringBuilder(text.Length);
        bool afterBlank = false;
        foreach (char c in text)
        {
            UnicodeCategory category = CharUnicodeInfo.GetUnicodeCategory(c);
            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) continue;
            if (char.IsWhiteSpace(c))
            {
                afterBlank = plain.Length > 0;
                continue;
            }
            if (afterBlank) plain.Append(' ');
            afterBlank = false;
            plain.Append(category == UnicodeCategory.DashPunctuation || c == '\u2212' ? '-' : c is '\u2019' or '\u2018' ? '\'' : WithoutAccent(char.ToLowerInvariant(c)));
        }
        return plain.ToString();
    }
}
