using System.Text;

namespace Indicators.Submissions.Files;

/// <summary>An open file: its first bytes, the encoding that they indicate, and the rest of its content.</summary>
internal sealed class TextFile : IDisposable
{
    private const int StartLength = 64 * 1024;

    private readonly Stream stream;

    private TextFile(Stream stream)
    {
        this.stream = stream;
        byte[] start = new byte[StartLength];
        int length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        IsWhole = length < StartLength;
        (Marked, int mark) = Encodings.ByteOrderMark(start.AsSpan(0, length));
        Start = start.AsMemory(mark, length - mark);
    }

    /// <summary>The encoding that a byte order mark declares, or null.</summary>
    public Encoding? Marked { get; }

    /// <summary>The first bytes, without the byte order mark.</summary>
    public ReadOnlyMemory<byte> Start { get; }

    /// <summary>Whether <see cref="Start"/> is the whole content.</summary>
    public bool IsWhole { get; }

    /// <exception cref="IOException">The file cannot be read. Other exceptions that <see cref="IoFindings"/> reports are also possible.</exception>
    public static TextFile Open(SubmissionSource source, ReadLimits limits)
    {
        Stream stream = source.Open();
        try
        {
            if (source.IsCompressed)
                stream = new ExpansionGuard(new WholeArchive(stream), stream, limits);
            return new TextFile(stream);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Returns the whole text as UTF-8. Can be called only once.</summary>
    public Utf8Stream Decode(Encoding encoding) => new(stream, Start, encoding);

    public void Dispose() => stream.Dispose();
}
