namespace Indicators.Definitions;

/// <summary>A text in one or more languages. A language that is not there falls back to the first one written.</summary>
public sealed class LocalizedText
{
    private readonly (string Language, string Text)[] texts;

    /// <param name="texts">At least one pair of language code (<c>en</c>) and text, in the order written.</param>
    public LocalizedText(IEnumerable<(string Language, string Text)> texts)
    {
        this.texts = [.. texts];
        if (this.texts.Length == 0) throw new ArgumentException("A text needs at least one language.", nameof(texts));
    }

    public IEnumerable<string> Languages => texts.Select(pair => pair.Language);

    public string this[string language]
    {
        get
        {
            foreach ((string candidate, string text) in texts)
                if (candidate == language) return text;
            return texts[0].Text;
        }
    }

    public bool Has(string language) => texts.Any(pair => pair.Language == language);
}
