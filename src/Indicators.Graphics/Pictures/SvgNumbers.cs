using System.Globalization;

namespace Indicators.Graphics.Pictures;

/// <summary>Reads the numbers of SVG attributes, which may follow each other without a space, such as <c>1.5-.5</c>.</summary>
internal ref struct SvgNumbers(string text)
{
    private int at;

    public readonly bool AtEnd
    {
        get
        {
            int next = at;
            while (next < text.Length && IsSeparator(text[next])) next++;
            return next == text.Length;
        }
    }

    /// <summary>The letter of a command, if the next is one; 0 for a number.</summary>
    public char ReadCommand()
    {
        Skip();
        return at < text.Length && char.IsAsciiLetter(text[at]) ? text[at++] : '\0';
    }

    public double Read()
    {
        Skip();
        int start = at;
        if (at < text.Length && text[at] is '+' or '-') at++;
        SkipDigits();
        if (at < text.Length && text[at] == '.')
        {
            at++;
            SkipDigits();
        }

        if (at + 1 < text.Length && text[at] is 'e' or 'E' && (char.IsAsciiDigit(text[at + 1]) || text[at + 1] is '+' or '-'))
        {
            at += 2;
            SkipDigits();
        }

        return double.TryParse(text.AsSpan(start, at - start), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value) && Math.Abs(value) < 1e7
            ? value
            : throw new PictureFormatException($"\"{text[start..Math.Min(text.Length, start + 20)]}\" is not a number.");
    }

    /// <summary>A flag of an arc: 0 or 1, also without a space after it.</summary>
    public bool ReadFlag()
    {
        Skip();
        if (at < text.Length && text[at] is '0' or '1') return text[at++] == '1';
        throw new PictureFormatException("A flag of an arc is neither 0 nor 1.");
    }

    public static double[] ParseList(string text)
    {
        SvgNumbers numbers = new(text);
        List<double> values = [];
        while (!numbers.AtEnd) values.Add(numbers.Read());
        return [.. values];
    }

    /// <summary>A length in user units; units of print are converted, percentages are refused.</summary>
    public static double ParseLength(string text)
    {
        SvgNumbers numbers = new(text);
        double value = numbers.Read();
        return value * text[numbers.at..].Trim() switch
        {
            "" or "px" => 1,
            "pt" => 4 / 3.0,
            "pc" => 16,
            "mm" => 96 / 25.4,
            "cm" => 96 / 2.54,
            "in" => 96,
            var unit => throw new PictureFormatException($"The length \"{text}\" has the unknown unit \"{unit}\"."),
        };
    }

    private void SkipDigits()
    {
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
    }

    private void Skip()
    {
        while (at < text.Length && IsSeparator(text[at])) at++;
    }

    private static bool IsSeparator(char letter) => letter is ' ' or ',' or '\t' or '\n' or '\r';
}
