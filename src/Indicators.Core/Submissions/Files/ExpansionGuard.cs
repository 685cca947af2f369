namespace Indicators.Submissions.Files;

/// <summary>The exception thrown when a compressed file unpacks to more than its limit.</summary>
internal sealed class ExpansionLimitException : Exception;

/// <summary>Rejects a compressed file that unpacks to much more than a genuine table would.</summary>
/// <param name="inner">The unpacked bytes.</param>
/// <param name="compressed">The compressed file. The limit applies to the part read so far, so that little of a rejected file is unpacked.</param>
/// <param name="limits">How much may be unpacked.</param>
internal sealed class ExpansionGuard(Stream inner, Stream compressed, ReadLimits limits) : ReadOnlyStream
{
    private long unpacked;

    public override int Read(Span<byte> buffer)
    {
        int count = inner.Read(buffer);
        unpacked += count;
        return unpacked > Allowed() ? throw new ExpansionLimitException() : count;
    }

    private long Allowed() => Math.Max(limits.UncheckedExpansionBytes, compressed.CanSeek ? compressed.Position * limits.Expansion : 0);

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
