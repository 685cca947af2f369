using System.Runtime.CompilerServices;
using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>Adds up the cells that a component counts, one filing after another.</summary>
/// <param name="items">What numbers the items of the cells.</param>
internal sealed class FilingSum(ItemNumbers items)
{
    private readonly List<FiledSums> filed = [];
    private readonly List<(int Sum, int Leaf)> small = [];

    // Of the filing that is being added up: its sums, and which of them an item has: 0 for none, else its number and one.
    private CellSum[] sums = new CellSum[4];
    private int[] sumOf = new int[4];
    private int count;

    /// <summary>The filings with such a cell.</summary>
    public IReadOnlyList<FiledSums> Filed => filed;

    /// <summary>Counts a cell.</summary>
    /// <param name="leaf">The cell as a leaf; -1 where it is none.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int item, double value, ObservationStatus status, int gaps, int leaf)
    {
        int[] known = sumOf;
        int sum = (uint)item < (uint)known.Length ? known[item] : 0;
        if (sum == 0) sum = Begin(item);
        sums[sum - 1].Add(value, status, gaps, leaf >= 0);
        if (leaf >= 0) small.Add((sum - 1, leaf));
    }

    /// <summary>Goes on with the cells of another filing.</summary>
    public void EndFiling(Filing filing)
    {
        if (count == 0) return;
        int[] leaves = small.Count == 0 ? [] : new int[small.Count];
        int start = 0;
        foreach (ref CellSum sum in sums.AsSpan(0, count))
        {
            sumOf[sum.Item] = 0;
            sum.FirstLeaf = start;
            start += sum.LeafCount;
            sum.LeafCount = 0;
        }
        foreach ((int number, int leaf) in small)
        {
            ref CellSum sum = ref sums[number];
            leaves[sum.FirstLeaf + sum.LeafCount++] = leaf;
        }
        filed.Add(new FiledSums(filing, items, sums[..count], leaves));
        sums.AsSpan(0, count).Clear();
        small.Clear();
        count = 0;
    }

    private int Begin(int item)
    {
        if (item >= sumOf.Length) Array.Resize(ref sumOf, Math.Max(item + 1, 2 * sumOf.Length));
        if (count == sums.Length) Array.Resize(ref sums, 2 * count);
        sums[count++].Item = item;
        return sumOf[item] = count;
    }
}
