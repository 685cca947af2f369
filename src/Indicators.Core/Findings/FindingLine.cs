using System.Globalization;

namespace Indicators.Findings;

/// <summary>A finding as one line: place, severity, code, message, hint.</summary>
public static class FindingLine
{
    /// <summary>The finding on one line: place, severity, code, message and hint.</summary>
    public static string Format(Finding finding)
    {
        string line = finding.Line is { } number ? ":" + number.ToString(CultureInfo.InvariantCulture) : "";
        string column = finding.Column is { Length: > 0 } name ? $" column {name}:" : "";
        string hint = finding.Hint is [var first, .. var rest] ? $" {char.ToUpperInvariant(first)}{rest}" : "";
        return PlainText.Escape($"{finding.File}{line}:{column} {finding.Message}{hint} [{finding.Code}]");
    }

    /// <summary>The place in the file, such as <c>line 4, column origin: </c>; empty for a finding about the whole file.</summary>
    public static string Place(Finding finding)
    {
        string line = finding.Line is { } number ? string.Create(CultureInfo.InvariantCulture, $"line {number}") : "";
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
