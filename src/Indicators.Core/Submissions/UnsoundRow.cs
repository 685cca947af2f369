using Indicators.Definitions;

namespace Indicators.Submissions;

/// <summary>The codes of a row: equal to others with the same.</summary>
internal readonly struct RowCodes(int[] codes) : IEquatable<RowCodes>
{
    /// <summary>For each dimension the index of its code, or -1 for one that cannot be read.</summary>
    public int[] Codes => codes;

    public bool Equals(RowCodes other) => codes.AsSpan().SequenceEqual(other.Codes);

    public static bool operator ==(RowCodes left, RowCodes right) => left.Equals(right);

    public static bool operator !=(RowCodes left, RowCodes right) => !left.Equals(right);

    public override bool Equals(object? obj) => obj is RowCodes other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (int code in codes) hash.Add(code);
        return hash.ToHashCode();
    }
}

/// <summary>
/// What can be read of a row that is no row of data, such as one with a field too many: it says that something was sent, and
/// nothing of it counts.
/// </summary>
/// <param name="Area">An index in the programme's areas.</param>
/// <param name="Codes">Those of the structure's dimensions.</param>
internal readonly record struct UnsoundRow(int Area, Period Period, RowCodes Codes);
