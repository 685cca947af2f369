using Indicators.Submissions.Files;

namespace Indicators.Submissions.Csv;

/// <summary>Passes UTF-8 to the record reader, scanning it on the way.</summary>
internal sealed class ByteScanStream(Stream inner, ByteScan seen) : ReadOnlyStream
{
    public override int Read(Span<byte> buffer)
    {
        int count = inner.Read(buffer);
        seen.Add(buffer[..count]);
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
