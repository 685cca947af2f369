namespace Indicators.Disclosure.Bounds.Protocol;

/// <summary>The sums of cells of a block whose smallest and largest values are asked for.</summary>
/// <param name="Targets">The cells of each sum, as indexes in the block; a cell occurs at most once in a sum.</param>
internal sealed record BlockTargets(Block Block, IReadOnlyList<int[]> Targets)
{
    /// <summary>Asks for the bounds of every single cell.</summary>
    public static BlockTargets EachCell(Block block) => new(block, [.. Enumerable.Range(0, block.Count).Select(cell => new[] { cell })]);

    /// <exception cref="ArgumentException">A target is empty, has a cell twice, or one that is not in the block.</exception>
    public void Check()
    {
        int[] lastTarget = new int[Block.Count];
        for (int target = 0; target < Targets.Count; target++)
        {
            if (Targets[target].Length == 0) throw new ArgumentException("A target has no cell.");
            foreach (int cell in Targets[target])
            {
                if ((uint)cell >= (uint)Block.Count) throw new ArgumentException("A target has a cell that is not in the block.");
                if (lastTarget[cell] == target + 1) throw new ArgumentException("A cell occurs twice in a target.");
                lastTarget[cell] = target + 1;
            }
        }
    }
}

/// <summary>Asks for the smallest and largest values of sums of cells.</summary>
/// <param name="Limit">The deterministic time for each bound, in thousandths of OR-Tools' unit: a measure of work, the same on every machine.</param>
internal sealed record BoundsRequest(IReadOnlyList<BlockTargets> Blocks, long Limit) : SolverRequest;

/// <summary>What the solver says about a bound. It is a claim.</summary>
internal enum BoundStatus
{
    /// <summary>The point attains the bound.</summary>
    Optimal,

    /// <summary>The limit was reached; the vectors are the best so far, or empty.</summary>
    Limit,

    /// <summary>No table meets all equations and bounds.</summary>
    Infeasible,

    /// <summary>There are tables beyond any bound.</summary>
    Unbounded,

    /// <summary>The solver gave up for numerical reasons.</summary>
    Failed,
}

/// <summary>The smallest value of a target, or of its negative.</summary>
/// <param name="Dual">Of the equations.</param>
/// <param name="Point">A table that attains the bound.</param>
internal sealed record ClaimedBound(BoundStatus Status, SparseVector<double> Dual, SparseVector<double> Point);

internal sealed record ClaimedBounds(ClaimedBound Low, ClaimedBound High);

/// <param name="Blocks">For each block and target of the request.</param>
internal sealed record BoundsAnswer(IReadOnlyList<IReadOnlyList<ClaimedBounds>> Blocks) : SolverAnswer;
