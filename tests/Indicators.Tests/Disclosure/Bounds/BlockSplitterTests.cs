using FsCheck;
using FsCheck.Fluent;
using Indicators.Disclosure.Bounds;
using Indicators.Disclosure.Bounds.Protocol;
using Indicators.Tests.Support;

namespace Indicators.Tests.Disclosure.Bounds;

public sealed class BlockSplitterTests
{
    [Fact]
    public void Cells_without_a_common_sum_are_in_different_blocks_and_known_ones_in_none()
    {
        // 0 + 2 = 5, 1 + 3 + 4 = 9 where 3 is known to be 2, and again 4 + 1 = 7; 5 is in no sum.
        IReadOnlyList<Block> blocks = BlockSplitter.Split(Blocks.Create([0, 1, 0, 2, 0, 0], [-1, -1, 4, 2, -1, 8], (5, [0, 2]), (9, [3, 1, 4]), (7, [4, 1])))!.Blocks;
        Assert.Equal([[0, 2], [1, 4], [5]], blocks.Select(block => block.Cells.ToArray()));
        Assert.Equal([[5], [7], []], blocks.Select(block => block.RightHandSides.ToArray()));
        Assert.Equal([0, 1], blocks[1].MembersOf(0).ToArray());
        Assert.Equal([1L, 0], blocks[1].Lower);
        Assert.Equal([-1L, 4], blocks[0].Upper);
    }

    [Fact]
    public void A_known_cell_joins_no_blocks() =>
        Assert.Equal(2, BlockSplitter.Split(Blocks.Create([0, 0, 3, 0, 0], [-1, -1, 3, -1, -1], (5, [0, 1, 2]), (6, [2, 3, 4])))!.Blocks.Count);

    [Fact]
    public void What_is_left_of_a_sum_is_known_and_so_is_every_part_of_zero()
    {
        // 0 + 1 = 5 and 1 = 2; 2 + 3 = 0; 4 + 5 = 2 with both at least 1.
        SplitSystem split = BlockSplitter.Split(Blocks.Create([0, 0, 0, 0, 1, 1, 0], [-1, -1, -1, -1, -1, -1, -1], (5, [0, 1]), (2, [1]), (0, [2, 3]), (2, [4, 5])))!;
        Assert.Equal([3L, 2, 0, 0, 1, 1, null], split.Known);
        Assert.Equal([6], Assert.Single(split.Blocks).Cells);
    }

    [Theory]
    [InlineData(5, 6, -1)] // 0 + 1 = 5 and 1 = 6
    [InlineData(5, 2, 2)] // 0 is 3, but at most 2
    public void What_is_left_must_be_possible(int sum, int part, int most) => Assert.Null(BlockSplitter.Split(Blocks.Create([0, 0], [most, -1], (sum, [0, 1]), (part, [1]))));

    [Fact]
    public void One_sum_with_two_values_is_a_contradiction() => Assert.Null(BlockSplitter.Split(Blocks.Create(2, (5, [0, 1]), (6, [1, 0]))));

    [Fact]
    public void Known_cells_beyond_their_sum_are_a_contradiction() => Assert.Null(BlockSplitter.Split(Blocks.Create([3, 0], [3, -1], (2, [0, 1]))));

    [Fact]
    public void Blocks_allow_the_same_tables_as_the_system() => Prop.ForAll(Blocks.Any().ToArbitrary(), known =>
    {
        SplitSystem split = BlockSplitter.Split(known.Block)!;
        long[] counts = new long[known.Block.Count];
        foreach (Block block in split.Blocks)
            foreach (int cell in Enumerable.Range(0, block.Count)) counts[block.Cells[cell]] = Blocks.Enumerate(block).Select(table => table[cell]).Distinct().Count();
        if (!split.Known.Index().All(each => each.Item is not { } value || value == known.Table[each.Index])) return false;
        // Known cells are in no block and have one value.
        return Enumerable.Range(0, counts.Length).All(cell => Math.Max(1, counts[cell]) == Blocks.Enumerate(known.Block).Select(table => table[cell]).Distinct().Count());
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
}
