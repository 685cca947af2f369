namespace Indicators.Definitions.Expressions.Syntax;

/// <summary>
/// The start of a part of an expression: the number of characters before it. Any two positions are equal, so that two trees
/// are equal if they have the same meaning.
/// </summary>
internal readonly struct SourcePosition(int offset) : IEquatable<SourcePosition>
{
    public int Offset { get; } = offset;

    public bool Equals(SourcePosition other) => true;

    public override bool Equals(object? obj) => obj is SourcePosition;

    public override int GetHashCode() => 0;
}
