using FsCheck;
using FsCheck.Fluent;
using Indicators.Disclosure.Bounds;
using Indicators.Disclosure.Bounds.Protocol;
using Indicators.Tests.Support;

namespace Indicators.Tests.Disclosure.Bounds;

public sealed class ExactBoundTests
{
    /// <summary>a + b = 7, c + d = 9, a + c = 10, so b + d = 6: a is from 1 to 7 as b is from 0 to 6.</summary>
    private static readonly CellLimits Square = new(Blocks.Create(4, (7, [0, 1]), (9, [2, 3]), (10, [0, 2])));

    [Fact]
    public void A_good_vector_gives_the_bound()
    {
        // a = (a + c) - (c + d) + d >= 10 - 9 + 0.
        Assert.Equal(1, ExactBound.FindLow(Square, [0], Vector((1, -1), (2, 1))));
        // -a = -(a + b) + b >= -7.
        Assert.Equal(7, ExactBound.FindHigh(Square, [0], Vector((0, -1))));
    }

    [Fact]
    public void No_vector_gives_the_bounds_of_the_cells_alone()
    {
        Assert.Equal(0, ExactBound.FindLow(Square, [0], SparseVector<double>.Empty));
        Assert.Equal(7, ExactBound.FindHigh(Square, [0], SparseVector<double>.Empty));
        Assert.Equal(16, ExactBound.FindHigh(Square, [1, 2], SparseVector<double>.Empty));
    }

    [Fact]
    public void A_vector_of_the_wrong_sign_gives_a_wider_bound()
    {
        Assert.Equal(0, ExactBound.FindLow(Square, [0], Vector((1, 1), (2, -1))));
        Assert.Equal(7, ExactBound.FindHigh(Square, [0], Vector((0, 1))));
    }

    [Fact]
    public void Errors_of_rounding_are_made_up_for_because_counts_are_whole()
    {
        Assert.Equal(1, ExactBound.FindLow(Square, [0], Vector((1, -1 - 1e-12), (2, 1 - 1e-12))));
        Assert.Equal(7, ExactBound.FindHigh(Square, [0], Vector((0, -1 + 1e-12))));
    }

    [Theory]
    [InlineData(1e300)]
    [InlineData(-1e300)]
    [InlineData(double.MaxValue)]
    [InlineData(double.Epsilon)]
    public void A_vector_of_any_size_gives_true_bounds(double value)
    {
        Assert.InRange(ExactBound.FindLow(Square, [0], Vector((0, value), (2, -value))), 0, 1);
        Assert.InRange(ExactBound.FindHigh(Square, [0], Vector((0, value), (2, -value)))!.Value, 7, 10);
    }

    [Fact]
    public void A_cell_in_no_sum_has_no_upper_bound()
    {
        var limits = new CellLimits(Blocks.Create(2, (5, [0])));
        Assert.Null(ExactBound.FindHigh(limits, [1], Vector((0, -1))));
        Assert.Equal(0, ExactBound.FindLow(limits, [1], Vector((0, 1))));
    }

    [Fact]
    public void Whatever_the_vector_no_table_is_outside_the_bounds() => Prop.ForAll(
        Blocks.Any().SelectMany(known => Multipliers(known.Block.EquationCount).SelectMany(low => Multipliers(known.Block.EquationCount).SelectMany(high =>
            Gen.Choose(1, (1 << known.Block.Count) - 1).Select(mask => (known.Block, low, high, mask))))).ToArbitrary(), each =>
        {
            (Block block, SparseVector<double> low, SparseVector<double> high, int mask) = each;
            int[] target = [.. Enumerable.Range(0, block.Count).Where(cell => (mask & (1 << cell)) != 0)];
            var limits = new CellLimits(block);
            long smallest = ExactBound.FindLow(limits, target, low);
            long? largest = ExactBound.FindHigh(limits, target, high);
            return Blocks.Enumerate(block).Select(table => target.Sum(cell => table[cell])).All(sum => sum >= smallest && !(sum > largest));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static Gen<SparseVector<double>> Multipliers(int equations) =>
        Gen.OneOf(
            Gen.Elements(-1, -0.5, 0, 0.5, 1, 1 / 3.0, 0.1, -0.99999999999),
            ArbMap.Default.ArbFor<long>().Generator.Select(BitConverter.Int64BitsToDouble).Where(double.IsFinite))
        .ArrayOf(equations).Select(values => Vector([.. values.Select((value, equation) => (equation, value))]));

    private static SparseVector<double> Vector(params (int Equation, double Value)[] entries) =>
        new([.. entries.Select(entry => entry.Equation)], [.. entries.Select(entry => entry.Value)]);
}
