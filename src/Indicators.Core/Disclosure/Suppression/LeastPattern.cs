using Indicators.Disclosure.Bounds;
using Indicators.Disclosure.Bounds.Protocol;

namespace Indicators.Disclosure.Suppression;

/// <summary>
/// Looks for a lighter pattern in parts of a system that are small and have no sum in common with the rest: a solver searches for the second
/// table of least weight, beginning with the one that is known.
/// </summary>
/// <remarks>
/// The search ends after a stated amount of work, not of time, so that the same system gives the same pattern; where time or memory runs out
/// first, there is no pattern at all. That no lighter one exists is the solver's word, on which nothing depends.
/// </remarks>
internal static class LeastPattern
{
    /// <summary>The number of cells in a small part.</summary>
    public const int MostCells = 50;

    /// <summary>The solver's work for one part, at most, in thousandths of its unit.</summary>
    private const long WorkPerPart = 4_000;

    /// <summary>A cell changes by this much at most, or by as much as in the known second table: more than a few widths hides no better.</summary>
    private const long LeastReach = 9, WidthsReached = 3;

    /// <summary>Improves a pattern.</summary>
    /// <param name="known">A pattern that protects all primary sums.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled; the solver no longer runs.</exception>
    public static LeastPatternResult Improve(SumSystem system, SuppressionResult known, ISuppressionWeight weight, ISolver solver, CancellationToken cancellation)
    {
        bool[] isSuppressed = [.. known.IsSuppressed];
        long[] secondTable = [.. known.SecondTable];
        var sets = new DisjointSets(system.CellCount);
        for (int sum = 0; sum < system.SumCount; sum++) sets.Join([.. system.CellsOf(sum).ToArray().Where(cell => !system.IsFixed(cell))]);
        foreach (int[] cells in sets.Select(cell => !system.IsFixed(cell)))
        {
            if (cells.Length > MostCells) continue;
            var part = new SmallPart(system, cells);
            if (!part.MayBeLighter(known) || part.CreateRequest(known, weight) is not { } request) continue;
            SolverReply<SuppressAnswer> reply = solver.Solve(request, cancellation);
            if (reply.Answer is not { } answer) return new LeastPatternResult(reply.Outcome, reply.Detail, known);
            long[] changes = answer.Changes.ToArray(cells.Length);
            // The changes of the known table are permitted, so that an answer without any is wrong.
            if (SuppressionProof.FindWeight(request, changes) is not { } found) return new LeastPatternResult(SolverOutcome.Unreadable, "", known);
            if (found < SuppressionProof.FindWeight(request, request.Hint.ToArray(cells.Length))) part.Apply(changes, isSuppressed, secondTable);
        }
        return new LeastPatternResult(SolverOutcome.Answered, "", known with { IsSuppressed = isSuppressed, SecondTable = secondTable });
    }

    /// <summary>Cells that share sums with each other only, and these sums.</summary>
    private sealed class SmallPart(SumSystem system, int[] cells)
    {
        private readonly int[] sums = [.. cells.SelectMany(cell => system.SumsOf(cell).ToArray()).Distinct().Order()];

        /// <summary>Whether a sum is withheld that need not be for its own sake. A released primary sum cannot be protected, so that there is nothing to look for.</summary>
        public bool MayBeLighter(SuppressionResult known) =>
            Array.Exists(sums, sum => known.IsSuppressed[sum] && !system.IsPrimary(sum)) && !Array.Exists(sums, sum => system.IsReleased(sum) && system.IsPrimary(sum))
            && Array.TrueForAll(cells, cell => system.ValueOf(cell) <= SolverProtocol.MaximumValue);

        /// <summary>Returns the request; null where a change or width is larger than the solver takes, as of large amounts: then the known pattern stays.</summary>
        public SuppressRequest? CreateRequest(SuppressionResult known, ISuppressionWeight weight)
        {
            long[] hint = [.. cells.Select(cell => known.SecondTable[cell] - system.ValueOf(cell))];
            long reach = Math.Max(Math.Max(LeastReach, hint.Max(Math.Abs)), WidthsReached * sums.Max(system.WidthOf));
            if (reach > SolverProtocol.MaximumValue) return null;
            int[] changed = [.. Enumerable.Range(0, cells.Length).Where(index => hint[index] != 0)];
            return new SuppressRequest(
                [.. cells.Select(cell => Math.Max(-reach, system.LeastValueOf(cell) - system.ValueOf(cell)))],
                [.. cells.Select(_ => reach)],
                [.. sums.Select(sum => Describe(sum, weight))],
                new SparseVector<long>(changed, [.. changed.Select(index => hint[index])]),
                WorkPerPart);
        }

        public void Apply(long[] changes, bool[] isSuppressed, long[] secondTable)
        {
            for (int index = 0; index < cells.Length; index++) secondTable[cells[index]] = system.ValueOf(cells[index]) + changes[index];
            foreach (int sum in sums)
            {
                long shift = MembersOf(sum).Sum(index => changes[index]);
                isSuppressed[sum] = !system.IsReleased(sum) && (system.IsPrimary(sum) || shift != 0);
            }
        }

        private SuppressSum Describe(int sum, ISuppressionWeight weight) =>
            system.IsReleased(sum) ? new SuppressSum(SumRole.Keep, 0, MembersOf(sum))
            : system.IsPrimary(sum) ? new SuppressSum(SumRole.Need, system.WidthOf(sum), MembersOf(sum))
            : new SuppressSum(SumRole.Open, Math.Clamp(weight.Weigh(system.SumValueOf(sum), system.CellsOf(sum).Length, system.TimesOf(sum)), 1, SecondTable.GreatestWeight), MembersOf(sum));

        private int[] MembersOf(int sum) => [.. system.CellsOf(sum).ToArray().Where(cell => !system.IsFixed(cell)).Select(cell => Array.BinarySearch(cells, cell))];
    }
}

/// <summary>A pattern, or why the solver has not given one.</summary>
/// <param name="Pattern">The pattern; the known one where the solver has not answered.</param>
internal sealed record LeastPatternResult(SolverOutcome Outcome, string Detail, SuppressionResult Pattern);
