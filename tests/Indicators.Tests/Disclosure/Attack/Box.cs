using System.Collections.Immutable;

namespace Indicators.Tests.Disclosure.Attack;

/// <summary>
/// Rows of a structure that are summed: for some dimensions, the codes that count; the other dimensions count with all codes. Equal sums
/// have equal boxes, whichever indicator prints them.
/// </summary>
internal sealed class Box : IEquatable<Box>
{
    private readonly int hash;
    private readonly Dictionary<string, Box> wider = [];

    public Box(string structure, ImmutableSortedDictionary<string, string> codes)
    {
        Structure = structure;
        Codes = codes;
        Text = structure + string.Concat(codes.Select(entry => $"|{entry.Key}={entry.Value}"));
        hash = Text.GetHashCode(StringComparison.Ordinal);
    }

    public string Structure { get; }

    /// <summary>The codes of each dimension that is limited, sorted, with commas between them.</summary>
    public ImmutableSortedDictionary<string, string> Codes { get; }

    public string Text { get; }

    public static Box Create(string structure, IEnumerable<(string Name, IReadOnlyList<string> Codes)> conditions) =>
        new(structure, conditions.ToImmutableSortedDictionary(condition => condition.Name, condition => Join(condition.Codes), StringComparer.Ordinal));

    public static string Join(IEnumerable<string> codes) => string.Join(',', codes.Distinct().Order(StringComparer.Ordinal));

    public Box With(string dimension, string codes) => new(Structure, Codes.SetItem(dimension, codes));

    public Box Without(string dimension)
    {
        if (!wider.TryGetValue(dimension, out Box? box)) wider[dimension] = box = new Box(Structure, Codes.Remove(dimension));
        return box;
    }

    /// <summary>The same conditions on another structure that carries the same quantity.</summary>
    public Box In(string structure) => structure == Structure ? this : new Box(structure, Codes);

    /// <summary>Narrows the box to an item of a breakdown: <c>dimension=code</c> pairs with semicolons between them.</summary>
    public Box Narrow(string breakdown)
    {
        if (breakdown == "_T") return this;
        ImmutableSortedDictionary<string, string> codes = Codes;
        foreach (string pair in breakdown.Split(';'))
        {
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0) codes = codes.SetItem(pair[..equals], pair[(equals + 1)..]);
        }
        return new Box(Structure, codes);
    }

    public bool Equals(Box? other) => ReferenceEquals(this, other) || (other is not null && other.hash == hash && other.Text == Text);

    public override bool Equals(object? obj) => Equals(obj as Box);

    public override int GetHashCode() => hash;

    public override string ToString() => Text;
}
