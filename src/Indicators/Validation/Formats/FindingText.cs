using System.Globalization;
using System.Text;
using Indicators.Findings;
using Indicators.Lists;

namespace Indicators.Validation.Formats;

/// <summary>A finding in words, the same in every format.</summary>
internal static class FindingText
{
    public static string SeverityName(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "information",
    };

    public static string OutcomeName(Outcome outcome) => outcome switch
    {
        Outcome.Pass => "pass",
        Outcome.Fail => "fail",
        _ => "undecided",
    };

    /// <summary>What is wrong, why it is accepted where it is, what to do, and the row's key.</summary>
    public static string Sentence(Finding finding, ValidationReportOptions options)
    {
        var text = new StringBuilder(Plain(finding.Message));
        if (options.ShowValues && finding.CellValue is { } cell) text.Append(" The cell holds \"").Append(Plain(cell)).Append("\".");
        if (options.ShowValues && finding.Figures is { } figures) text.Append(" Figures: ").Append(Plain(figures)).Append('.');
        if (finding.Change is { } change) text.Append(" Accepted as an exception (").Append(Plain(change.Source)).Append("): ").Append(Plain(change.Explanation));
        else if (finding.Hint is { } hint) text.Append(' ').Append(Plain(hint));
        if (finding.Key is { } key) text.Append(" [").Append(Plain(key)).Append(']');
        return text.ToString();
    }

    /// <summary>The place in the file and the sentence, such as <c>line 3, column origin: ...</c>.</summary>
    public static string WithPlace(Finding finding, ValidationReportOptions options)
    {
        var text = new StringBuilder();
        if (finding.Line is { } line) text.Append("line ").Append(Number(line));
        if (finding.Column is { Length: > 0 } column) text.Append(finding.Line is null ? "" : ", ").Append("column ").Append(Plain(column));
        if (text.Length > 0) text.Append(": ");
        return text.Append(Sentence(finding, options)).ToString();
    }

    public static string Counted(long count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// The text without what a file could use to rewrite or reorder the reader's screen, or that no XML or UTF-8 may hold:
    /// control characters, marks that turn the direction of text, halves of surrogate pairs and non-characters are written as escapes.
    /// </summary>
    public static string Plain(string text)
    {
        if (text.All(c => !char.IsControl(c) && !char.IsSurrogate(c) && !IsUnsafe(c))) return text;
        var plain = new StringBuilder(text.Length + 16);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) plain.Append(c).Append(text[++i]);
            else if (char.IsControl(c) || char.IsSurrogate(c) || IsUnsafe(c)) plain.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else plain.Append(c);
        }
        return plain.ToString();
    }

    private static bool IsUnsafe(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF';
}
