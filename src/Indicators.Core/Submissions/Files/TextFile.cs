using System.Text;

namespace Indicators.Submissions.Files;

/// <summary>An opened file: its first bytes, what they say about its encoding, and the rest of it.</summary>
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

    /// <summary>Whether <see cref="Start"/> is all there is.</summary>
    public bool IsWhole { get; }

    /// <exception cref="IOException">And what else <see cref="IoFindings"/> knows.</exception>
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

    /// <summary>The whole text as UTF-8. Can be asked for once.</summary>
    public Utf8Stream Decode(Encoding encoding) => new(stream, Start, encoding);

    public void Dispose() => stream.Dispose();
}
