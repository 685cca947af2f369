using System.Text;
using Indicators.Reports.Composition;

namespace Indicators.Cli.Commands;

/// <summary>The description of an indicator as lines of text, wrapped at the width of an ordinary terminal.</summary>
internal static class IndicatorDescriptionText
{
    private const int Width = 110;

    public static IEnumerable<string> Describe(IndicatorDescription sheet)
    {
        yield return $"{sheet.Id}: {sheet.Title}";
        yield return "";
        foreach (string line in Block(sheet.MethodHeading, sheet.Method)) yield return line;
        int names = sheet.Properties.Max(property => property.Name.Length) + 2;
        foreach ((string name, string content) in sheet.Properties)
        {
            string[] lines = [.. Broken(content, Width - 2 - names)];
            for (int i = 0; i < lines.Length; i++) yield return "  " + (i == 0 ? name : "").PadRight(names) + lines[i];
        }
        if (sheet.LeftOut.Count == 0) yield break;
        yield return "";
        foreach (string line in Block(sheet.LeftOutHeading, sheet.LeftOut).SkipLast(1)) yield return line;
    }

    private static IEnumerable<string> Block(string heading, IReadOnlyList<string> paragraphs)
    {
        yield return $"  {heading}";
        foreach (string line in paragraphs.SelectMany(paragraph => Broken(paragraph, Width - 4))) yield return $"    {line}";
        yield return "";
    }

    /// <summary>Wraps at spaces, but not at no-break spaces.</summary>
    internal static IEnumerable<string> Broken(string text, int width)
    {
        var line = new StringBuilder();
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }
            if (line.Length > 0) line.Append(' ');
            line.Append(word);
        }
        yield return line.ToString();
    }
}
