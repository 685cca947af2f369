using System.IO.Compression;

namespace Indicators.Submissions;

/// <summary>Bytes that are no archive follow those of a whole one.</summary>
internal sealed class TrailingBytesException : Exception;

/// <summary>Unpacks a file of one gzip archive or several, one after another, to its last byte.</summary>
/// <remarks>
/// The framework ends without a word where what follows an archive does not begin like one, and an archive with a damaged
/// first byte would be lost. It asks for more until it is told that there is no more, unless it ended early.
/// </remarks>
internal sealed class WholeArchive : ReadOnlyStream
{
    private readonly Compressed compressed;
    private readonly GZipStream unpacked;

    public WholeArchive(Stream file)
    {
        compressed = new Compressed(file);
        unpacked = new GZipStream(compressed, CompressionMode.Decompress);
    }

    public override int Read(Span<byte> buffer)
    {
        int count = unpacked.Read(buffer);
        return count == 0 && !buffer.IsEmpty && !compressed.HasEnded ? throw new TrailingBytesException() : count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) unpacked.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>The file, which knows whether it was read past its last byte.</summary>
    private sealed class Compressed(Stream file) : ReadOnlyStream
    {
        public bool HasEnded { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            int count = file.Read(buffer);
            HasEnded |= count == 0 && !buffer.IsEmpty;
            return count;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) file.Dispose();
            base.Dispose(disposing);
        }
    }
}
