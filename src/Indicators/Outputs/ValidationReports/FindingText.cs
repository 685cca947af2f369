using System.Text;
using Indicators.Findings;
using Indicators.Messages;

namespace Indicators.Outputs.ValidationReports;

/// <summary>Formats a finding as text, the same in every report format.</summary>
internal static class FindingText
{
    /// <summary>The severity as written in machine-readable formats.</summary>
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

    /// <summary>The problem, the reason if it is accepted, the remedy, and the key of the row.</summary>
    public static string Sentence(Finding finding, ValidationReportOptions options)
    {
        var text = new StringBuilder(Plain(finding.Problem.In(options.Language)));
        if (options.ShowValues && finding.CellValue is { } cell) Append(FormatMessages.CellValue(Plain(cell)));
        if (options.ShowValues && finding.Figures is { } figures) Append(FormatMessages.Figures(figures));
        if (finding.Change is { } change) Append(FormatMessages.AcceptedException(source: change.Source, explanation: change.Explanation));
        else if (finding.Advice is { } advice) Append(advice);
        if (finding.Key is { } key) text.Append(" [").Append(Plain(key)).Append(']');
        return text.ToString();

        void Append(Message message) => text.Append(' ').Append(Plain(message.In(options.Language)));
    }

    /// <summary>The location in the file and the sentence, such as <c>line 3, column origin: ...</c>.</summary>
    public static string FormatWithLocation(Finding finding, ValidationReportOptions options)
    {
        string sentence = Sentence(finding, options);
        return (finding.Line, finding.Column) switch
        {
            ({ } line, { Length: > 0 } column) => FormatMessages.PlaceLineColumn(line: line, column: Plain(column), text: sentence).In(options.Language),
            ({ } line, _) => FormatMessages.PlaceLine(line: line, text: sentence).In(options.Language),
            (_, { Length: > 0 } column) => FormatMessages.PlaceColumn(column: Plain(column), text: sentence).In(options.Language),
            _ => sentence,
        };
    }

    /// <inheritdoc cref="PlainText.Escape"/>
    public static string Plain(string text) => PlainText.Escape(text);
}
