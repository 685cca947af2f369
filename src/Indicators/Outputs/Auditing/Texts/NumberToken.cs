namespace Indicators.Outputs.Auditing.Texts;

/// <summary>A number in a text, as readers see it.</summary>
/// <param name="Value">Without its sign.</param>
/// <param name="Decimals">How many decimals are shown.</param>
/// <param name="Start">Where it begins in the text.</param>
internal readonly record struct NumberToken(double Value, int Decimals, int Start, int Length)
{
    /// <summary>Whether it is written like a year: four digits without groups.</summary>
    public bool IsYear => Decimals == 0 && Length == 4 && Value is >= Definitions.Period.EarliestYear and <= Definitions.Period.LatestYear;
}

/// <summary>How a language writes numbers.</summary>
internal readonly record struct NumberMarks(char Decimal, char Group)
{
    /// <summary>Finds the numbers of a text. Parts of words and of codes, and ranges such as 0-4 or 60+, are not numbers.</summary>
    public List<NumberToken> Find(ReadOnlySpan<char> text)
    {
        var found = new List<NumberToken>();
        for (int at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at])) continue;
            int start = at;
            double value = 0;
            int group = 0;
            while (at < text.Length)
            {
                if (char.IsAsciiDigit(text[at])) value = value * 10 + (text[at] - '0');
                else if (IsGroup(text[at]) && IsThreeDigits(text, at + 1) && (group > 0 || at - start <= 3)) group++;
                else break;
                at++;
            }
            int decimals = 0;
            if (at + 1 < text.Length && text[at] == Decimal && char.IsAsciiDigit(text[at + 1]))
            {
                double unit = 1;
                for (at++; at < text.Length && char.IsAsciiDigit(text[at]); at++, decimals++) value += (text[at] - '0') * (unit /= 10);
            }
            bool inWord = start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] is '#' or '_' || (text[start - 1] is '-' or '.' && start > 1 && char.IsLetterOrDigit(text[start - 2])));
            bool goesOn = at < text.Length && (char.IsLetter(text[at]) || text[at] is '_' || (text[at] is '-' or '+' or '.' && at + 1 < text.Length && char.IsDigit(text[at + 1]))
                || (text[at] == '+' && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]))));
            if (!inWord && !goesOn) found.Add(new NumberToken(value, decimals, start, at - start));
            // The rest of a range or of a code is no number either.
            if (inWord || goesOn)
                while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '_' or '.')) at++;
        }
        return found;
    }

    private bool IsGroup(char letter) => letter == Group || (Group is '\u202F' or '\u00A0' && letter is '\u202F' or '\u00A0');

    private static bool IsThreeDigits(ReadOnlySpan<char> text, int at)
    {
        if (at + 3 > text.Length) return false;
        for (int i = at; i < at + 3; i++)
            if (!char.IsAsciiDigit(text[i])) return false;
        return at + 3 == text.Length || !char.IsAsciiDigit(text[at + 3]);
    }
}
