using System.IO.Compression;

namespace Indicators.Submissions.Files;

/// <summary>Bytes that are no archive follow those of a whole one.</summary>
internal sealed class TrailingBytesException : Exception;

/// <summary>Unpacks a file of one gzip archive or several, one after another, to its last byte.</summary>
/// <remarks>
/// The framework checks the sum and the length at the end of each archive, but not that the file holds that end: one that was
/// cut short it gives as far as it goes. It also ends without a word where what follows an archive does not begin like one.
/// Both show in what it asks for: see <see cref="Compressed"/>.
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

    /// <exception cref="InvalidDataException">An archive is damaged or cut short.</exception>
    /// <exception cref="TrailingBytesException">What follows an archive is none.</exception>
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
    /// The file, with one byte behind its last that begins no archive. Behind a whole archive that byte is left alone, and
    /// nothing more is asked for; whoever asks has taken it for a part of an archive, which therefore is not complete.
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
