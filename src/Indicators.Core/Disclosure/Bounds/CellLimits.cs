using Indicators.Disclosure.Bounds.Protocol;

namespace Indicators.Disclosure.Bounds;

/// <summary>
/// The bounds of a block's cells. An upper bound is the one given, or what remains of the least sum that a cell is in when the other
/// cells of that sum are at their lower bounds: true of every table, since no cell is negative.
/// </summary>
internal sealed class CellLimits
{
    private readonly long[] upper;

    public CellLimits(Block block)
    {
        Block = block;
        upper = [.. block.Upper];
        for (int equation = 0; equation < block.EquationCount; equation++)
        {
            ReadOnlySpan<int> members = block.MembersOf(equation);
            long rest = block.RightHandSides[equation];
            foreach (int cell in members) rest -= block.Lower[cell];
            if (rest < 0 || (members.Length == 0 && rest > 0))
            {
                IsContradictory = true;
                continue;
            }
            foreach (int cell in members)
            {
                long most = block.Lower[cell] + rest;
                if (upper[cell] == -1 || most < upper[cell]) upper[cell] = most;
            }
        }
    }

    public Block Block { get; }

    /// <summary>Whether an equation alone shows that no table exists: its cells exceed the sum even at their lower bounds.</summary>
    public bool IsContradictory { get; }

    public long LowerOf(int cell) => Block.Lower[cell];

    /// <summary>Returns the upper bound of a cell, or null if it has none.</summary>
    public long? UpperOf(int cell) => upper[cell] == -1 ? null : upper[cell];
}
