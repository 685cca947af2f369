using System.Globalization;

namespace Indicators.Text;

/// <summary>Cuts words between characters; a letter and its accents stay together.</summary>
public static class WordCutter
{
    /// <summary>Returns the length of the longest beginning of a text that fits, cut between characters.</summary>
    /// <param name="text">Not empty.</param>
    /// <param name="fits">Whether a beginning fits; a longer one never does where a shorter one does not.</param>
    /// <param name="takesOne">Whether the first character is taken even if it does not fit.</param>
    public static int LongestFitting(string text, Func<string, bool> fits, bool takesOne = true)
    {
        int end = takesOne ? StringInfo.GetNextTextElementLength(text) : 0;
        while (end < text.Length)
        {
            int next = end + StringInfo.GetNextTextElementLength(text.AsSpan(end));
            if (!fits(text[..next])) break;
            end = next;
        }

        return end;
    }

    /// <summary>Cuts the words that are wider than a line into parts that are not, as far as each character fits.</summary>
    internal static List<Word> Cut(IReadOnlyList<Word> words, double width, TextWidth measure)
    {
        List<Word> fitting = [];
        foreach (Word word in words)
        {
            if (word.Width <= width) fitting.Add(word);
            else AddParts(fitting, word, width, measure);
        }

        return fitting;
    }

    private static void AddParts(List<Word> fitting, Word word, double width, TextWidth measure)
    {
        List<WordPart> parts = [];
        double used = 0;
        foreach (WordPart part in word.Parts)
        {
            string rest = part.Text;
            while (rest.Length > 0)
            {
                int length = LongestFitting(rest, beginning => used + measure(beginning, part.Source) <= width, takesOne: parts.Count == 0);
                if (length > 0) Keep(part.Source, rest[..length]);
                rest = rest[length..];
                if (rest.Length == 0) break;
                // A cut at the space before a dash makes two words: the space is neither at the end of a line nor at the start of the next.
                if (rest == " ")
                {
                    Keep(part.Source, rest);
                    rest = "";
                }

                if (parts is [.., { Text: " " } space]) fitting.Add(new Word([.. parts.SkipLast(1)], used - space.Width, space.Source, space.Width));
                else fitting.Add(new Word([.. parts], used, SpaceSource: -1, SpaceWidth: 0));
                parts.Clear();
                used = 0;
            }
        }

        fitting.Add(new Word([.. parts], used, word.SpaceSource, word.SpaceWidth));

        void Keep(int source, string text)
        {
            double textWidth = measure(text, source);
            parts.Add(new WordPart(source, text, textWidth));
            used += textWidth;
        }
    }
}
