using Indicators.Messages;

namespace Indicators.Findings;

/// <summary>What somebody probably meant by a word that is not known.</summary>
public static class NearestWord
{
    private const int MostWordsListed = 12;

    /// <summary>The nearest known word, or all of them when none is near and they are few, or null.</summary>
    public static Message? Hint(string word, IEnumerable<string> known)
    {
        string[] words = [.. known.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (Find(word, words) is { } nearest) return CommonMessages.DidYouMean(nearest);
        return words.Length is > 0 and <= MostWordsListed ? CommonMessages.OneOf([.. words]) : null;
    }

    /// <summary>The known word with the fewest edits, if they are few for its length; the first in order where several are as near.</summary>
    public static string? Find(string word, IEnumerable<string> known)
    {
        string? nearest = null;
        int fewest = int.MaxValue;
        foreach (string candidate in known)
        {
            int edits = Edits(word.ToLowerInvariant(), candidate.ToLowerInvariant());
            int longer = Math.Max(word.Length, candidate.Length);
            // Half of a short word changed is another word.
            if (edits > Math.Max(1, longer / 3) || edits * 2 >= longer || edits >= fewest) continue;
            fewest = edits;
            nearest = candidate;
        }
        return nearest;
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours that turn one word into the other.</summary>
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
