using System.Globalization;
using System.Text;

namespace Indicators.Outputs.Auditing.Pdf;

/// <summary>A name such as <c>/Type</c>, without its slash.</summary>
internal sealed record PdfName(string Text);

/// <summary>A word that is neither a name nor a value: an operator, or <c>true</c>, <c>null</c>.</summary>
internal sealed record PdfWord(string Text);

/// <summary>A reference to an object by its number.</summary>
internal sealed record PdfReference(int Number);

/// <summary>
/// Reads PDF syntax (ISO 32000-1, 7.3): strings are byte arrays, numbers doubles, arrays lists, dictionaries dictionaries. What is no syntax
/// is passed over.
/// </summary>
internal sealed class PdfSyntax(ReadOnlyMemory<byte> source, int start = 0)
{
    private const int DeepestNesting = 64;

    private int depth;

    public int Position { get; private set; } = start;

    private ReadOnlySpan<byte> Bytes => source.Span;

    /// <summary>Reads the next value or operator; null at the end.</summary>
    public object? Read()
    {
        SkipBlanks();
        if (Position >= Bytes.Length) return null;
        char letter = (char)Bytes[Position];
        switch (letter)
        {
            case '/':
                Position++;
                return new PdfName(ReadName());
            case '(':
                return ReadLiteral();
            case '<' when Position + 1 < Bytes.Length && Bytes[Position + 1] == '<':
                Position += 2;
                return ReadDictionary();
            case '<':
                Position++;
                return ReadHexadecimal();
            case '[':
                Position++;
                return ReadArray();
            case ']' or '{' or '}' or ')':
                Position++;
                return new PdfWord(letter.ToString());
            case '>':
                Position += Position + 1 < Bytes.Length && Bytes[Position + 1] == '>' ? 2 : 1;
                return new PdfWord(">>");
            default:
                return ReadNumberOrWord();
        }
    }

    private Dictionary<string, object> ReadDictionary()
    {
        var entries = new Dictionary<string, object>(StringComparer.Ordinal);
        if (++depth > DeepestNesting) throw new InvalidDataException("is nested too deeply");
        while (Read() is { } key and not PdfWord { Text: ">>" })
        {
            if (key is not PdfName name) continue;
            if (ReadValue() is not { } value || value is PdfWord { Text: ">>" }) break;
            entries[name.Text] = value;
        }
        depth--;
        return entries;
    }

    private List<object> ReadArray()
    {
        var items = new List<object>();
        if (++depth > DeepestNesting) throw new InvalidDataException("is nested too deeply");
        while (ReadValue() is { } item and not PdfWord { Text: "]" }) items.Add(item);
        depth--;
        return items;
    }

    /// <summary>Reads a value; a number that is followed by another and by R is a reference.</summary>
    public object? ReadValue()
    {
        object? value = Read();
        if (value is not double number || number != Math.Floor(number) || number < 0) return value;
        int back = Position;
        if (Read() is double && Read() is PdfWord { Text: "R" }) return new PdfReference((int)number);
        Position = back;
        return value;
    }

    private object ReadNumberOrWord()
    {
        int from = Position;
        while (Position < Bytes.Length && !IsDelimiter(Bytes[Position])) Position++;
        if (Position == from) Position++;
        string text = Encoding.Latin1.GetString(Bytes[from..Position]);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : new PdfWord(text);
    }

    private string ReadName()
    {
        var name = new StringBuilder();
        while (Position < Bytes.Length && !IsDelimiter(Bytes[Position]))
        {
            byte letter = Bytes[Position++];
            if (letter == '#' && Position + 1 < Bytes.Length && char.IsAsciiHexDigit((char)Bytes[Position]) && char.IsAsciiHexDigit((char)Bytes[Position + 1]))
            {
                name.Append((char)((Digit(Bytes[Position]) << 4) | Digit(Bytes[Position + 1])));
                Position += 2;
            }
            else
            {
                name.Append((char)letter);
            }
        }
        return name.ToString();
    }

    private byte[] ReadLiteral()
    {
        var text = new List<byte>();
        int open = 0;
        while (Position < Bytes.Length)
        {
            byte letter = Bytes[Position++];
            if (letter == '(' && open++ == 0) continue;
            if (letter == ')' && --open == 0) break;
            if (letter != '\\' || Position >= Bytes.Length)
            {
                text.Add(letter);
                continue;
            }
            letter = Bytes[Position++];
            if (letter is >= (byte)'0' and <= (byte)'7')
            {
                int code = letter - '0';
                for (int digit = 1; digit < 3 && Position < Bytes.Length && Bytes[Position] is >= (byte)'0' and <= (byte)'7'; digit++) code = code * 8 + Bytes[Position++] - '0';
                text.Add((byte)code);
            }
            else if (letter is not ((byte)'\n' or (byte)'\r'))
            {
                text.Add(letter switch { (byte)'n' => 10, (byte)'r' => 13, (byte)'t' => 9, (byte)'b' => 8, (byte)'f' => 12, _ => letter });
            }
        }
        return [.. text];
    }

    private byte[] ReadHexadecimal()
    {
        var text = new List<byte>();
        int high = -1;
        while (Position < Bytes.Length && Bytes[Position] != '>')
        {
            byte letter = Bytes[Position++];
            if (!char.IsAsciiHexDigit((char)letter)) continue;
            if (high < 0) high = Digit(letter);
            else (_, high) = (Add(text, (byte)((high << 4) | Digit(letter))), -1);
        }
        Position++;
        if (high >= 0) text.Add((byte)(high << 4));
        return [.. text];

        static bool Add(List<byte> text, byte value)
        {
            text.Add(value);
            return true;
        }
    }

    private void SkipBlanks()
    {
        while (Position < Bytes.Length)
        {
            byte letter = Bytes[Position];
            if (letter == '%')
            {
                while (Position < Bytes.Length && Bytes[Position] is not ((byte)'\n' or (byte)'\r')) Position++;
            }
            else if (letter is 0 or 9 or 10 or 12 or 13 or 32)
            {
                Position++;
            }
            else
            {
                return;
            }
        }
    }

    private static int Digit(byte letter) => letter <= (byte)'9' ? letter - '0' : (letter | 32) - 'a' + 10;

    private static bool IsDelimiter(byte letter) => letter is 0 or 9 or 10 or 12 or 13 or 32 || "()<>[]{}/%".Contains((char)letter, StringComparison.Ordinal);
}
