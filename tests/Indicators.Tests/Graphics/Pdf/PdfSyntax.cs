using System.Globalization;
using System.Text;

namespace Indicators.Tests.Graphics.Pdf;

internal sealed record PdfName(string Value);

internal sealed record PdfReference(int Number);

internal sealed record PdfOperator(string Name);

/// <summary>Reads PDF syntax: dictionaries, arrays, names, strings (as bytes), numbers (as doubles), references, operators.</summary>
internal sealed class PdfSyntax(byte[] bytes, int position)
{
    private const string Delimiters = "()<>[]{}/%";

    public int Position { get; private set; } = position;

    public bool AtEnd
    {
        get
        {
            while (Position < bytes.Length && char.IsWhiteSpace((char)bytes[Position])) Position++;
            return Position >= bytes.Length;
        }
    }

    /// <summary>All operators of a content stream, each with its operands.</summary>
    public IEnumerable<(string Operator, List<object> Operands)> Operations()
    {
        var operands = new List<object>();
        while (!AtEnd)
        {
            object value = Read();
            if (value is not PdfOperator operation)
            {
                operands.Add(value);
                continue;
            }

            yield return (operation.Name, operands);
            operands = [];
        }
    }

    public object Read()
    {
        if (AtEnd) throw new InvalidDataException("The PDF ends within an object.");
        char first = (char)bytes[Position];
        switch (first)
        {
            case '/':
                Position++;
                return new PdfName(Word());
            case '(':
                return Literal();
            case '<' when bytes[Position + 1] == '<':
                Position += 2;
                return Dictionary();
            case '<':
                Position++;
                int end = Array.IndexOf(bytes, (byte)'>', Position);
                string digits = Encoding.ASCII.GetString(bytes, Position, end - Position);
                Position = end + 1;
                return Convert.FromHexString(digits);
            case '[':
                Position++;
                var array = new List<object>();
                while (!AtEnd && bytes[Position] != ']') array.Add(Read());
                Position++;
                return array;
            default:
                return Number();
        }
    }

    private object Number()
    {
        string word = Word();
        if (!double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)) return word switch
        {
            "true" => true,
            "false" => false,
            "" => throw new InvalidDataException($"Unexpected '{(char)bytes[Position]}'."),
            _ => new PdfOperator(word),
        };
        int after = Position;
        if (bytes.AsSpan(Position).StartsWith(" 0 R"u8) && (Position + 4 == bytes.Length || !char.IsAsciiLetter((char)bytes[Position + 4])))
        {
            Position = after + 4;
            return new PdfReference((int)value);
        }

        return value;
    }

    private Dictionary<string, object> Dictionary()
    {
        var entries = new Dictionary<string, object>(StringComparer.Ordinal);
        while (!AtEnd && bytes[Position] != '>') entries.Add(((PdfName)Read()).Value, Read());
        Position += 2;
        return entries;
    }

    private byte[] Literal()
    {
        var value = new List<byte>();
        for (Position++; bytes[Position] != ')'; Position++)
        {
            if (bytes[Position] == '\\' && bytes[++Position] == 'r') value.Add((byte)'\r');
            else value.Add(bytes[Position]);
        }

        Position++;
        return [.. value];
    }

    private string Word()
    {
        int start = Position;
        while (Position < bytes.Length && !char.IsWhiteSpace((char)bytes[Position]) && !Delimiters.Contains((char)bytes[Position], StringComparison.Ordinal)) Position++;
        return Encoding.ASCII.GetString(bytes, start, Position - start);
    }
}
