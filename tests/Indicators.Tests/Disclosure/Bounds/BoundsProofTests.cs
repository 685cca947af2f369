using Indicators.Disclosure.Bounds;
using Indicators.Disclosure.Bounds.Protocol;
using Indicators.Tests.Support;

namespace Indicators.Tests.Disclosure.Bounds;

public sealed class BoundsProofTests
{
    /// <summary>a + b = 3, c + d = 3, a + c = 3.</summary>
    private static readonly BlockTargets Square = BlockTargets.EachCell(Blocks.Create(4, (3, [0, 1]), (3, [2, 3]), (3, [0, 2])));

    [Fact]
    public void Tables_that_are_known_show_how_wide_a_cell_is_without_any_solver()
    {
        IReadOnlyList<ProvenBounds> bounds = BoundsProof.Prove(Square, Nothing(4), [[1, 2, 2, 1], [2, 1, 1, 2]])!;
        Assert.Equal(new Reached<long>(1, 2), bounds[0].Whole);
        Assert.Equal((0, 3), (bounds[0].Low, bounds[0].High));
        Assert.False(bounds[0].IsExact);
    }

    [Fact]
    public void A_table_claimed_for_one_cell_counts_for_all()
    {
        ClaimedBounds claim = new(Claim([], [1, 2, 3]), Claim([], [0, 3]));
        IReadOnlyList<ProvenBounds> bounds = BoundsProof.Prove(Square with { Targets = [[0], [3]] }, [claim, Nothing(1)[0]], [])!;
        // The first table has a = 0, b = c = 3, d = 0; the second is a = d = 3.
        Assert.All(bounds, each => Assert.True(each is { Low: 0, High: 3, IsExact: true, Whole: { Low: 0, High: 3 } }));

        static ClaimedBound Claim(int[] equations, int[] threes) => new(BoundStatus.Optimal,
            new(equations, [.. equations.Select(_ => 1.0)]), new(threes[0] == 1 ? [1, 2] : threes, threes[0] == 1 ? [3, 3] : [.. threes.Select(_ => 3.0)]));
    }

    [Fact]
    public void A_table_that_violates_an_equation_counts_for_nothing()
    {
        ClaimedBounds claim = new(new(BoundStatus.Optimal, SparseVector<double>.Empty, new([0, 3], [3.0, 2.0])), Nothing(1)[0].High);
        IReadOnlyList<ProvenBounds> bounds = BoundsProof.Prove(Square with { Targets = [[0]] }, [claim], [])!;
        Assert.Null(bounds[0].Whole);
        Assert.Null(bounds[0].Rational);
    }

    /// <summary>a + b, b + c and a + c are 3 and a + b + c + d is 5: a = b = c = 3/2 and d = 1/2, and no table of whole numbers.</summary>
    [Fact]
    public void A_table_of_halves_is_told_from_one_of_whole_numbers_and_bounds_between_them_from_no_bounds()
    {
        Block triangle = Blocks.Create(4, (3, [0, 1]), (3, [1, 2]), (3, [0, 2]), (5, [0, 1, 2, 3]));
        ClaimedBound halves = new(BoundStatus.Optimal, SparseVector<double>.Empty, new([0, 1, 2, 3], [1.5, 1.5, 1.4999999999, 0.5]));
        IReadOnlyList<ProvenBounds> bounds = BoundsProof.Prove(new BlockTargets(triangle, [[0]]), [new(halves, halves)], [])!;
        Assert.Null(bounds[0].Whole);
        Assert.Equal(0, bounds[0].Rational!.Value.Low.CompareTo(new Fraction(3, 2)));
        // 2a = (a + b) + (a + c) - (b + c): a is at least and at most 3/2, so there is no whole number for it.
        ClaimedBounds exact = new(
            new(BoundStatus.Optimal, new([0, 1, 2], [0.5, -0.5, 0.5]), SparseVector<double>.Empty), new(BoundStatus.Optimal, new([0, 1, 2], [-0.5, 0.5, -0.5]), SparseVector<double>.Empty));
        Assert.Null(BoundsProof.Prove(new BlockTargets(triangle, [[0]]), [exact], []));
    }

    /// <summary>a + b = 3, b + c = 3, a + c + d = 4 and d is at most 1: a = c, so that d = 4 - 2a is even, 0, and a = 2. Fractions allow d = 1 with a = 3/2.</summary>
    [Fact]
    public void Bounds_of_linear_programming_are_told_from_those_of_whole_numbers()
    {
        BlockTargets targets = new(Blocks.Create([0, 0, 0, 0], [-1, -1, -1, 1], (3, [0, 1]), (3, [1, 2]), (4, [0, 2, 3])), [[0], [3]]);
        BoundsAnswer answer = InstalledSolver.Client.Solve(new BoundsRequest([targets], 20_000), TestContext.Current.CancellationToken).Answer!;
        IReadOnlyList<ProvenBounds> bounds = BoundsProof.Prove(targets, answer.Blocks[0], [])!;
        // No whole number is between 3/2 and 2 but 2.
        Assert.True(bounds[0] is { Low: 2, High: 2, IsExact: true, IsExactInFractions: true });
        Assert.Equal(0, bounds[0].Rational!.Value.Low.CompareTo(new Fraction(3, 2)));
        Assert.True(bounds[1] is { Low: 0, High: 1, IsExact: false, IsExactInFractions: true, Whole: { Low: 0, High: 0 } });
    }

    [Fact]
    public void A_known_table_that_the_block_does_not_allow_is_a_fault_of_the_caller() =>
        Assert.Throws<ArgumentException>(() => BoundsProof.Prove(Square, Nothing(4), [[1, 1, 1, 1]]));

    [Fact]
    public void Claims_must_be_those_of_the_targets() => Assert.Throws<ArgumentException>(() => BoundsProof.Prove(Square, Nothing(3), []));

    private static ClaimedBounds[] Nothing(int count)
    {
        ClaimedBound nothing = new(BoundStatus.Limit, SparseVector<double>.Empty, SparseVector<double>.Empty);
        return [.. Enumerable.Repeat(new ClaimedBounds(nothing, nothing), count)];
    }
}
