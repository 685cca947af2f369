using Indicators.Disclosure.Bounds;
using Indicators.Disclosure.Bounds.Protocol;
using Indicators.Tests.Support;

namespace Indicators.Tests.Disclosure.Bounds;

public sealed class BoundsAuditTests
{
    /// <summary>0 + 1 = 7; 2 + 3 = 4 with 3 at least 1; 4 = 9; 5 + 6 + 7 = 2.</summary>
    private static readonly SplitSystem System = new(
        [
            new Block([0, 1], [0, 0], [-1, -1], [0, 2], [0, 1], [7]),
            new Block([2, 3], [0, 1], [-1, -1], [0, 2], [0, 1], [4]),
            new Block([5, 6, 7], [0, 0, 0], [-1, -1, -1], [0, 3], [0, 1, 2], [2]),
        ],
        [null, null, null, null, 9, null, null, null]);

    private static readonly long[] True = [3, 4, 2, 2, 9, 0, 1, 1];

    [Fact]
    public void Sums_over_blocks_have_the_sums_of_their_bounds()
    {
        AuditedBounds found = new BoundsAudit(InstalledSolver.Client, 20_000).FindBounds(System, [[0], [2], [0, 2, 4], [4], [0, 1, 5]], [True], TestContext.Current.CancellationToken);
        Assert.Equal(SolverOutcome.Answered, found.Outcome);
        Assert.Equal([(0, 7), (0, 3), (9, 19), (9, 9), (7, 9)], found.Bounds.Select(each => (each!.Low, each.High!.Value)));
        Assert.All(found.Bounds, each => Assert.True(each!.IsExact));
    }

    [Fact]
    public void Without_a_solver_only_what_follows_from_single_sums_is_known()
    {
        AuditedBounds found = new BoundsAudit(new Absent(), 20_000).FindBounds(System, [[0], [4]], [True], TestContext.Current.CancellationToken);
        Assert.Equal(SolverOutcome.NotFound, found.Outcome);
        Assert.Null(found.Bounds[0]);
        Assert.Equal((9, 9), (found.Bounds[1]!.Low, found.Bounds[1]!.High!.Value));
    }

    [Fact]
    public void A_solver_that_says_nothing_true_gives_bounds_that_hold()
    {
        AuditedBounds found = new BoundsAudit(new Liar(), 20_000).FindBounds(System, [[0], [5]], [True, [4, 3, 2, 2, 9, 2, 0, 0]], TestContext.Current.CancellationToken);
        Assert.Equal([(0, 7), (0, 2)], found.Bounds.Select(each => (each!.Low, each.High!.Value)));
        Assert.Equal([new Reached<long>(3, 4), new Reached<long>(0, 2)], found.Bounds.Select(each => each!.Whole!.Value));
        Assert.Equal([false, true], found.Bounds.Select(each => each!.IsExact));
    }

    [Fact]
    public void Large_answers_are_asked_for_in_parts()
    {
        Block one = LargeBlocks.Create(200);
        var counting = new Counting(InstalledSolver.Client);
        // Four copies without a sum in common.
        var four = new SplitSystem(
            [.. Enumerable.Range(0, 4).Select(copy => new Block(
                [.. Enumerable.Range(copy * one.Count, one.Count)], [.. one.Lower], [.. one.Upper],
                [0, .. Enumerable.Range(1, one.EquationCount).Select(count => Enumerable.Range(0, count).Sum(equation => one.MembersOf(equation).Length))],
                [.. Enumerable.Range(0, one.EquationCount).SelectMany(equation => one.MembersOf(equation).ToArray())], [.. one.RightHandSides]))],
            new long?[4 * one.Count]);
        AuditedBounds found = new BoundsAudit(counting, 20_000, largestAnswer: 400_000).FindBounds(four, [.. Enumerable.Range(0, 4 * one.Count).Select(cell => (int[])[cell])], [], TestContext.Current.CancellationToken);
        Assert.InRange(counting.Requests, 2, 4);
        Assert.All(found.Bounds, each => Assert.True(each!.IsExact));
        for (int cell = 0; cell < one.Count; cell++) Assert.Equal(found.Bounds[cell], found.Bounds[cell + 3 * one.Count]);
    }

    [Fact]
    public void At_the_limit_bounds_are_wider_and_still_hold()
    {
        Block block = LargeBlocks.Create(3000, out long[] table);
        int[][] targets = [.. Enumerable.Range(0, 4).Select(cell => (int[])[cell * 700])];
        AuditedBounds found = new BoundsAudit(InstalledSolver.Client, 1).FindBounds(Whole(block), targets, [table], TestContext.Current.CancellationToken);
        Assert.Equal(8, found.UnfinishedCount);
        Assert.All(targets.Zip(found.Bounds), each => Assert.InRange(table[each.First[0]], each.Second!.Low, each.Second.High!.Value));
        Assert.Equal(0, new BoundsAudit(InstalledSolver.Client, 20_000).FindBounds(Whole(block), targets, [table], TestContext.Current.CancellationToken).UnfinishedCount);
    }

    [Fact]
    public void Bounds_of_sums_that_contradict_each_other_are_not_called_exact()
    {
        // 0 + 1 = 3, 2 + 3 = 4, 0 + 2 = 2, 1 + 3 = 6: found by linear programming only.
        Block block = Blocks.Create(4, (3, [0, 1]), (4, [2, 3]), (2, [0, 2]), (6, [1, 3]));
        Assert.False(new BoundsAudit(InstalledSolver.Client, 20_000).FindBounds(Whole(block), [[0]], [], TestContext.Current.CancellationToken).Bounds[0] is { IsExact: true });
    }

    private static SplitSystem Whole(Block block) => new([block], new long?[block.Count]);

    private sealed class Absent : ISolver
    {
        public SolverReply<BoundsAnswer> Solve(BoundsRequest request, CancellationToken cancellation) => SolverReply<BoundsAnswer>.Without(SolverOutcome.NotFound);

        public SolverReply<SuppressAnswer> Solve(SuppressRequest request, CancellationToken cancellation) => SolverReply<SuppressAnswer>.Without(SolverOutcome.NotFound);
    }

    private sealed class Counting(ISolver solver) : ISolver
    {
        public int Requests { get; private set; }

        public SolverReply<BoundsAnswer> Solve(BoundsRequest request, CancellationToken cancellation)
        {
            Requests++;
            return solver.Solve(request, cancellation);
        }

        public SolverReply<SuppressAnswer> Solve(SuppressRequest request, CancellationToken cancellation) => solver.Solve(request, cancellation);
    }

    private sealed class Liar : ISolver
    {
        public SolverReply<BoundsAnswer> Solve(BoundsRequest request, CancellationToken cancellation) => SolverReply<BoundsAnswer>.With(new BoundsAnswer(
            [.. request.Blocks.Select(block => block.Targets.Select(_ => new ClaimedBounds(Lie(block.Block), Lie(block.Block))).ToArray())]));

        public SolverReply<SuppressAnswer> Solve(SuppressRequest request, CancellationToken cancellation) => SolverReply<SuppressAnswer>.Without(SolverOutcome.Failed);

        private static ClaimedBound Lie(Block block) => new(BoundStatus.Optimal,
            new([.. Enumerable.Range(0, block.EquationCount)], [.. Enumerable.Repeat(5.5, block.EquationCount)]), new([.. Enumerable.Range(0, block.Count)], [.. Enumerable.Repeat(1e9, block.Count)]));
    }
}
