namespace Indicators.Tests.Submissions.Reading;

/// <summary>A beginning, then the same bytes again and again, up to a length: a file of any size that is nowhere.</summary>
internal sealed class EndlessStream(byte[] start, byte[] repeated, long length) : Stream
{
    private long position;

    public override int Read(Span<byte> buffer)
    {
        int count = (int)Math.Min(buffer.Length, length - position);
        for (int done = 0; done < count;)
        {
            ReadOnlySpan<byte> rest = position < start.Length
                ? start.AsSpan((int)position)
                : repeated.AsSpan((int)((position - start.Length) % repeated.Length));
            int copied = Math.Min(rest.Length, count - done);
            rest[..copied].CopyTo(buffer[done..]);
            done += copied;
            position += copied;
        }
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <summary>How much has been read.</summary>
    public override long Position { get => position; set => throw new NotSupportedException(); }

    public override long Length => length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
