using System.Text;

namespace Indicators.Submissions;

/// <summary>UTF-8 on its way to the records: what was seen in it so far.</summary>
internal sealed class ScannedStream(Stream inner) : Stream
{
    /// <summary>Whether anything but ASCII, or a NUL, has been read: from here on rows are checked one by one.</summary>
    public bool IsSuspect { get; private set; }

    /// <summary>The number of quotes read so far: odd while one is open.</summary>
    public long Quotes { get; private set; }

    /// <summary>The number of bytes read so far.</summary>
    public long Bytes { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        int count = inner.Read(buffer);
        Bytes += count;
        ReadOnlySpan<byte> read = buffer[..count];
        if (!IsSuspect) IsSuspect = !Ascii.IsValid(read) || read.Contains((byte)0);
        Quotes += read.Count((byte)'"');
        return count;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
