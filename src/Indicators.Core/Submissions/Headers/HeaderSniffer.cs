using System.Text;
using Indicators.Definitions;
using Indicators.Submissions.Csv;

namespace Indicators.Submissions.Headers;

/// <summary>What the first line of a file shows: its delimiter, and how its header matches a structure.</summary>
internal sealed record Sniffed(char Delimiter, HeaderMatch Match);

/// <summary>Finds the delimiter, and how well structures match, from the first line with text, which is split only once for all structures.</summary>
internal sealed class HeaderSniffer
{
    private readonly (char Delimiter, string[] Fields)[] splits;
    private readonly Lazy<string[][]> normalised;

    /// <param name="start">The file's first bytes. A first line such as <c>sep=;</c> determines the delimiter.</param>
    /// <param name="encoding">The encoding of the bytes.</param>
    public HeaderSniffer(ReadOnlySpan<byte> start, Encoding encoding)
    {
        string text = encoding.GetString(start);
        IReadOnlyList<char> delimiters = FirstRecords.DeclaredDelimiter(FirstLine(text)) is { } declared ? [declared] : FirstRecords.Delimiters;
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        splits = [.. delimiters.Select(delimiter => (delimiter, FirstRecords.Read(utf8, delimiter, 1).FirstOrDefault([])))];
        normalised = new Lazy<string[][]>(() => [.. splits.Select(split => split.Fields.Select(HeaderName.Normalise).ToArray())]);
    }

    /// <summary>
    /// Returns the delimiter with which the header names most columns of the structure; if
    /// several do, the one that gives most fields, then comma before semicolon before tab.
    /// </summary>
    public Sniffed Sniff(StructureTables structure)
    {
        Sniffed? best = null;
        foreach ((char delimiter, string[] fields) in splits)
        {
            var match = HeaderMatch.Match(structure, fields);
            if (best is null || match.Named > best.Match.Named || (match.Named == best.Match.Named && match.Headers.Count > best.Match.Headers.Count))
                best = new Sniffed(delimiter, match);
        }
        return best!;
    }

    /// <summary>Whether the header's fields are ASCII, so that they read the same in every encoding that files may have.</summary>
    public bool IsAscii => splits.All(split => split.Fields.All(text => Ascii.IsValid(text)));

    /// <summary>
    /// Returns the maximum number of columns of a structure that the header can name: a name or alias that equals a field is written in
    /// the structure's file as in the header, except for case and separators between words.
    /// </summary>
    /// <param name="structure">The bytes of the structure's file.</param>
    public int CountNameable(ReadOnlySpan<byte> structure)
    {
        string text = Encoding.UTF8.GetString(structure);
        // Names may contain escapes.
        if (text.Contains('\\', StringComparison.Ordinal) || text.Contains("''", StringComparison.Ordinal)) return splits.Max(split => split.Fields.Length);
        string normal = HeaderName.Normalise(text);
        return normalised.Value.Max(fields => fields.Count(field => normal.Contains(field, StringComparison.Ordinal)));
    }

    /// <summary>Returns the most frequent delimiter of the first line, for tables of unknown structure.</summary>
    public static char MostFrequentDelimiter(ReadOnlySpan<byte> start, Encoding encoding) => MostFrequentDelimiter(FirstLine(encoding.GetString(start)));

    /// <inheritdoc cref="MostFrequentDelimiter(ReadOnlySpan{byte}, Encoding)"/>
    public static char MostFrequentDelimiter(string line) => FirstRecords.Delimiters.OrderByDescending(delimiter => line.Count(c => c == delimiter)).First();

    private static string FirstLine(string text) => text.AsSpan().TrimStart("\r\n") is var line && line.IndexOfAny('\r', '\n') is >= 0 and int end ? line[..end].ToString() : line.ToString();
}
