using System.Text;
using Indicators.Text;

namespace Indicators.Graphics.Pdf;

/// <summary>Writes PDF syntax (ISO 32000-1, 7.3): names, numbers, strings, references.</summary>
internal sealed class PdfBytes(int capacity = 256)
{
    private byte[] bytes = new byte[capacity];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public PdfBytes Clear()
    {
        Length = 0;
        return this;
    }

    /// <summary>Writes ASCII unchanged.</summary>
    public PdfBytes Raw(string syntax)
    {
        Span<byte> target = Reserve(syntax.Length);
        for (int index = 0; index < syntax.Length; index++) target[index] = (byte)syntax[index];
        return this;
    }

    public PdfBytes Raw(ReadOnlySpan<byte> data)
    {
        data.CopyTo(Reserve(data.Length));
        return this;
    }

    public PdfBytes Raw(char letter)
    {
        Reserve(1)[0] = (byte)letter;
        return this;
    }

    public PdfBytes Integer(long value)
    {
        Span<char> digits = stackalloc char[DataNumber.MostShort];
        value.TryFormat(digits, out int length, provider: System.Globalization.CultureInfo.InvariantCulture);
        return Ascii(digits[..length]);
    }

    public PdfBytes Number(double value, int decimals = 2)
    {
        Span<char> digits = stackalloc char[DataNumber.MostShort];
        return Ascii(DataNumber.Format(value, decimals, digits));
    }

    /// <summary>Writes a number and a space, as an operand.</summary>
    public PdfBytes Operand(double value, int decimals = 2) => Number(value, decimals).Raw(' ');

    public PdfBytes Reference(int number) => Integer(number).Raw(" 0 R");

    public PdfBytes Name(string name)
    {
        Raw('/');
        foreach (byte letter in Encoding.UTF8.GetBytes(name))
        {
            if (char.IsAsciiLetterOrDigit((char)letter) || letter is (byte)'-' or (byte)'+' or (byte)'_' or (byte)'.') Raw((char)letter);
            else Raw('#').HexByte(letter);
        }

        return this;
    }

    /// <summary>Writes a text for people: unchanged if it is ASCII, otherwise in UTF-16.</summary>
    public PdfBytes TextString(string text)
    {
        if (text.All(letter => letter is >= ' ' and <= '~')) return ByteString(Encoding.ASCII.GetBytes(text));
        Raw("<FEFF");
        foreach (byte value in Encoding.BigEndianUnicode.GetBytes(text)) HexByte(value);
        return Raw('>');
    }

    public PdfBytes ByteString(ReadOnlySpan<byte> value)
    {
        Raw('(');
        foreach (byte letter in value)
        {
            if (letter is (byte)'(' or (byte)')' or (byte)'\\') Raw('\\');
            if (letter == (byte)'\r') Raw("\\r");
            else Reserve(1)[0] = letter;
        }

        return Raw(')');
    }

    public PdfBytes HexString(ReadOnlySpan<byte> value)
    {
        Raw('<');
        foreach (byte letter in value) HexByte(letter);
        return Raw('>');
    }

    /// <summary>Writes four hexadecimal digits.</summary>
    public PdfBytes Hex16(int value) => HexByte((byte)(value >> 8)).HexByte((byte)value);

    private PdfBytes HexByte(byte value)
    {
        const string digits = "0123456789ABCDEF";
        Span<byte> target = Reserve(2);
        target[0] = (byte)digits[value >> 4];
        target[1] = (byte)digits[value & 15];
        return this;
    }

    private PdfBytes Ascii(ReadOnlySpan<char> text)
    {
        Span<byte> target = Reserve(text.Length);
        for (int index = 0; index < text.Length; index++) target[index] = (byte)text[index];
        return this;
    }

    private Span<byte> Reserve(int count)
    {
        if (Length + count > bytes.Length) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + count));
        Length += count;
        return bytes.AsSpan(Length - count, count);
    }
}
