using System.IO.Compression;

namespace Indicators.Submissions.Files;

/// <summary>The exception thrown when a complete archive is followed by bytes that are not an archive.</summary>
internal sealed class TrailingBytesException : Exception;

/// <summary>Unpacks a file of one or more consecutive gzip archives to its last byte.</summary>
/// <remarks>
/// The framework checks the checksum and the length at the end of each archive, but not that the file contains this end: a truncated
/// archive is unpacked as far as possible. It also stops silently if what follows an archive does not begin like one. Both can be
/// detected from what it reads: see <see cref="Compressed"/>.
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

    /// <exception cref="InvalidDataException">An archive is damaged or truncated.</exception>
    /// <exception cref="TrailingBytesException">What follows an archive is not an archive.</exception>
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

    /// <summary>
    /// The file, followed by one byte that cannot begin an archive. After a complete archive, the decompressor ignores that byte and
    /// reads no further. If it reads on, it took the byte for part of an archive, which is therefore incomplete.
    /// </summary>
    private sealed class Compressed(Stream file) : ReadOnlyStream
    {
        private const byte BeginsNoArchive = 0;

        private bool isEmpty = true;

        /// <summary>Whether the file was read past its last byte.</summary>
        public bool HasEnded { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            if (buffer.IsEmpty) return 0;
            if (HasEnded) return isEmpty ? 0 : throw new InvalidDataException("The archive is cut short.");
            int count = file.Read(buffer);
            if (count > 0)
            {
                isEmpty = false;
                return count;
            }
            HasEnded = true;
            if (isEmpty) return 0;
            buffer[0] = BeginsNoArchive;
            return 1;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) file.Dispose();
            base.Dispose(disposing);
        }
    }
}
