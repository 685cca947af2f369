using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions;

/// <summary>A text in one or more languages. If a language is missing, the first language is used.</summary>
public sealed class LocalizedText : ILocalized
{
    private readonly string[] languages;
    private readonly string[] texts;

    /// <param name="texts">At least one pair of language code (<c>en</c>) and text, in the order written.</param>
    public LocalizedText(IReadOnlyList<(string Language, string Text)> texts)
        : this([.. texts.Select(pair => pair.Language)], [.. texts.Select(pair => pair.Text)])
    {
        if (languages.Length == 0) throw new ArgumentException("A text needs at least one language.", nameof(texts));
    }

    internal LocalizedText(string language, string text)
        : this([language], [text])
    {
    }

    internal LocalizedText(string[] languages, string[] texts)
    {
        this.languages = languages;
        this.texts = texts;
    }

    /// <summary>The languages of the text.</summary>
    public IReadOnlyList<string> Languages => languages;

    /// <summary>The text in a language, or in the first language if that language is missing.</summary>
    public string this[string language] => texts[Math.Max(0, Array.IndexOf(languages, language))];

    string ILocalized.In(string language) => this[language];

    /// <summary>Whether the text exists in a language.</summary>
    public bool Has(string language) => languages.Contains(language);

    /// <summary>Creates a text in those languages in which it exists; returns null if there are none.</summary>
    /// <param name="languages">The languages, in the order of the resulting text.</param>
    /// <param name="textIn">Returns the text in a language, or null.</param>
    internal static LocalizedText? SelectLanguages(IReadOnlyList<string> languages, Func<string, string?> textIn)
    {
        List<string> written = [], texts = [];
        foreach (string language in languages)
        {
            if (textIn(language) is not { } text) continue;
            written.Add(language);
            texts.Add(text);
        }
        return written.Count == 0 ? null : new LocalizedText([.. written], [.. texts]);
    }
}
