using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>
/// Sums of components, with what each was added up from. Nodes are numbered: first the leaves (cells as filed, then public
/// reference figures), then the sums, among them means over time and estimates; a sum's parts have smaller numbers than itself, so that one pass computes them all
/// again from protected leaves.
/// </summary>
public sealed class AggregateTable
{
    /// <summary>What was asked of the leaves: for each series, place and period the number of its sum.</summary>
    public required IReadOnlyDictionary<SumKey, int> Sums { get; init; }

    public required IReadOnlyList<Series> Series { get; init; }

    public required IReadOnlyList<Place> Places { get; init; }

    /// <summary>For each leaf its value as filed; NaN where it has none.</summary>
    public required double[] LeafValues { get; init; }

    /// <summary>
    /// For each leaf the submission (structure, area, period) it came in, numbered from 0; -1 for a public reference figure,
    /// which needs no protection.
    /// </summary>
    public required int[] LeafGroups { get; init; }

    /// <summary>Whether a leaf counts people or cases, so that a small one may point to somebody.</summary>
    public required bool[] LeafIsCount { get; init; }

    /// <summary>Parts of sum s: <c>Parts[PartStarts[s] .. PartStarts[s + 1]]</c>, as node numbers.</summary>
    public required int[] PartStarts { get; init; }

    public required int[] Parts { get; init; }

    /// <summary>The value of each sum; NaN where <see cref="Statuses"/> says why there is none.</summary>
    public required double[] Values { get; init; }

    public required ObservationStatus[] Statuses { get; init; }

    /// <summary>How many cells below a sum lack a value that exists.</summary>
    public required int[] Gaps { get; init; }

    /// <summary>The leaves that are public figures, by their numbers.</summary>
    public required IReadOnlyDictionary<int, ReferenceFigure> References { get; init; }

    /// <summary>What of each sum hinders comparing it with other periods.</summary>
    public required SeriesMarks[] Marks { get; init; }

    /// <summary>How a sum is made that does not simply add up its parts: means over time, and estimates.</summary>
    public required IReadOnlyDictionary<int, Formula> Formulas { get; init; }

    /// <summary>By structure, who filed what.</summary>
    public required IReadOnlyDictionary<string, FiledPeriods> Filed { get; init; }

    /// <summary>By region set, the mapping that the regional sums were made with.</summary>
    public required IReadOnlyDictionary<string, RegionMapping> Mappings { get; init; }

    public int SumCount => Values.Length;
}

/// <summary>A series, a place and a period by their numbers in the table, and the period itself.</summary>
public readonly record struct SumKey(int Series, int Place, Period Period);
