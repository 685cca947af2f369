using Indicators.Disclosure.Suppression;

namespace Indicators.Tests.Disclosure.Suppression;

/// <summary>What is left to an attacker, worked by hand.</summary>
public sealed class AttackerSystemTests
{
    [Fact]
    public void The_suppressed_cycle_of_a_table_is_a_block_of_four_equations()
    {
        // Rows 2 9 40, 8 5 50, 30 7 60; suppressed 2, 9, 8, 5. Known cells leave 11 and 13 of the rows, 10 and 14 of the columns; the total
        // is the sum of the rows, so it adds nothing.
        SumSystem system = TwoWayTable.Create(new long[,] { { 2, 9, 40 }, { 8, 5, 50 }, { 30, 7, 60 } }, _ => 0, least: 1).System;
        var attacker = AttackerSystem.Create(system, [.. Enumerable.Range(0, system.SumCount).Select(sum => system.CellsOf(sum) is [0] or [1] or [3] or [4])]);
        AttackerBlock block = Assert.Single(attacker.Blocks);
        Assert.Equal([0, 1, 3, 4], block.Cells);
        Assert.Equal(["0 1 = 11", "0 2 = 10", "1 3 = 14", "2 3 = 13"], Describe(block));
        Assert.Equal([1, 1, 1, 1], block.LowerBounds);
        // Each cell is at most what the least of its two equations leaves beside a 1.
        Assert.Equal([9, 10, 9, 12], block.UpperBounds);
        Assert.Equal([null, null, 40, null, null, 50, 30, 7, 60], attacker.KnownValues);
    }

    [Fact]
    public void Equations_that_become_equal_are_one()
    {
        // The known cell 3 makes 0 1 of both.
        var builder = new SumSystemBuilder();
        for (int cell = 0; cell < 3; cell++) builder.AddCell(cell, 10 + cell, 0, isFixed: cell == 2);
        foreach (int[] sum in (int[][])[[0, 1], [0, 1, 2]]) builder.AddSum(sum);
        AttackerBlock block = Assert.Single(AttackerSystem.Create(builder.Build().System, new bool[2]).Blocks);
        Assert.Equal(["0 1 = 21"], Describe(block));
    }

    [Fact]
    public void Separate_tables_are_separate_blocks()
    {
        var builder = new SumSystemBuilder();
        for (int cell = 0; cell < 5; cell++) builder.AddCell(cell, 10 + cell);
        foreach (int[] sum in (int[][])[[0, 2], [1, 3]]) builder.AddSum(sum);
        IReadOnlyList<AttackerBlock> blocks = AttackerSystem.Create(builder.Build().System, new bool[2]).Blocks;
        Assert.Equal([[0, 2], [1, 3], [4]], blocks.Select(block => block.Cells));
        Assert.Equal(AttackerBlock.Unbounded, Assert.Single(blocks[2].UpperBounds));
    }

    [Fact]
    public void A_chain_of_differences_is_derived_at_once()
    {
        // 0 is printed; 0 and 1 make 21; 1 and 2 make 23.
        var builder = new SumSystemBuilder();
        for (int cell = 0; cell < 3; cell++) builder.AddCell(cell, 10 + cell);
        foreach (int[] sum in (int[][])[[0], [0, 1], [1, 2]]) builder.AddSum(sum);
        var attacker = AttackerSystem.Create(builder.Build().System, new bool[3]);
        Assert.Empty(attacker.Blocks);
        Assert.Equal([10, 11, 12], attacker.KnownValues);
    }

    private static IEnumerable<string> Describe(AttackerBlock block) => Enumerable.Range(0, block.EquationCount)
        .Select(equation => $"{string.Join(' ', block.CellsOf(equation).ToArray())} = {block.Totals[equation]}").Order(StringComparer.Ordinal);
}
