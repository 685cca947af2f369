using System.Collections;

namespace Indicators.Definitions.Expressions.Syntax;

/// <summary>An ordered list of parts of an expression, equal to another if all parts are equal.</summary>
internal sealed class Sequence<T>(IEnumerable<T> parts) : IReadOnlyList<T>, IEquatable<Sequence<T>>
{
    private readonly T[] parts = [.. parts];

    public int Count => parts.Length;

    public T this[int index] => parts[index];

    public bool Equals(Sequence<T>? other) => other is not null && parts.AsSpan().SequenceEqual(other.parts);

    public override bool Equals(object? obj) => Equals(obj as Sequence<T>);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (T part in parts) hash.Add(part);
        return hash.ToHashCode();
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)parts).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => parts.GetEnumerator();
}
