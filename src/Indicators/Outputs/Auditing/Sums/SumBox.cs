namespace Indicators.Outputs.Auditing.Sums;

/// <summary>
/// Rows of a structure that are summed: for some dimensions the codes that count; the other dimensions count with all codes. A book of boxes
/// holds each of them once.
/// </summary>
/// <param name="Number">Its number in the book.</param>
/// <param name="Conditions">Sorted by dimension; the codes of each are sorted.</param>
internal sealed record SumBox(int Number, string Structure, IReadOnlyList<(string Dimension, string[] Codes)> Conditions, string Name)
{
    public string[]? CodesOf(string dimension)
    {
        foreach ((string own, string[] codes) in Conditions)
            if (own == dimension) return codes;
        return null;
    }

    /// <summary>Whether each row of the other box is a row of this one.</summary>
    public bool Contains(SumBox other) => Structure == other.Structure && Conditions.All(condition =>
        other.CodesOf(condition.Dimension) is { } codes && Array.TrueForAll(codes, code => condition.Codes.Contains(code)));

    public bool Equals(SumBox? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Number;
}

/// <summary>All boxes of an audit.</summary>
internal sealed class SumBoxes
{
    private readonly Dictionary<string, SumBox> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Box, string Breakdown), SumBox> narrowed = [];

    private readonly Dictionary<(int Box, string Dimension), SumBox> wider = [];

    public SumBox Get(string structure, IEnumerable<(string Dimension, string[] Codes)> conditions)
    {
        (string Dimension, string[] Codes)[] sorted = [.. conditions.Select(condition => (condition.Dimension, condition.Codes.Distinct().Order(StringComparer.Ordinal).ToArray()))
            .OrderBy(condition => condition.Dimension, StringComparer.Ordinal)];
        string name = structure + string.Concat(sorted.Select(condition => $" {condition.Dimension}={string.Join('+', condition.Codes)}"));
        if (!byName.TryGetValue(name, out SumBox? box)) byName[name] = box = new SumBox(byName.Count, structure, sorted, name);
        return box;
    }

    public SumBox With(SumBox box, string dimension, string[] codes) =>
        Get(box.Structure, box.Conditions.Where(condition => condition.Dimension != dimension).Append((dimension, codes)));

    public SumBox Without(SumBox box, string dimension) =>
        wider.TryGetValue((box.Number, dimension), out SumBox? known) ? known : wider[(box.Number, dimension)] = Get(box.Structure, box.Conditions.Where(condition => condition.Dimension != dimension));

    public SumBox In(SumBox box, string structure) => structure == box.Structure ? box : Get(structure, box.Conditions);

    /// <summary>Returns the rows of a box in an item of a breakdown.</summary>
    /// <param name="breakdown"><c>dimension=code</c> pairs separated by semicolons.</param>
    public SumBox Narrow(SumBox box, string breakdown)
    {
        if (breakdown == Figures.FigureKey.Total) return box;
        if (narrowed.TryGetValue((box.Number, breakdown), out SumBox? item)) return item;
        item = box;
        foreach (string pair in breakdown.Split(';'))
        {
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0) item = With(item, pair[..equals], [pair[(equals + 1)..]]);
        }
        return narrowed[(box.Number, breakdown)] = item;
    }
}
