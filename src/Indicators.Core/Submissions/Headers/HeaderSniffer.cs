using System.Text;
using Indicators.Definitions;
using Indicators.Submissions.Csv;

namespace Indicators.Submissions.Headers;

/// <summary>What the first line of a file says about the rest.</summary>
internal sealed record Sniffed(char Delimiter, HeaderMatch Match);

/// <summary>Finds the delimiter and how well structures fit, from the first line with text in it, which is split once for all of them.</summary>
internal sealed class HeaderSniffer
{
    private readonly (char Delimiter, string[] Fields)[] splits;

    /// <param name="start">The file's first bytes. A first line <c>sep=;</c> decides.</param>
    /// <param name="encoding">What they are read in.</param>
    public HeaderSniffer(ReadOnlySpan<byte> start, Encoding encoding)
    {
        string text = encoding.GetString(start);
        IReadOnlyList<char> delimiters = FirstRecords.DeclaredDelimiter(FirstLine(text)) is { } declared ? [declared] : FirstRecords.Delimiters;
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        splits = [.. delimiters.Select(delimiter => (delimiter, FirstRecords.Read(utf8, delimiter, 1).FirstOrDefault([])))];
    }

    /// <summary>
    /// The delimiter under which the header names most of the structure's columns; where that is the same, the one under
    /// which it has most fields, then comma before semicolon before tab.
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

    /// <summary>Whether the header's fields are ASCII, so that every encoding that files may have gives the same.</summary>
    public bool IsAscii => splits.All(split => split.Fields.All(text => Ascii.IsValid(text)));

    /// <summary>
    /// How many columns of a structure the header can name at most: a name or alias that equals a field stands in the structure's file as it
    /// does in the header, but for case and the marks between words.
    /// </summary>
    /// <param name="structure">The bytes of the structure's file.</param>
    public int CountNameable(ReadOnlySpan<byte> structure)
    {
        string text = Encoding.UTF8.GetString(structure);
        // Names may be written with escapes.
        if (text.Contains('\\', StringComparison.Ordinal) || text.Contains("''", StringComparison.Ordinal)) return splits.Max(split => split.Fields.Length);
        string normal = HeaderName.Normalise(text);
        return splits.Max(split => split.Fields.Count(field => normal.Contains(HeaderName.Normalise(field), StringComparison.Ordinal)));
    }

    /// <summary>The delimiter that the first line has most of, for tables of no structure.</summary>
    public static char MostFrequentDelimiter(ReadOnlySpan<byte> start, Encoding encoding) => MostFrequentDelimiter(FirstLine(encoding.GetString(start)));

    /// <inheritdoc cref="MostFrequentDelimiter(ReadOnlySpan{byte}, Encoding)"/>
    public static char MostFrequentDelimiter(string line) => FirstRecords.Delimiters.OrderByDescending(delimiter => line.Count(c => c == delimiter)).First();

    private static string FirstLine(string text) => text.AsSpan().TrimStart("\r\n") is var line && line.IndexOfAny('\r', '\n') is >= 0 and int end ? line[..end].ToString() : line.ToString();
}
