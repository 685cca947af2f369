using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>
/// Sums of components, each with the nodes it was computed from. Nodes are numbered: first the leaves (cells of which the sums are
/// protected, then public reference figures), then the sums, which include means over time and imputed figures. A sum's parts have
/// smaller numbers than the sum itself, so one pass can recompute all sums from protected leaves. All other cells are included
/// only in the values of the sums that count them: there are too many to keep.
/// </summary>
internal sealed class AggregateTable
{
    private readonly SumNode[] nodes;
    private readonly int[] parts;

    /// <param name="nodes">The sums; may be longer than <paramref name="sumCount"/>.</param>
    /// <param name="parts">The node numbers of the sums' parts; may be longer than needed.</param>
    internal AggregateTable(SumNode[] nodes, int sumCount, int[] parts)
    {
        this.nodes = nodes;
        this.parts = parts;
        SumCount = sumCount;
    }

    /// <summary>The row of sums of each series, reference area and period.</summary>
    public required SumIndex Sums { get; init; }

    public required IReadOnlyList<Series> Series { get; init; }

    /// <summary>For each series, the items of its breakdown as text, indexed by item number.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Items { get; init; }

    public required IReadOnlyList<ReferenceArea> ReferenceAreas { get; init; }

    /// <summary>The value of each leaf as filed.</summary>
    public required double[] LeafValues { get; init; }

    /// <summary>The leaves that are public figures, by leaf number.</summary>
    public required IReadOnlyDictionary<int, ReferenceValueUsed> References { get; init; }

    /// <summary>Why figures of areas that filed are unknown, by sum number.</summary>
    public required IReadOnlyDictionary<int, Unknown> Unknown { get; init; }

    /// <summary>The formulas of sums that do not simply add up their parts: means over time and imputed figures.</summary>
    public required IReadOnlyDictionary<int, Formula> Formulas { get; init; }

    /// <summary>Who filed a cell of one of an indicator's components, in an accepted or held-back file, by indicator and source structure.</summary>
    public required IReadOnlyDictionary<(string Indicator, string Structure), FiledPeriods> FiledComponents { get; init; }

    /// <summary>What cells of returns would be counted in, for structures whose zeros are protected.</summary>
    public required IReadOnlyList<CountingRow> CountingRows { get; init; }

    /// <summary>The areas and periods for which all or part of a return is held back, by structure.</summary>
    public required IReadOnlyDictionary<string, FiledPeriods> HeldBack { get; init; }

    /// <summary>Who filed what, by structure.</summary>
    public required IReadOnlyDictionary<string, FiledPeriods> Filed { get; init; }

    /// <summary>The mapping that the regional sums were made with, by region set.</summary>
    public required IReadOnlyDictionary<string, RegionMapping> Mappings { get; init; }

    public int SumCount { get; }

    /// <summary>A sum by its number among the sums, from 0.</summary>
    public ref readonly SumNode this[int sum] => ref nodes[sum];

    /// <summary>Returns the parts of a sum as node numbers.</summary>
    public ReadOnlySpan<int> PartsOf(int sum) => parts.AsSpan(nodes[sum].FirstPart, nodes[sum].PartCount);
}
