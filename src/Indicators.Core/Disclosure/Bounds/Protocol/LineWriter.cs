using System.Globalization;

namespace Indicators.Disclosure.Bounds.Protocol;

/// <summary>Writes lines as <see cref="LineReader"/> reads them, whatever the culture and the system's line ends.</summary>
internal sealed class LineWriter(TextWriter writer)
{
    private readonly char[] number = new char[32];

    public LineWriter Begin(string word)
    {
        writer.Write(word);
        return this;
    }

    public void EndLine() => writer.Write('\n');

    public LineWriter Add(long value)
    {
        writer.Write(' ');
        Write(value);
        return this;
    }

    public LineWriter Add(string word)
    {
        writer.Write(' ');
        writer.Write(word);
        return this;
    }

    public LineWriter Add(ReadOnlySpan<long> values)
    {
        foreach (long value in values) Add(value);
        return this;
    }

    public LineWriter Add(ReadOnlySpan<int> values)
    {
        foreach (int value in values) Add(value);
        return this;
    }

    public LineWriter Add(SparseVector<long> vector)
    {
        for (int i = 0; i < vector.Indexes.Length; i++)
        {
            Add(vector.Indexes[i]);
            writer.Write(':');
            Write(vector.Values[i]);
        }
        return this;
    }

    public LineWriter Add(SparseVector<double> vector)
    {
        for (int i = 0; i < vector.Indexes.Length; i++)
        {
            Add(vector.Indexes[i]);
            writer.Write(':');
            // The shortest text that gives the same bits.
            vector.Values[i].TryFormat(number, out int length, "R", CultureInfo.InvariantCulture);
            writer.Write(number, 0, length);
        }
        return this;
    }

    private void Write(long value)
    {
        value.TryFormat(number, out int length, default, CultureInfo.InvariantCulture);
        writer.Write(number, 0, length);
    }
}
