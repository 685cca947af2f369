using Indicators.Definitions;

namespace Indicators.Submissions;

/// <summary>The codes of a row, compared by value.</summary>
internal readonly struct RowCodes(int[] codes) : IEquatable<RowCodes>
{
    /// <summary>The index of the code of each dimension, or -1 if it cannot be read.</summary>
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
/// The readable parts of a malformed row, such as one with an extra field: it shows that something was sent, but none of it counts.
/// </summary>
/// <param name="Area">The index of the area in the programme's areas.</param>
/// <param name="Codes">The codes of the structure's dimensions.</param>
internal readonly record struct UnsoundRow(int Area, Period Period, RowCodes Codes);
