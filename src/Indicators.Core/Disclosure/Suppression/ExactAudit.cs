using Indicators.Disclosure.Bounds;
using Indicators.Disclosure.Bounds.Protocol;

namespace Indicators.Disclosure.Suppression;

/// <summary>
/// Finds the smallest and the largest value that a withheld sum can have, as an attacker with linear programming would: of every withheld
/// sum whose unknown cells are in small blocks, and of named ones in any block. A solver finds them, exact arithmetic proves them.
/// </summary>
internal sealed class ExactAudit
{
    /// <summary>The number of unknown cells in a small block.</summary>
    public const int LargestBlock = 500;

    /// <summary>The solver's work for one bound, at most; 3 milliseconds are usual in small blocks, 0.2 seconds in those of thousands of cells.</summary>
    private const long WorkPerBound = 20_000;

    private readonly SumSystem system;
    private readonly SuppressionResult result;
    private readonly SplitSystem split;

    /// <summary>For each cell, the number of unknown cells in its block; 0 if it is known, and no number if the solver does not take its block.</summary>
    private readonly int?[] blockSizes;

    private ExactAudit(SumSystem system, SuppressionResult result)
    {
        this.system = system;
        this.result = result;
        var attacker = AttackerSystem.Create(system, result.IsSuppressed);
        blockSizes = new int?[system.CellCount];
        Array.Fill(blockSizes, 0);
        foreach (AttackerBlock block in attacker.Blocks)
            foreach (int cell in block.Cells) blockSizes[cell] = IsTaken(block) ? block.Cells.Length : null;
        split = new SplitSystem([.. attacker.Blocks.Select(Convert)], attacker.KnownValues);
    }

    /// <summary>Bounds the withheld sums of small blocks, and the named ones.</summary>
    /// <param name="result">A pattern whose second table has been checked.</param>
    /// <param name="named">Withheld sums that are bounded whatever the size of their blocks.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled; the solver no longer runs.</exception>
    public static ExactAuditResult Run(SumSystem system, SuppressionResult result, ISolver solver, IReadOnlySet<int> named, CancellationToken cancellation)
    {
        var audit = new ExactAudit(system, result);
        int[] withheld = [.. Enumerable.Range(0, system.SumCount).Where(sum => result.IsSuppressed[sum])];
        int[] targets = [.. withheld.Where(sum => audit.IsWithin(sum, LargestBlock) || (named.Contains(sum) && audit.IsWithin(sum, int.MaxValue)))];
        if (targets.Length == 0) return new ExactAuditResult(SolverOutcome.Answered, "", 0, withheld.Length, [], []);
        long[] values = [.. Enumerable.Range(0, system.CellCount).Select(system.ValueOf)];
        AuditedBounds found = new BoundsAudit(solver, WorkPerBound).FindBounds(audit.split, [.. targets.Select(sum => system.CellsOf(sum).ToArray())], [values, result.SecondTable], cancellation);
        SolverOutcome outcome = found.Outcome == SolverOutcome.Answered && found.UnfinishedCount > 0 ? SolverOutcome.LimitReached : found.Outcome;
        if (outcome != SolverOutcome.Answered || found.IsContradictory) return new ExactAuditResult(outcome, found.Detail, 0, withheld.Length, found.IsContradictory ? targets : [], []);
        (int Sum, ProvenBounds Bounds)[] proven = [.. targets.Zip(found.Bounds, (sum, bounds) => (sum, bounds!))];
        return new ExactAuditResult(
            outcome, "", targets.Length, withheld.Length - targets.Length,
            [.. proven.Where(each => each.Bounds.High - each.Bounds.Low < Math.Max(1, system.WidthOf(each.Sum))).Select(each => each.Sum)],
            [.. proven.Where(each => audit.IsWithin(each.Sum, LargestBlock) && !each.Bounds.IsExact && !each.Bounds.IsExactInFractions).Select(each => each.Sum)]);
    }

    private bool IsWithin(int sum, int largest)
    {
        foreach (int cell in system.CellsOf(sum))
            if (!(blockSizes[cell] <= largest)) return false;
        return true;
    }

    private static bool IsTaken(AttackerBlock block) => block.Cells.Length <= SolverProtocol.MaximumCount && block.EquationCount <= SolverProtocol.MaximumCount
        && Array.TrueForAll(block.Totals, total => total <= SolverProtocol.MaximumValue)
        && Array.TrueForAll(block.UpperBounds, bound => bound is AttackerBlock.Unbounded or <= SolverProtocol.MaximumValue);

    /// <summary>Hands a block over; one that the solver does not take is never asked about.</summary>
    private static Block Convert(AttackerBlock block) => IsTaken(block)
        ? new Block(block.Cells, block.LowerBounds, [.. block.UpperBounds.Select(bound => bound == AttackerBlock.Unbounded ? -1 : bound)], block.EquationStarts, block.EquationCells, block.Totals)
        : new Block([], [], [], [0], [], []);
}

/// <summary>What bounding withheld sums has found.</summary>
/// <param name="Outcome">How asking the solver ended; if it did not answer, nothing has been bounded.</param>
/// <param name="Detail">What the solver said about its failure; it contains nothing of the data.</param>
/// <param name="BoundedCount">The number of sums that were bounded.</param>
/// <param name="LeftOutCount">The number of withheld sums that were not: they have cells in larger blocks.</param>
/// <param name="TooNarrow">The sums that are bounded more tightly than is allowed, ascending: a primary one by its width, others exactly.</param>
/// <param name="Unproven">The sums in small blocks whose bounds, as the solver gave them, do not hold in exact arithmetic, ascending.</param>
internal sealed record ExactAuditResult(SolverOutcome Outcome, string Detail, int BoundedCount, int LeftOutCount, int[] TooNarrow, int[] Unproven);
