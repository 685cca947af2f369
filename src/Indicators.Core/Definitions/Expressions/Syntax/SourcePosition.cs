namespace Indicators.Definitions.Expressions.Syntax;

/// <summary>
/// Where a part of an expression begins: the number of characters before it. Any two are equal, since where a part stands
/// is no part of what it says: two trees are equal when they mean the same.
/// </summary>
internal readonly struct SourcePosition(int offset) : IEquatable<SourcePosition>
{
    public int Offset { get; } = offset;

    public bool Equals(SourcePosition other) => true;

    public override bool Equals(object? obj) => obj is SourcePosition;

    public override int GetHashCode() => 0;
}
