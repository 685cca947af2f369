namespace Indicators.Submissions.Cells;

/// <summary>Recognises marks between groups of exactly three digits, as in <c>55.000</c> and <c>1,234,567</c>. Pure.</summary>
internal static class ThousandsMark
{
    private const string Marks = ".,'_ \u2019\u00A0\u202F\u2009\u066C";

    /// <summary>
    /// Whether a figure has a single mark between one to three digits, of which the
    /// first is not zero, and three more: the mark may separate thousands or decimals.
    /// </summary>
    public static bool MayBeOne(ReadOnlySpan<char> figure)
    {
        ReadOnlySpan<char> digits = figure is ['-', ..] ? figure[1..] : figure;
        return digits.Length is >= 5 and <= 7 && digits[0] != '0' && digits[^4] is '.' or ',' && AreDigits(digits[..^4]) && AreDigits(digits[^3..]);
    }

    /// <summary>Whether a figure has groups of three digits separated by any mark, optionally followed by decimals after a different mark.</summary>
    public static bool IsOne(string figure)
    {
        string digits = figure is ['-', ..] ? figure[1..] : figure;
        int first = digits.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (first is < 1 or > 3 || digits[0] == '0' || !Marks.Contains(digits[first])) return false;
        char mark = digits[first];
        string[] groups = digits[(first + 1)..].Split(mark);
        for (int i = 0; i < groups.Length - 1; i++)
            if (groups[i].Length != 3 || !AreDigits(groups[i])) return false;
        string last = groups[^1];
        if (last.Length < 3 || !AreDigits(last.AsSpan(0, 3))) return false;
        if (last.Length == 3) return true;
        return last[3] is '.' or ',' && last[3] != mark && last.Length > 4 && AreDigits(last.AsSpan(4));
    }

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
