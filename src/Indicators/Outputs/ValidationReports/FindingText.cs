using System.Globalization;
using System.Text;
using Indicators.Findings;

namespace Indicators.Outputs.ValidationReports;

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

    /// <inheritdoc cref="PlainText.Escape"/>
    public static string Plain(string text) => PlainText.Escape(text);
}
