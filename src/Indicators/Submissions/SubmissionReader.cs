using System.IO.Compression;
using System.Text;
using Indicators.Definitions;
using Indicators.Findings;

namespace Indicators.Submissions;

/// <summary>Reads a file into columns of codes and figures. Whatever the file holds ends in findings.</summary>
public sealed class SubmissionReader
{
    private const int StartLength = 64 * 1024;

    private readonly ReadOptions options;
    private readonly Encoding? declaredEncoding;
    private readonly CodeList areas;
    private readonly StructureChoice choice;

    /// <param name="structures">The structures that a file may have.</param>
    /// <param name="areas">The programme's areas, which <see cref="Submission.Areas"/> are indexes of.</param>
    /// <param name="options">What the user declared.</param>
    /// <exception cref="ArgumentException">The options name a structure or an encoding that there is not.</exception>
    public SubmissionReader(IEnumerable<Structure> structures, CodeList areas, ReadOptions options)
    {
        Structure[] candidates = [.. structures.OrderBy(structure => structure.Id, StringComparer.Ordinal)];
        if (options.Structure is { } id && candidates.All(candidate => candidate.Id != id))
            throw new ArgumentException($"There is no structure {id}.", nameof(options));
        if (options.Encoding is { } name && !Encodings.TryGet(name, out declaredEncoding))
            throw new ArgumentException($"There is no encoding {name}.", nameof(options));
        this.options = options;
        this.areas = areas;
        choice = new StructureChoice(candidates, options.Structure);
    }

    public SubmissionReader(Programme programme, ReadOptions options)
        : this(programme.Structures.Values, programme.Areas, options)
    {
    }

    public ReadSubmission Read(SubmissionSource source, CancellationToken cancellation = default)
    {
        var findings = new FindingCollector(source.Path, options.FindingLimit);
        try
        {
            using Stream stream = Open(source);
            return Read(source, stream, findings, cancellation);
        }
        catch (InvalidDataException)
        {
            findings.Add("damaged-archive", "The compressed file is damaged or not complete.", hint: "Compress it again, or send it as it is.");
        }
        catch (ExpansionLimitException)
        {
            findings.Add("expansion-limit", $"The file unpacks to more than {options.Limits.Expansion} times its size.",
                hint: "Send it uncompressed if it is what it should be.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            findings.Add("unreadable-file", "The file cannot be read.", hint: Reason(exception));
        }
        return new ReadSubmission { Source = source, Findings = findings.ToList() };
    }

    private Stream Open(SubmissionSource source)
    {
        Stream file = source.Open();
        return source.IsCompressed
            ? new ExpansionGuard(new GZipStream(file, CompressionMode.Decompress), source.Length, options.Limits)
            : file;
    }

    private ReadSubmission Read(SubmissionSource source, Stream stream, FindingCollector findings, CancellationToken cancellation)
    {
        byte[] start = new byte[StartLength];
        start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        (Encoding? marked, int mark) = Encodings.ByteOrderMark(start);
        ReadOnlyMemory<byte> text = start.AsMemory(mark);
        if (!IsReadable(text.Span, marked, findings)) return new ReadSubmission { Source = source, Findings = findings.ToList() };

        Encoding EncodingOf(Structure structure) => marked ?? declaredEncoding ?? Named(structure) ?? Encodings.Utf8;
        if (choice.Choose(source, text.Span, EncodingOf, findings) is not { } sniffed)
            return new ReadSubmission { Source = source, Findings = findings.ToList() };

        Structure structure = sniffed.Match.Structure;
        Encoding encoding = EncodingOf(structure);
        using var records = new RecordReader(new Utf8Stream(stream, text, encoding), sniffed.Delimiter, options.Limits);
        var table = new TableReader(structure, areas, records, findings, options.Limits);
        bool isTable = table.Read(source.IsCompressed ? null : source.Length, cancellation);
        return new ReadSubmission
        {
            Source = source,
            Structure = structure.Id,
            Encoding = encoding.WebName,
            Delimiter = sniffed.Delimiter,
            Rows = table.RowCount,
            Submission = isTable ? table.ToSubmission(source.Path, encoding.WebName, sniffed.Delimiter) : null,
            Findings = findings.ToList(),
        };
    }

    private bool IsReadable(ReadOnlySpan<byte> start, Encoding? marked, FindingCollector findings)
    {
        if (start.Trim("\r\n"u8).IsEmpty && start.Length < StartLength)
        {
            findings.Add("empty-file", "The file holds nothing, not even a header.", hint: "Send the file again; a submission with no rows has a header.");
            return false;
        }
        if (marked is null && declaredEncoding is null && Encodings.LooksLikeUtf16(start))
        {
            findings.Add("undeclared-utf-16", "The file looks like UTF-16 and has no byte order mark.", 1,
                hint: "Save it as UTF-8, or declare it with --encoding utf-16le or utf-16be.");
            return false;
        }
        return true;
    }

    /// <summary>The encoding that a structure declares; the definition reader has checked that there is one of that name.</summary>
    private static Encoding? Named(Structure structure) =>
        structure.Encoding is { } name && Encodings.TryGet(name, out Encoding? encoding) ? encoding : null;

    private static string Reason(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "There is no such file.",
        UnauthorizedAccessException => "Check that you may read it.",
        _ => "The system refused to read it: check that it is not locked and that its disk is there.",
    };
}
