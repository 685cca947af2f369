using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>
/// Sums of components, with what each was added up from. Nodes are numbered: first the leaves (cells that protection may change,
/// then public reference figures), then the sums, among them means over time and estimates; a sum's parts have smaller numbers
/// than itself, so that one pass computes them all again from protected leaves. All other cells are in the sums that count them
/// and nowhere else: there are too many to keep.
/// </summary>
internal sealed class AggregateTable
{
    private readonly SumNode[] nodes;
    private readonly int[] parts;

    /// <param name="nodes">The sums; there may be room for more.</param>
    /// <param name="parts">The numbers of their parts; there may be room for more.</param>
    internal AggregateTable(SumNode[] nodes, int sumCount, int[] parts)
    {
        this.nodes = nodes;
        this.parts = parts;
        SumCount = sumCount;
    }

    /// <summary>What was asked of the cells: for each series, place and period its row of sums.</summary>
    public required SumIndex Sums { get; init; }

    public required IReadOnlyList<Series> Series { get; init; }

    /// <summary>For each series the items of its breakdown as text, by their numbers.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Items { get; init; }

    public required IReadOnlyList<ReferenceArea> Places { get; init; }

    /// <summary>The counts above 0 and below it are leaves: those that protection may change.</summary>
    public required double SmallCountThreshold { get; init; }

    /// <summary>For each leaf its value as filed.</summary>
    public required double[] LeafValues { get; init; }

    /// <summary>
    /// For each leaf the submission (structure, area, period) it came in, numbered from 0; -1 for a public reference figure,
    /// which needs no protection.
    /// </summary>
    public required int[] LeafGroups { get; init; }

    /// <summary>The leaves that are public figures, by their numbers.</summary>
    public required IReadOnlyDictionary<int, ReferenceValueUsed> References { get; init; }

    /// <summary>Why figures of areas that filed are unknown, by the sum's number.</summary>
    public required IReadOnlyDictionary<int, Unknown> Unknown { get; init; }

    /// <summary>How a sum is made that does not simply add up its parts: means over time, and estimates.</summary>
    public required IReadOnlyDictionary<int, Formula> Formulas { get; init; }

    /// <summary>By indicator and the structure it is taken from, who sent a cell of one of its components, in a file accepted or held back.</summary>
    public required IReadOnlyDictionary<(string Indicator, string Structure), FiledPeriods> Sent { get; init; }

    /// <summary>By structure, of which areas and periods a part or the whole of a return is held back.</summary>
    public required IReadOnlyDictionary<string, FiledPeriods> HeldBack { get; init; }

    /// <summary>By structure, who filed what.</summary>
    public required IReadOnlyDictionary<string, FiledPeriods> Filed { get; init; }

    /// <summary>By region set, the mapping that the regional sums were made with.</summary>
    public required IReadOnlyDictionary<string, RegionMapping> Mappings { get; init; }

    public int SumCount { get; }

    /// <summary>A sum by its number among the sums.</summary>
    public ref readonly SumNode this[int sum] => ref nodes[sum];

    /// <summary>The parts of a sum, as node numbers.</summary>
    public ReadOnlySpan<int> PartsOf(int sum) => parts.AsSpan(nodes[sum].FirstPart, nodes[sum].PartCount);
}
