namespace Indicators.Submissions;

/// <summary>A compressed file unpacks to more than its limit.</summary>
internal sealed class ExpansionLimitException : Exception;

/// <summary>Refuses a compressed file that unpacks to much more than an honest table would.</summary>
internal sealed class ExpansionGuard(Stream inner, long? compressedLength, ReadLimits limits) : Stream
{
    private readonly long allowed = Math.Max(limits.UncheckedExpansionBytes, (compressedLength ?? 0) * limits.Expansion);
    private long unpacked;

    public override int Read(Span<byte> buffer)
    {
        int count = inner.Read(buffer);
        unpacked += count;
        return unpacked > allowed ? throw new ExpansionLimitException() : count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

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
