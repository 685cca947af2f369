using Indicators.Messages;
using Indicators.Text;

namespace Indicators.Findings;

/// <summary>Formats a finding as one line.</summary>
public static class FindingLine
{
    /// <summary>Returns the finding on one line: location, column, message, advice and code, without the severity.</summary>
    /// <param name="language">The language; English if null.</param>
    public static string Format(Finding finding, MessageCatalogue? language = null)
    {
        string line = finding.Line is { } number ? ":" + DataNumber.Format(number) : "";
        language ??= MessageCatalogue.English;
        string location = finding.File + line, text = finding.Problem.In(language) + (finding.Advice is { } advice ? " " + advice.In(language) : "");
        return PlainText.Escape((finding.Column is { Length: > 0 } column
            ? FormatMessages.FindingColumn(place: location, column: column, text: text, code: finding.Code)
            : FormatMessages.FindingLine(place: location, text: text, code: finding.Code)).In(language));
    }

    /// <summary>Returns the line with the severity first.</summary>
    public static string FormatWithSeverity(Finding finding, MessageCatalogue language) => FormatMessages.SeverityLine(
        severity: SeverityWord(finding.Severity),
        text: Format(finding, language)).In(language);

    /// <summary>Returns the severity as a word for readers.</summary>
    public static Message SeverityWord(Severity severity) => severity switch
    {
        Severity.Error => FormatMessages.SeverityError,
        Severity.Warning => FormatMessages.SeverityWarning,
        _ => FormatMessages.SeverityInformation,
    };

    /// <summary>Returns the location in the file, such as <c>line 4, column origin: </c>; empty for a finding about the whole file.</summary>
    public static string FormatLocation(Finding finding)
    {
        string line = finding.Line is { } number ? "line " + DataNumber.Format(number) : "";
        string column = finding.Column is { Length: > 0 } name ? $"column {name}" : "";
        return (line, column) switch
        {
            ("", "") => "",
            ("", _) => column + ": ",
            (_, "") => line + ": ",
            _ => $"{line}, {column}: ",
        };
    }
}
