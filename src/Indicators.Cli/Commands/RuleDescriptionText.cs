using System.Globalization;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Validation.Validators;

namespace Indicators.Cli.Commands;

/// <summary>The sheet of a rule as lines of text, broken where a terminal of ordinary width ends.</summary>
internal static class RuleDescriptionText
{
    private const int Width = 110;
    private const string Indent = "  ", Names = "                 ";

    /// <param name="folder">The definitions' folder as the user would write it.</param>
    public static IEnumerable<string> Describe(RuleDescription sheet, string folder)
    {
        yield return $"{sheet.Structure.Id}/{sheet.Rule.Id}: {sheet.Rule.Header.Kind}";
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"  {sheet.Entry.Severity.ToString().ToLowerInvariant()}, ESS validation level {sheet.Entry.Level}, findings of code {sheet.Entry.Code}");
        yield return string.Create(CultureInfo.InvariantCulture, $"  declared in {folder.Replace('\\', '/').TrimEnd('/')}/{sheet.Structure.File}, line {sheet.Line}");
        yield return "";
        foreach (string line in Block("What it demands:", sheet.Meaning)) yield return line;
        if (sheet.Message is { } message)
            foreach (string line in Block("What it says:", message)) yield return line;
        foreach (RuleKey key in sheet.Keys)
        {
            string[] written = key.Written.Split('\n');
            yield return $"  {key.Name}: {(written.Length == 1 ? written[0] : "")}".TrimEnd();
            if (written.Length > 1)
                foreach (string line in written) yield return $"      {line}";
            foreach (string line in IndicatorDescriptionText.Broken(key.Meaning, Width - 6)) yield return $"    {line}";
        }
        foreach (string line in Block("Missing figures:", Missing(sheet.Rule.Header.WhenMissing))) yield return line;
        foreach (string line in Block("What to do:", sheet.Entry.Remedy)) yield return line;
        foreach (string line in Block("Exceptions:", Exceptions(sheet.Entry))) yield return line;
    }

    public static string Exceptions(FindingEntry entry) => entry.MayBeExcepted(entry.Severity)
        ? "exceptions.yaml of a workspace may accept it with a reason; then it is information."
        : "none.";

    private static string Missing(WhenMissing whenMissing) => whenMissing switch
    {
        WhenMissing.Fail => "where a figure or code that it needs is missing, it fails.",
        WhenMissing.Ignore => "where a figure or code that it needs is missing, it is not counted.",
        _ => "where a figure or code that it needs is missing, it is undecided.",
    };

    private static IEnumerable<string> Block(string name, string text) =>
        IndicatorDescriptionText.Broken(text, Width - Indent.Length - Names.Length).Select((line, index) => Indent + (index == 0 ? name.PadRight(Names.Length) : Names) + line);
}
