namespace Indicators.Validation.Rules;

/// <summary>The sum of the parts of a whole.</summary>
internal struct PartSum
{
    public double Sum;
    public int Rows;

    /// <summary>Whether a part lacks an existing figure, or it is unknown whether a row is a part.</summary>
    public bool IsIncomplete;

    public void Add(double value, bool leavesGap)
    {
        Rows++;
        if (!double.IsNaN(value)) Sum += value;
        IsIncomplete |= leavesGap;
    }
}

/// <summary>Sums by group number, in blocks of fixed size: adding sums never copies the others, and the memory is reused.</summary>
internal sealed class PartSums
{
    private const int PieceBits = 12, Piece = 1 << PieceBits;

    private readonly List<PartSum[]> pieces = [];

    public ref PartSum this[int group] => ref pieces[group >> PieceBits][group & Piece - 1];

    /// <summary>Ensures capacity for a number of groups.</summary>
    public void Reserve(int groups)
    {
        while (pieces.Count << PieceBits < groups) pieces.Add(new PartSum[Piece]);
    }

    /// <summary>Resets the sums of the first groups to zero.</summary>
    public void Clear(int groups)
    {
        for (int piece = 0; piece << PieceBits < groups; piece++) Array.Clear(pieces[piece], 0, Math.Min(Piece, groups - (piece << PieceBits)));
    }
}
