using System.Globalization;

namespace Indicators.Graphics.Charts.Layout;

/// <summary>Where a text may be cut.</summary>
internal static class LineBreaks
{
    /// <summary>
    /// The length of the longest start that fits and ends before a space or after a hyphen;
    /// where not even one word fits, of the letters that do. At least one letter.
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

    /// <summary>The length of the longest start that fits, cut between letters and never within one.</summary>
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
