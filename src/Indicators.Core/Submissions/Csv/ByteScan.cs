using System.Text;

namespace Indicators.Submissions.Csv;

/// <summary>Properties of the bytes of a text that were read so far.</summary>
internal sealed class ByteScan
{
    /// <summary>Whether there was a NUL or a byte that is not ASCII: from then on, rows are checked one by one.</summary>
    public bool IsSuspect { get; private set; }

    /// <summary>The number of quotes; odd while a quote is open.</summary>
    public long Quotes { get; private set; }

    public long Bytes { get; private set; }

    public void Add(ReadOnlySpan<byte> text)
    {
        Bytes += text.Length;
        if (!IsSuspect) IsSuspect = !Ascii.IsValid(text) || text.Contains((byte)0);
        Quotes += text.Count((byte)'"');
    }
}
