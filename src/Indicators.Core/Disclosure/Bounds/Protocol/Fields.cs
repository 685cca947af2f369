using System.Globalization;

namespace Indicators.Disclosure.Bounds.Protocol;

/// <summary>Reads the words of a line from left to right. Everything that is not as expected is refused.</summary>
internal ref struct Fields(ReadOnlySpan<char> line)
{
    private ReadOnlySpan<char> rest = line;
    private bool isAtEnd;

    public ReadOnlySpan<char> ReadWord()
    {
        if (isAtEnd) throw new ProtocolException("A line is too short.");
        int space = rest.IndexOf(' ');
        ReadOnlySpan<char> word = space < 0 ? rest : rest[..space];
        isAtEnd = space < 0;
        rest = space < 0 ? [] : rest[(space + 1)..];
        return word;
    }

    public readonly bool IsAtEnd => isAtEnd;

    public void ReadKeyword(string expected)
    {
        if (!ReadWord().SequenceEqual(expected)) throw new ProtocolException("A line has another name than is expected there.");
    }

    public readonly void ReadEnd()
    {
        if (!isAtEnd) throw new ProtocolException("A line is too long.");
    }

    public int ReadCount(int smallest, int largest) => (int)ReadWhole(smallest, largest);

    public long ReadWhole(long smallest, long largest) => ParseWhole(ReadWord(), smallest, largest);

    /// <summary>Reads as many whole numbers as there are up to the end of the line.</summary>
    public long[] ReadWholes(int count, long smallest, long largest)
    {
        long[] numbers = new long[count];
        for (int i = 0; i < count; i++) numbers[i] = ReadWhole(smallest, largest);
        ReadEnd();
        return numbers;
    }

    /// <summary>Reads indexes up to the end of the line.</summary>
    /// <param name="count">Each index is smaller.</param>
    public int[] ReadIndexes(int count)
    {
        var indexes = new List<int>();
        while (!isAtEnd) indexes.Add(ReadCount(0, count - 1));
        return [.. indexes];
    }

    /// <summary>Reads pairs of an index and a finite double up to the end of the line.</summary>
    /// <param name="count">Each index is smaller.</param>
    public SparseVector<double> ReadDoubles(int count) => ReadPairs(count, ParseDouble);

    /// <summary>Reads pairs of an index and a whole number up to the end of the line.</summary>
    /// <param name="count">Each index is smaller.</param>
    public SparseVector<long> ReadWholePairs(int count) => ReadPairs(count, static text => ParseWhole(text, -SolverProtocol.MaximumValue, SolverProtocol.MaximumValue));

    private delegate T Parser<T>(ReadOnlySpan<char> text);

    private SparseVector<T> ReadPairs<T>(int count, Parser<T> parse)
        where T : struct
    {
        var indexes = new List<int>();
        var values = new List<T>();
        int smallest = 0;
        while (!isAtEnd)
        {
            ReadOnlySpan<char> word = ReadWord();
            int colon = word.IndexOf(':');
            if (colon < 0) throw new ProtocolException("A pair has no colon.");
            int index = (int)ParseWhole(word[..colon], smallest, count - 1);
            smallest = index + 1;
            indexes.Add(index);
            values.Add(parse(word[(colon + 1)..]));
        }
        return indexes.Count == 0 ? SparseVector<T>.Empty : new SparseVector<T>([.. indexes], [.. values]);
    }

    private static long ParseWhole(ReadOnlySpan<char> text, long smallest, long largest) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) && number >= smallest && number <= largest
            ? number
            : throw new ProtocolException("A number is malformed or out of range.");

    private static double ParseDouble(ReadOnlySpan<char> text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out double number)
        && double.IsFinite(number)
            ? number
            : throw new ProtocolException("A number is malformed or out of range.");
}
