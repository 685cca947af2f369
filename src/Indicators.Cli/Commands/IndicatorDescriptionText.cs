using Indicators.Cli.Terminal;
using Indicators.Reports.Composition;

namespace Indicators.Cli.Commands;

/// <summary>The description of an indicator as lines of text, wrapped at the width of an ordinary terminal.</summary>
internal static class IndicatorDescriptionText
{
    public static IEnumerable<string> Describe(IndicatorDescription sheet)
    {
        yield return $"{sheet.Id}: {sheet.Title}";
        yield return "";
        foreach (string line in Block(sheet.MethodHeading, sheet.Method)) yield return line;
        int names = sheet.Properties.Max(property => property.Name.Length) + 2;
        foreach ((string name, string content) in sheet.Properties)
        {
            string[] lines = [.. TerminalLines.Break(content, TerminalLines.Columns - 2 - names)];
            for (int i = 0; i < lines.Length; i++) yield return "  " + (i == 0 ? name : "").PadRight(names) + lines[i];
        }
        if (sheet.LeftOut.Count == 0) yield break;
        yield return "";
        foreach (string line in Block(sheet.LeftOutHeading, sheet.LeftOut).SkipLast(1)) yield return line;
    }

    private static IEnumerable<string> Block(string heading, IReadOnlyList<string> paragraphs)
    {
        yield return $"  {heading}";
        foreach (string line in paragraphs.SelectMany(paragraph => TerminalLines.Break(paragraph, TerminalLines.Columns - 4))) yield return $"    {line}";
        yield return "";
    }
}
