using System.Buffers;

namespace Indicators.Submissions;

/// <summary>Whole lines of a file, in bytes of UTF-8.</summary>
internal sealed class TextBlock
{
    /// <summary>What the block takes up, of which the first <see cref="Length"/> bytes are text.</summary>
    public byte[] Bytes { get; set; } = [];

    public int Length { get; set; }

    /// <summary>The number of lines of the file before the block.</summary>
    public int LinesBefore { get; set; }

    public int Lines { get; set; }

    public ReadOnlySpan<byte> Text => Bytes.AsSpan(0, Length);

    public Stream Open() => new MemoryStream(Bytes, 0, Length, writable: false);
}

/// <summary>
/// Cuts a text behind line feeds into blocks that can be read by themselves, unless a quote is open at the cut: that is for the
/// reader of the block to see. What cannot be cut is left in <see cref="Rest"/>.
/// </summary>
/// <param name="text">UTF-8.</param>
/// <param name="size">In bytes. A longer line is not cut.</param>
internal sealed class TextBlocks(Stream text, int size) : IDisposable
{
    private readonly List<byte[]> rented = [];
    private byte[] carried = [];
    private int carriedLength;

    /// <summary>The number of lines that were given out.</summary>
    public int Lines { get; private set; }

    /// <summary>Whether everything has been given out.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>Fills a block with the next lines; false at the end, or where no line ends within a block.</summary>
    public bool Next(TextBlock block)
    {
        if (IsAtEnd) return false;
        if (block.Bytes.Length == 0) block.Bytes = Rent();
        carried.AsSpan(0, carriedLength).CopyTo(block.Bytes);
        int length = carriedLength + text.ReadAtLeast(block.Bytes.AsSpan(carriedLength, size - carriedLength), size - carriedLength, throwOnEndOfStream: false);
        Span<byte> read = block.Bytes.AsSpan(0, length);
        IsAtEnd = length < size;
        int end = IsAtEnd ? length : read.LastIndexOf((byte)'\n') + 1;
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

    /// <summary>Some blocks, as far as they were given out, and everything after them.</summary>
    public Stream Rest(params IEnumerable<TextBlock> blocks)
    {
        IsAtEnd = true;
        byte[] start = [.. blocks.SelectMany(block => block.Text.ToArray()), .. carried.AsSpan(0, carriedLength)];
        return new Utf8Stream(text, start, Encodings.Utf8);
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
}
