using System.Text;

namespace Indicators.Submissions.Headers;

/// <summary>What the first line of a file says about the rest.</summary>
internal sealed record Sniffed(char Delimiter, HeaderMatch Match);

/// <summary>Finds the delimiter and how well structures fit, from the first line with text in it, which is split once for all of them.</summary>
internal sealed class HeaderSniffer
{
    private static readonly char[] Delimiters = [',', ';', '\t'];

    private readonly (char Delimiter, List<string> Fields)[] splits;

    /// <param name="start">The file's first bytes. A first line <c>sep=;</c> decides.</param>
    /// <param name="encoding">What they are read in.</param>
    public HeaderSniffer(ReadOnlySpan<byte> start, Encoding encoding)
    {
        string line = FirstLine(encoding.GetString(start), out string rest);
        splits = DeclaredDelimiter(line) is { } declared
            ? [(declared, Split(FirstLine(rest, out _), declared))]
            : [.. Delimiters.Select(delimiter => (delimiter, Split(line, delimiter)))];
    }

    /// <summary>
    /// The delimiter under which the header names most of the structure's columns; where that is the same, the one under
    /// which it has most fields, then comma before semicolon before tab.
    /// </summary>
    public Sniffed Sniff(StructureTables structure)
    {
        Sniffed? best = null;
        foreach ((char delimiter, List<string> fields) in splits)
        {
            var match = HeaderMatch.Match(structure, fields);
            if (best is null || match.Named > best.Match.Named || (match.Named == best.Match.Named && match.Headers.Count > best.Match.Headers.Count))
                best = new Sniffed(delimiter, match);
        }
        return best!;
    }

    /// <summary>The delimiter that the first line has most of, for tables of no structure.</summary>
    public static char MostFrequentDelimiter(ReadOnlySpan<byte> start, Encoding encoding) => MostFrequentDelimiter(FirstLine(encoding.GetString(start), out _));

    /// <inheritdoc cref="MostFrequentDelimiter(ReadOnlySpan{byte}, Encoding)"/>
    public static char MostFrequentDelimiter(string line) => Delimiters.OrderByDescending(delimiter => line.Count(c => c == delimiter)).First();

    /// <summary>The delimiter of a line as spreadsheet programs write it to declare one, or null.</summary>
    public static char? DeclaredDelimiter(ReadOnlySpan<char> line) =>
        line.Length == 5 && line.StartsWith("sep=") && Delimiters.Contains(line[4]) ? line[4] : null;

    internal static string FirstLine(string text, out string rest)
    {
        ReadOnlySpan<char> remaining = text.AsSpan().TrimStart("\r\n");
        bool quoted = false;
        int end = 0;
        while (end < remaining.Length && (quoted || remaining[end] is not ('\r' or '\n')))
        {
            if (remaining[end] == '"') quoted = !quoted;
            end++;
        }
        rest = remaining[end..].ToString();
        return remaining[..end].ToString();
    }

    internal static List<string> Split(string line, char delimiter)
    {
        List<string> fields = [];
        var field = new StringBuilder();
        bool quoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            if (c == '"')
            {
                if (quoted && i + 1 < line.Length && line[i + 1] == '"') field.Append(line[i++]);
                else quoted = !quoted;
            }
            else if (c == delimiter && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else field.Append(c);
        }
        fields.Add(field.ToString());
        return fields;
    }
}
