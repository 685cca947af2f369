using System.Globalization;
using System.Text;

namespace Indicators.Definitions;

/// <summary>A text that offices write where a code or a figure belongs, and what findings say of it.</summary>
internal sealed record Spelling
{
    /// <summary>In <see cref="Write"/> of a text that may mean a figure of zero.</summary>
    public const string None = "0";

    /// <summary>The code that is certainly meant; for figures 0, or the statuses of the marks that say so. Empty where nothing certain is meant.</summary>
    public IReadOnlyList<string> Write { get; init; } = [];

    /// <summary>The code under which the list counts what the text means, where it has no code for it.</summary>
    public string? StandsIn { get; init; }

    /// <summary>A sentence for those who wrote the text.</summary>
    public LocalizedText? Note { get; init; }
}

/// <summary>The usual wrong texts of a code list, or of figures. Case, accents, kinds of hyphens and blanks do not count.</summary>
internal sealed class Spellings
{
    private readonly Dictionary<string, Spelling> byText = new(StringComparer.Ordinal);

    /// <summary>The file of texts that stand where figures belong.</summary>
    public const string Figures = "figures";

    /// <summary>What stands in a text of <see cref="Figures"/> for any number.</summary>
    public const char AnyNumber = '#';

    public static Spellings None { get; } = new();

    public Spelling? Find(string text) => FindPlain(Plain(text));

    /// <param name="plain">What <see cref="Plain"/> makes of the text.</param>
    public Spelling? FindPlain(string plain) => byText.GetValueOrDefault(plain);

    /// <summary>False where the text, or one that is read alike, is there already.</summary>
    internal bool Add(string text, Spelling spelling) => byText.TryAdd(Plain(text), spelling);

    /// <summary>Letters of the Latin script after the plain one that they are read as: the program carries no culture data to take them apart.</summary>
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

    /// <summary>Lower case without accents, one kind of hyphen and apostrophe, one blank where there are several and none at the ends.</summary>
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
