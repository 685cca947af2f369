namespace Indicators.Validation.Rules;

/// <summary>The sum of a whole's parts.</summary>
internal struct PartSum
{
    public double Sum;
    public int Rows;

    /// <summary>Whether a part lacks a figure that exists, or it cannot be known if a row is one.</summary>
    public bool IsIncomplete;

    public void Add(double value, bool leavesGap)
    {
        Rows++;
        if (!double.IsNaN(value)) Sum += value;
        IsIncomplete |= leavesGap;
    }
}

/// <summary>Sums by the number of their group, in pieces: more of them are never copied, and their room is used again.</summary>
internal sealed class PartSums
{
    private const int PieceBits = 12, Piece = 1 << PieceBits;

    private readonly List<PartSum[]> pieces = [];

    public ref PartSum this[int group] => ref pieces[group >> PieceBits][group & Piece - 1];

    /// <summary>Makes room for so many groups.</summary>
    public void Reserve(int groups)
    {
        while (pieces.Count << PieceBits < groups) pieces.Add(new PartSum[Piece]);
    }

    /// <summary>Makes the sums of the first groups zero.</summary>
    public void Clear(int groups)
    {
        for (int piece = 0; piece << PieceBits < groups; piece++) Array.Clear(pieces[piece], 0, Math.Min(Piece, groups - (piece << PieceBits)));
    }
}
