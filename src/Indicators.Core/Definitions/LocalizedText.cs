using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions;

/// <summary>A text in one or more languages. A language that is not there falls back to the first one written.</summary>
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

    private LocalizedText(string[] languages, string[] texts)
    {
        this.languages = languages;
        this.texts = texts;
    }

    /// <summary>The languages that it is written in.</summary>
    public IReadOnlyList<string> Languages => languages;

    /// <summary>The text in a language; in the first one where that language is missing.</summary>
    public string this[string language] => texts[Math.Max(0, Array.IndexOf(languages, language))];

    string ILocalized.In(string language) => this[language];

    /// <summary>Whether it is written in a language.</summary>
    public bool Has(string language) => languages.Contains(language);

    /// <summary>The text in those languages that it is written in; null where it is written in none.</summary>
    /// <param name="languages">The languages, in the order that the text takes.</param>
    /// <param name="textIn">The text in a language, or null.</param>
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
