using Indicators.Cli.Terminal;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Messages;
using Indicators.Validation.Validators;

namespace Indicators.Cli.Commands;

/// <summary>The description of a rule as lines of text, wrapped at the width of an ordinary terminal.</summary>
internal static class RuleDescriptionText
{
    private const string Indent = "  ";

    /// <summary>The labels of the text blocks, padded to the longest.</summary>
    private static readonly Message[] Names =
        [ExplainMessages.Demands, ExplainMessages.Says, ExplainMessages.MissingFigures, ExplainMessages.ToDo, ExplainMessages.Exceptions];

    /// <param name="folder">The definitions' folder as the user would write it.</param>
    public static IEnumerable<string> Describe(RuleDescription sheet, string folder, MessageCatalogue language)
    {
        int namesWidth = Names.Max(name => name.In(language).Length) + 1;
        yield return $"{sheet.Structure.Id}/{sheet.Rule.Id}: {sheet.Rule.Header.Kind}";
        yield return Indent + ExplainMessages.SeverityLevelCode(severity: FindingLine.SeverityWord(sheet.Entry.Severity), level: sheet.Entry.Level, code: sheet.Entry.Code).In(language);
        yield return Indent + ExplainMessages.DeclaredIn(file: $"{folder.Replace('\\', '/').TrimEnd('/')}/{sheet.Structure.File}", line: sheet.Line).In(language);
        yield return "";
        foreach (string line in Block(ExplainMessages.Demands, sheet.Meaning.In(language))) yield return line;
        if (sheet.Message is { } message)
            foreach (string line in Block(ExplainMessages.Says, message[language.Language])) yield return line;
        foreach (RuleKey key in sheet.Keys)
        {
            string[] written = key.Written.Split('\n');
            yield return $"  {key.Name}: {(written.Length == 1 ? written[0] : "")}".TrimEnd();
            if (written.Length > 1)
                foreach (string line in written) yield return $"      {line}";
            foreach (string line in TerminalLines.Break(key.Meaning.In(language), TerminalLines.Columns - 6)) yield return $"    {line}";
        }
        foreach (string line in Block(ExplainMessages.MissingFigures, Missing(sheet.Rule.Header.WhenMissing).In(language))) yield return line;
        foreach (string line in Block(ExplainMessages.ToDo, sheet.Entry.Remedy.In(language))) yield return line;
        foreach (string line in Block(ExplainMessages.Exceptions, Exceptions(sheet.Entry).In(language))) yield return line;

        IEnumerable<string> Block(Message name, string text) =>
            TerminalLines.Break(text, TerminalLines.Columns - Indent.Length - namesWidth)
                .Select((line, index) => Indent + (index == 0 ? name.In(language) : "").PadRight(namesWidth) + line);
    }

    public static Message Exceptions(FindingEntry entry) => entry.MayBeExcepted(entry.Severity)
        ? ExplainMessages.Exceptable
        : ExplainMessages.NotExceptable;

    private static Message Missing(WhenMissing whenMissing) => whenMissing switch
    {
        WhenMissing.Fail => ExplainMessages.MissingFails,
        WhenMissing.Ignore => ExplainMessages.MissingIgnored,
        _ => ExplainMessages.MissingUndecided,
    };
}
