using System.Globalization;

namespace Indicators.Graphics.Charts.Layout;

/// <summary>Finds places where a text may be broken.</summary>
internal static class LineBreaks
{
    /// <summary>
    /// The length of the longest beginning that fits and ends before a space or after a hyphen; if not even one word fits, of the longest
    /// that ends between letters. At least one letter.
    /// </summary>
    public static int Fit(string text, Func<string, bool> fits)
    {
        int best = 0;
        for (int at = 1; at < text.Length; at++)
        {
            bool mayCut = text[at] == ' ' || (text[at - 1] is '-' or '/' && text[at] != ' ');
            if (!mayCut)
                continue;
            if (!fits(text[..at].TrimEnd(' ')))
                break;
            best = at;
        }

        return best > 0 ? best : FitLetters(text, fits);
    }

    /// <summary>The length of the longest beginning that fits, broken between letters and never within one.</summary>
    public static int FitLetters(string text, Func<string, bool> fits)
    {
        int best = StringInfo.GetNextTextElementLength(text);
        while (best < text.Length)
        {
            int next = best + StringInfo.GetNextTextElementLength(text.AsSpan(best));
            if (!fits(text[..next]))
                break;
            best = next;
        }

        return best;
    }
}
