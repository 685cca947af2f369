using System.Text;

namespace Indicators.Submissions.Csv;

/// <summary>What was seen in the bytes of a text, as far as they were looked at.</summary>
internal sealed class ByteScan
{
    /// <summary>Whether anything but ASCII, or a NUL, was there: from there on rows are checked one by one.</summary>
    public bool IsSuspect { get; private set; }

    /// <summary>The number of quotes: odd while one is open.</summary>
    public long Quotes { get; private set; }

    /// <summary>The number of bytes.</summary>
    public long Bytes { get; private set; }

    public void Add(ReadOnlySpan<byte> text)
    {
        Bytes += text.Length;
        if (!IsSuspect) IsSuspect = !Ascii.IsValid(text) || text.Contains((byte)0);
        Quotes += text.Count((byte)'"');
    }
}
