using System.Buffers;
using System.Runtime.ExceptionServices;

namespace Indicators.Submissions.Files;

/// <summary>Whole lines of a file, in bytes of UTF-8.</summary>
internal sealed class TextBlock
{
    /// <summary>The buffer of the block, of which the first <see cref="Length"/> bytes are text.</summary>
    public byte[] Bytes { get; set; } = [];

    public int Length { get; set; }

    /// <summary>The number of lines of the file before the block.</summary>
    public int LinesBefore { get; set; }

    public int Lines { get; set; }

    public ReadOnlySpan<byte> Text => Bytes.AsSpan(0, Length);

    public ReadOnlyMemory<byte> Memory => Bytes.AsMemory(0, Length);
}

/// <summary>
/// Splits a text after line feeds into blocks that can be read independently, unless a quote is open at the split, which the reader of
/// the block must detect. What cannot be split is left in <see cref="Rest"/>.
/// </summary>
/// <param name="text">UTF-8.</param>
/// <param name="size">The size of a block in bytes. Longer lines are not split.</param>
internal sealed class TextBlocks(Stream text, int size) : IDisposable
{
    private readonly List<byte[]> rented = [];
    private byte[] carried = [];
    private int carriedLength;
    private ExceptionDispatchInfo? fault;

    /// <summary>The number of lines returned so far.</summary>
    public int Lines { get; private set; }

    /// <summary>Whether the whole text has been returned.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>
    /// Fills a block with the next lines; returns false at the end, or if no line ends within a block. If reading fails, the lines
    /// before the failure are returned first, and <see cref="Rest"/> throws.
    /// </summary>
    public bool Next(TextBlock block)
    {
        if (IsAtEnd || fault is not null) return false;
        if (block.Bytes.Length == 0) block.Bytes = Rent();
        carried.AsSpan(0, carriedLength).CopyTo(block.Bytes);
        int length = Read(block.Bytes, carriedLength);
        Span<byte> read = block.Bytes.AsSpan(0, length);
        IsAtEnd = length < size && fault is null;
        int end = IsAtEnd ? length : Cut(read);
        carriedLength = length - end;
        if (carriedLength > 0 && carried.Length == 0) carried = Rent();
        read[end..].CopyTo(carried);
        if (end == 0) return false;
        block.Length = end;
        block.LinesBefore = Lines;
        block.Lines = read[..end].Count((byte)'\n') + (read[end - 1] == '\n' ? 0 : 1);
        Lines += block.Lines;
        return true;
    }

    /// <summary>
    /// Returns the position after the last line feed not followed by bytes
    /// that a reader could take for a byte order mark; 0 if there is none.
    /// </summary>
    private static int Cut(ReadOnlySpan<byte> text)
    {
        int end = text.Length;
        do end = text[..Math.Max(0, end - 1)].LastIndexOf((byte)'\n') + 1;
        while (end > 0 && text[end] is 0xEF or 0xFE or 0xFF or 0);
        return end;
    }

    /// <summary>Reads until the block is full, the text ends or reading fails.</summary>
    /// <returns>The number of bytes in the block.</returns>
    private int Read(byte[] bytes, int length)
    {
        try
        {
            while (length < size && text.Read(bytes, length, size - length) is > 0 and int count) length += count;
        }
        catch (Exception exception)
        {
            // Lines read before the failure are used, no matter how many blocks are read in parallel.
            fault = ExceptionDispatchInfo.Capture(exception);
        }
        return length;
    }

    /// <summary>Returns the text of the given blocks and everything after them.</summary>
    public Stream Rest(params IEnumerable<TextBlock> blocks)
    {
        IsAtEnd = true;
        byte[] start = [.. blocks.SelectMany(block => block.Text.ToArray()), .. carried.AsSpan(0, carriedLength)];
        return new Utf8Stream(fault is null ? text : new TornStream(fault), start, Encodings.Utf8);
    }

    private byte[] Rent()
    {
        byte[] bytes = ArrayPool<byte>.Shared.Rent(size);
        rented.Add(bytes);
        return bytes;
    }

    public void Dispose()
    {
        foreach (byte[] bytes in rented) ArrayPool<byte>.Shared.Return(bytes);
        text.Dispose();
    }

    /// <summary>Throws the exception that ended the reading of a text.</summary>
    private sealed class TornStream(ExceptionDispatchInfo fault) : ReadOnlyStream
    {
        public override int Read(Span<byte> buffer)
        {
            fault.Throw();
            return 0;
        }
    }
}
