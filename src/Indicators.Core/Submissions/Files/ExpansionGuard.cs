namespace Indicators.Submissions.Files;

/// <summary>A compressed file unpacks to more than its limit.</summary>
internal sealed class ExpansionLimitException : Exception;

/// <summary>Refuses a compressed file that unpacks to much more than an honest table would.</summary>
/// <param name="inner">The unpacked bytes.</param>
/// <param name="compressed">What they come from. Held against as much of it as was read, so that little is unpacked of a file that is refused.</param>
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
