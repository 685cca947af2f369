using Indicators.Messages;

namespace Indicators.Findings;

/// <summary>Suggests what an unknown word probably meant.</summary>
public static class NearestWord
{
    private const int MostWordsListed = 12;

    /// <summary>Returns a hint with the nearest known word, or with all of them if none is near and they are few; null otherwise.</summary>
    public static Message? Hint(string word, IEnumerable<string> known)
    {
        string[] words = [.. known.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (Find(word, words) is { } nearest) return CommonMessages.DidYouMean(nearest);
        return words.Length is > 0 and <= MostWordsListed ? CommonMessages.OneOf([.. words]) : null;
    }

    /// <summary>Returns the known word with the fewest edits, if they are few for its length; of several, the first in order. Null if there is none.</summary>
    /// <param name="known">The known words, in order of preference.</param>
    public static string? Find(string word, IEnumerable<string> known)
    {
        string? nearest = null;
        int fewest = int.MaxValue;
        foreach (string candidate in known)
        {
            int edits = Edits(word.ToLowerInvariant(), candidate.ToLowerInvariant());
            int longer = Math.Max(word.Length, candidate.Length);
            // A short word with half of its letters changed is a different word.
            if (edits > Math.Max(1, longer / 3) || edits * 2 >= longer || edits >= fewest) continue;
            fewest = edits;
            nearest = candidate;
        }
        return nearest;
    }

    /// <summary>Counts the insertions, deletions, replacements and swaps of adjacent letters that turn one word into the other.</summary>
    /// <remarks>The optimal string alignment distance.</remarks>
    internal static int Edits(string from, string to)
    {
        int[] beforeLast = new int[to.Length + 1];
        int[] last = new int[to.Length + 1];
        int[] row = new int[to.Length + 1];
        for (int j = 0; j <= to.Length; j++) last[j] = j;
        for (int i = 1; i <= from.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int replaced = last[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }
            (beforeLast, last, row) = (last, row, beforeLast);
        }
        return last[to.Length];
    }
}
