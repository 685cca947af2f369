using System.Text;
using Indicators.Graphics.Fonts;

namespace Indicators.Graphics.Documents.Layout;

/// <summary>
/// Splits text where a line may break: at spaces, at zero-width spaces, and after a hyphen or slash between letters. Non-breaking spaces
/// are part of words, so that a grouped number is one word. Consecutive spaces count as one.
/// </summary>
internal sealed class WordSplitter(ITextMeasure measure, double size)
{
    private const char SoftHyphen = '\u00AD';
    private const char ZeroWidthSpace = '\u200B';

    private readonly List<Word> words = [];
    private readonly List<WordPart> parts = [];
    private readonly StringBuilder letters = new();

    public static IReadOnlyList<Word> Split(IReadOnlyList<Inline> inlines, ITextMeasure measure, double size)
    {
        WordSplitter splitter = new(measure, size);
        for (int index = 0; index < inlines.Count; index++) splitter.Read(inlines[index], index);
        splitter.EndWord();
        return splitter.words;
    }

    /// <summary>Whether a line may break at the space; consecutive ones are printed as one ordinary space.</summary>
    public static bool IsBreakingSpace(char letter) =>
        char.IsWhiteSpace(letter) && letter is not ('\u00A0' or '\u202F' or '\u2007');

    private void Read(Inline inline, int index)
    {
        string text = inline.Text;
        for (int at = 0; at < text.Length; at++)
        {
            char letter = text[at];
            if (IsBreakingSpace(letter))
            {
                EndPart(inline, index);
                EndWord();
                SpaceAfterLastWord(inline, index);
            }
            else if (letter == ZeroWidthSpace)
            {
                EndPart(inline, index);
                EndWord();
            }
            else if (letter != SoftHyphen)
            {
                letters.Append(letter);
                if (!BreaksAfter(text, at)) continue;
                EndPart(inline, index);
                EndWord();
            }
        }

        EndPart(inline, index);
    }

    private void EndPart(Inline inline, int index)
    {
        if (letters.Length == 0) return;
        string text = letters.ToString();
        letters.Clear();
        parts.Add(new WordPart(index, text, measure.Width(text, size, inline.Style)));
    }

    private void EndWord()
    {
        if (parts.Count == 0) return;
        if (words.Count > 0 && words[^1].SpaceInline >= 0 && parts is [{ Text: "/" or "–" or "—" }])
        {
            // A dash between spaces ends a line, and does not start one or form a line of its own.
            Word before = words[^1];
            parts.InsertRange(0, [.. before.Parts, new WordPart(before.SpaceInline, " ", before.SpaceWidth)]);
            words.RemoveAt(words.Count - 1);
        }

        words.Add(new Word([.. parts], parts.Sum(part => part.Width), SpaceInline: -1, SpaceWidth: 0));
        parts.Clear();
    }

    private void SpaceAfterLastWord(Inline inline, int index)
    {
        if (words.Count == 0 || words[^1].SpaceInline >= 0) return;
        words[^1] = words[^1] with { SpaceInline = index, SpaceWidth = measure.Width(" ", size, inline.Style) };
    }

    private static bool BreaksAfter(string text, int at) =>
        text[at] is '-' or '/' or '\u2013' or '\u2014'
        && at > 1 && at + 2 < text.Length
        && char.IsLetter(text[at - 1]) && char.IsLetter(text[at - 2])
        && char.IsLetter(text[at + 1]) && char.IsLetter(text[at + 2]);
}
