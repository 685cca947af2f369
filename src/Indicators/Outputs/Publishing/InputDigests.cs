using System.Security.Cryptography;
using Indicators.Submissions;

namespace Indicators.Outputs.Publishing;

/// <summary>
/// Computes the digest of every input from the bytes that are actually read, so that the manifest identifies the data behind the figures.
/// </summary>
/// <remarks>Sources may be read on several threads.</remarks>
public sealed class InputDigests(WorkspaceKey key)
{
    private readonly SortedDictionary<string, string> digests = new(StringComparer.Ordinal);

    /// <summary>The inputs that were read to their end or closed, by path.</summary>
    public IReadOnlyList<InputFile> Inputs
    {
        get
        {
            lock (digests) return [.. digests.Select(digest => new InputFile(digest.Key, digest.Value))];
        }
    }

    /// <summary>Wraps a source so that its digest is computed when it is read.</summary>
    public SubmissionSource Watch(SubmissionSource source) =>
        source with { Open = () => new WatchedStream(source.Open(), key.NewDigest(), digest => Add(source.Path, digest)) };

    private void Add(string path, string digest)
    {
        lock (digests) digests[path] = digest;
    }

    private sealed class WatchedStream(Stream source, IncrementalHash hash, Action<string> finished) : Stream
    {
        private bool closed;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(Span<byte> buffer)
        {
            int count = source.Read(buffer);
            hash.AppendData(buffer[..count]);
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        /// <summary>Reads the bytes that the reader left, such as those after a fault that stopped it.</summary>
        protected override void Dispose(bool disposing)
        {
            if (disposing && !closed)
            {
                closed = true;
                using (source)
                using (hash)
                {
                    if (ReadRest()) finished(Convert.ToHexStringLower(hash.GetCurrentHash()));
                }
            }
            base.Dispose(disposing);
        }

        private bool ReadRest()
        {
            byte[] buffer = new byte[1 << 16];
            try
            {
                while (Read(buffer) > 0)
                {
                }
                return true;
            }
            catch (Exception exception) when (StorageException.IsRefusal(exception))
            {
                // The reader had the same error and reported it as a finding: an unreadable file has no digest.
                return false;
            }
        }
    }
}
