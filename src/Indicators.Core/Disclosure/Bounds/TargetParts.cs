using Indicators.Disclosure.Bounds.Protocol;

namespace Indicators.Disclosure.Bounds;

/// <summary>The parts of sums in the blocks of a system, and their bounds once they are known.</summary>
internal sealed class TargetParts
{
    private readonly SplitSystem split;
    private readonly int[] blockOfCell;
    private readonly List<(int Block, int Number)>[] partsOf;
    private readonly IReadOnlyList<ProvenBounds>?[] bounds;

    public TargetParts(SplitSystem split, IReadOnlyList<int[]> targets)
    {
        this.split = split;
        bounds = new IReadOnlyList<ProvenBounds>?[split.Blocks.Count];
        blockOfCell = new int[split.Known.Count];
        int[] indexInBlock = new int[split.Known.Count];
        foreach ((int number, Block block) in split.Blocks.Index())
            for (int index = 0; index < block.Count; index++) (blockOfCell[block.Cells[index]], indexInBlock[block.Cells[index]]) = (number, index);
        var asked = new List<int[]>[split.Blocks.Count];
        partsOf = [.. targets.Select(FindParts)];
        Questions = [.. asked.Select((parts, block) => parts is null ? null : new BlockTargets(split.Blocks[block], parts))];

        List<(int, int)> FindParts(int[] target)
        {
            var parts = new List<(int, int)>();
            foreach (IGrouping<int, int> part in target.Where(cell => split.Known[cell] is null).GroupBy(cell => blockOfCell[cell]))
            {
                List<int[]> known = asked[part.Key] ??= [];
                parts.Add((part.Key, known.Count));
                known.Add([.. part.Select(cell => indexInBlock[cell])]);
            }
            return parts;
        }
    }

    /// <summary>What is asked about each block; null if nothing is.</summary>
    public IReadOnlyList<BlockTargets?> Questions { get; }

    public void SetBounds(int block, IReadOnlyList<ProvenBounds> proven) => bounds[block] = proven;

    /// <summary>Returns the bounds of each target; null if those of a part are not known.</summary>
    public ProvenBounds?[] Combine(IReadOnlyList<int[]> targets) => [.. targets.Select((target, number) => Combine(target, partsOf[number]))];

    private ProvenBounds? Combine(int[] target, List<(int Block, int Number)> parts)
    {
        if (parts.Exists(part => bounds[part.Block] is null)) return null;
        long known = target.Sum(cell => split.Known[cell] ?? 0);
        var sum = new ProvenBounds(known, known, new(known, known), new(new Fraction(known, 1), new Fraction(known, 1)));
        return parts.Aggregate(sum, (total, part) => total.Add(bounds[part.Block]![part.Number]));
    }
}
