using System.Text;

namespace Indicators.Outputs.Metadata;

/// <summary>Formats text as Markdown, with tables in GitHub's syntax.</summary>
internal static class Markdown
{
    /// <summary>Escapes a text so that it is shown literally, on one line.</summary>
    public static string Text(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if ("\\`*_[]<>#|".Contains(c, StringComparison.Ordinal)) escaped.Append('\\');
            escaped.Append(c is '\r' or '\n' ? ' ' : c);
        }
        return escaped.ToString();
    }

    /// <summary>Formats a code as a code span.</summary>
    public static string Code(string code) =>
        code.Contains('`', StringComparison.Ordinal) || code.Trim() != code || code.Length == 0
            ? Text(code) : $"`{code.Replace("|", "\\|", StringComparison.Ordinal)}`";

    /// <summary>The link target of a heading. Headings that are linked to are ids.</summary>
    public static string Anchor(string heading) =>
        string.Concat(heading.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is '-' or '_'));

    /// <param name="rows">Markdown cells, as many per row as there are headers.</param>
    public static void Table(StringBuilder output, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows)
    {
        Row(output, headers);
        Row(output, [.. headers.Select(_ => "---")]);
        foreach (IReadOnlyList<string> row in rows) Row(output, row);
        output.Append('\n');
    }

    private static void Row(StringBuilder output, IReadOnlyList<string> cells) => output.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
