using System.Text;

namespace Indicators.Text;

/// <summary>
/// Splits text where a line may break: at spaces, at zero-width spaces, and after a hyphen, dash or slash between letters. Non-breaking
/// spaces are part of words, so that a grouped number is one word. Consecutive spaces count as one.
/// </summary>
internal sealed class WordSplitter(TextWidth measure, bool keepsWords)
{
    private const char SoftHyphen = '\u00AD';
    private const char ZeroWidthSpace = '\u200B';

    private readonly List<Word> words = [];
    private readonly List<WordPart> parts = [];
    private readonly StringBuilder letters = new();

    /// <param name="keepsWords">Whether words are split only at spaces and zero-width spaces.</param>
    public static List<Word> Split(IReadOnlyList<string> texts, TextWidth measure, bool keepsWords)
    {
        WordSplitter splitter = new(measure, keepsWords);
        for (int source = 0; source < texts.Count; source++) splitter.Read(texts[source], source);
        splitter.EndWord();
        return splitter.words;
    }

    private void Read(string text, int source)
    {
        for (int at = 0; at < text.Length; at++)
        {
            char letter = text[at];
            if (LineBreaker.IsBreakingSpace(letter))
            {
                EndPart(source);
                EndWord();
                SpaceAfterLastWord(source);
            }
            else if (letter == ZeroWidthSpace)
            {
                EndPart(source);
                EndWord();
            }
            else if (letter != SoftHyphen)
            {
                letters.Append(letter);
                if (keepsWords || !BreaksAfter(text, at)) continue;
                EndPart(source);
                EndWord();
            }
        }

        EndPart(source);
    }

    private void EndPart(int source)
    {
        if (letters.Length == 0) return;
        string text = letters.ToString();
        letters.Clear();
        parts.Add(new WordPart(source, text, measure(text, source)));
    }

    private void EndWord()
    {
        if (parts.Count == 0) return;
        if (words.Count > 0 && words[^1].SpaceSource >= 0 && parts is [{ Text: "/" or "–" or "—" }])
        {
            // A dash between spaces ends a line, and does not start one or form a line of its own.
            Word before = words[^1];
            parts.InsertRange(0, [.. before.Parts, new WordPart(before.SpaceSource, " ", before.SpaceWidth)]);
            words.RemoveAt(words.Count - 1);
        }

        words.Add(new Word([.. parts], parts.Sum(part => part.Width), SpaceSource: -1, SpaceWidth: 0));
        parts.Clear();
    }

    private void SpaceAfterLastWord(int source)
    {
        if (words.Count == 0 || words[^1].SpaceSource >= 0) return;
        words[^1] = words[^1] with { SpaceSource = source, SpaceWidth = measure(" ", source) };
    }

    private static bool BreaksAfter(string text, int at) =>
        text[at] is '-' or '/' or '\u2013' or '\u2014'
        && at > 1 && at + 2 < text.Length
        && char.IsLetter(text[at - 1]) && char.IsLetter(text[at - 2])
        && char.IsLetter(text[at + 1]) && char.IsLetter(text[at + 2]);
}
