using System.Buffers.Binary;

namespace Indicators.Graphics.Fonts;

/// <summary>The bytes of one table of a font file, big-endian; reading past its end throws a <see cref="FontFormatException"/>.</summary>
internal readonly struct FontTable(ReadOnlyMemory<byte> bytes, string font, string name)
{
    public int Length => bytes.Length;

    public ReadOnlyMemory<byte> Bytes => bytes;

    public byte UInt8(int offset) => Span(offset, 1)[0];

    public int UInt16(int offset) => BinaryPrimitives.ReadUInt16BigEndian(Span(offset, 2));

    public int Int16(int offset) => BinaryPrimitives.ReadInt16BigEndian(Span(offset, 2));

    public uint UInt32(int offset) => BinaryPrimitives.ReadUInt32BigEndian(Span(offset, 4));

    /// <summary>A 32-bit offset or count within the table; a value beyond the table's length means that it is damaged.</summary>
    public int Size32(int offset)
    {
        uint value = UInt32(offset);
        return value <= (uint)Length ? (int)value : throw Damaged();
    }

    public FontTable Part(int offset, int length)
    {
        Check(offset, length);
        return new FontTable(bytes.Slice(offset, length), font, name);
    }

    public FontTable Slice(int offset) => Part(offset, Length - offset);

    public ReadOnlySpan<byte> Span(int offset, int length)
    {
        Check(offset, length);
        return bytes.Span.Slice(offset, length);
    }

    public FontFormatException Damaged() => new(font, $"its table '{name}' is damaged");

    private void Check(int offset, int length)
    {
        if (offset < 0 || length < 0 || (long)offset + length > Length) throw Damaged();
    }
}
