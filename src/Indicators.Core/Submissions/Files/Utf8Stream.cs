using System.Buffers;
using System.Text;

namespace Indicators.Submissions.Files;

/// <summary>
/// A file's text as UTF-8 without a byte order mark. Bytes that are invalid in the file's encoding are never replaced by a character:
/// they stay as they are, or become the byte FF, which is never valid, so that a single check of the rows finds both.
/// </summary>
internal sealed class Utf8Stream : ReadOnlyStream
{
    /// <summary>The replacement for bytes that cannot be decoded: U+FFFF, a noncharacter that never occurs in text.</summary>
    private const char Undecodable = '\uFFFF';

    private readonly Stream inner;
    private readonly Decoder? decoder;
    private readonly bool refuseControls;
    private readonly byte[] raw;
    private readonly char[] characters;
    private readonly ArrayBufferWriter<byte> encoded = new();
    private ReadOnlyMemory<byte> start;
    private int encodedRead;
    private bool decoded;

    /// <param name="inner">The rest of the file.</param>
    /// <param name="start">The bytes already read, without the byte order mark.</param>
    /// <param name="encoding">The file's encoding.</param>
    public Utf8Stream(Stream inner, ReadOnlyMemory<byte> start, Encoding encoding)
    {
        this.inner = inner;
        this.start = start;
        if (encoding.CodePage == Encoding.UTF8.CodePage)
        {
            raw = [];
            characters = [];
            return;
        }
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = new DecoderReplacementFallback(Undecodable.ToString());
        decoder = strict.GetDecoder();
        // The framework maps bytes that are undefined in a Windows code page to control characters.
        refuseControls = encoding.CodePage is >= 1250 and <= 1258;
        raw = new byte[32 * 1024];
        characters = new char[encoding.GetMaxCharCount(raw.Length)];
    }

    public override int Read(Span<byte> buffer) => decoder is null ? ReadRaw(buffer) : ReadDecoded(buffer);

    private int ReadRaw(Span<byte> buffer)
    {
        if (start.IsEmpty) return inner.Read(buffer);
        int count = Math.Min(buffer.Length, start.Length);
        start.Span[..count].CopyTo(buffer);
        start = start[count..];
        return count;
    }

    private int ReadDecoded(Span<byte> buffer)
    {
        while (encodedRead == encoded.WrittenCount)
        {
            if (decoded) return 0;
            encoded.ResetWrittenCount();
            encodedRead = 0;
            int count = ReadRaw(raw);
            decoded = count == 0;
            Encode(characters.AsSpan(0, decoder!.GetChars(raw, 0, count, characters, 0, flush: decoded)));
        }
        int copied = Math.Min(buffer.Length, encoded.WrittenCount - encodedRead);
        encoded.WrittenSpan.Slice(encodedRead, copied).CopyTo(buffer);
        encodedRead += copied;
        return copied;
    }

    private void Encode(Span<char> text)
    {
        if (refuseControls)
            foreach (ref char c in text)
                if (c is >= '\u0080' and <= '\u009F') c = Undecodable;
        while (!text.IsEmpty)
        {
            int length = text.IndexOf(Undecodable);
            Encodings.Utf8.GetBytes(length < 0 ? text : text[..length], encoded);
            if (length < 0) return;
            encoded.Write([(byte)0xFF]);
            text = text[(length + 1)..];
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
