using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>
/// Sums of components, with what each was added up from. Nodes are numbered: first the leaves (cells that protection may change,
/// then public reference figures), then the sums, among them means over time and estimates; a sum's parts have smaller numbers
/// than itself, so that one pass computes them all again from protected leaves. All other cells are in the sums that count them
/// and nowhere else: there are too many to keep.
/// </summary>
public sealed class AggregateTable
{
    /// <summary>What was asked of the cells: for each series, place and period the number of its sum.</summary>
    public required SumIndex Sums { get; init; }

    public required IReadOnlyList<Series> Series { get; init; }

    public required IReadOnlyList<Place> Places { get; init; }

    /// <summary>The counts above 0 and below it are leaves: those that protection may change.</summary>
    public required double SmallBelow { get; init; }

    /// <summary>For each leaf its value as filed.</summary>
    public required double[] LeafValues { get; init; }

    /// <summary>
    /// For each leaf the submission (structure, area, period) it came in, numbered from 0; -1 for a public reference figure,
    /// which needs no protection.
    /// </summary>
    public required int[] LeafGroups { get; init; }

    /// <summary>Parts of sum s: <c>Parts[PartStarts[s] .. PartStarts[s + 1]]</c>, as node numbers.</summary>
    public required int[] PartStarts { get; init; }

    public required int[] Parts { get; init; }

    /// <summary>What cells that are no leaves add to each sum; NaN where there is none with a value.</summary>
    public required double[] Fixed { get; init; }

    /// <summary>Whether a cell that a sum counts was filed without its value.</summary>
    public required bool[] LacksValue { get; init; }

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
