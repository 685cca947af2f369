using System.Text;

namespace Indicators.Outputs.Metadata;

/// <summary>Text as Markdown, with tables as GitHub writes them.</summary>
internal static class Markdown
{
    /// <summary>A text that means itself, on one line.</summary>
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

    /// <summary>A code as written.</summary>
    public static string Code(string code) =>
        code.Contains('`', StringComparison.Ordinal) || code.Trim() != code || code.Length == 0
            ? Text(code) : $"`{code.Replace("|", "\\|", StringComparison.Ordinal)}`";

    /// <summary>The name by which a link finds a heading of this text; headings that are linked to are ids.</summary>
    public static string Anchor(string heading) =>
        string.Concat(heading.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is '-' or '_'));

    /// <param name="rows">Markdown, as many cells a row as there are headers.</param>
    public static void Table(StringBuilder output, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows)
    {
        Row(output, headers);
        Row(output, [.. headers.Select(_ => "---")]);
        foreach (IReadOnlyList<string> row in rows) Row(output, row);
        output.Append('\n');
    }

    private static void Row(StringBuilder output, IReadOnlyList<string> cells) => output.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
