namespace Indicators.Disclosure.Bounds.Protocol;

/// <summary>
/// Cells that are not known, each within bounds, and equations among them: a sum of cells and its published value. What holds of one block
/// holds whatever the cells of another block are. A cell is named by its index in the block.
/// </summary>
internal sealed class Block
{
    private readonly int[] starts;
    private readonly int[] members;

    /// <param name="cells">The caller's number for each cell, which stays with the caller.</param>
    /// <param name="lower">The lower bound of each cell, 0 or more.</param>
    /// <param name="upper">The upper bound of each cell; -1 if there is none.</param>
    /// <param name="starts">Where in <paramref name="members"/> the cells of each equation start, and their number at the end.</param>
    /// <param name="members">The cells of the equations, as indexes; a cell occurs at most once in an equation.</param>
    /// <param name="rightHandSides">The value of each equation's sum.</param>
    /// <exception cref="ArgumentException">The arrays do not fit together, or a number is out of range.</exception>
    public Block(int[] cells, long[] lower, long[] upper, int[] starts, int[] members, long[] rightHandSides)
    {
        Cells = cells;
        Lower = lower;
        Upper = upper;
        RightHandSides = rightHandSides;
        this.starts = starts;
        this.members = members;
        CheckBounds();
        CheckEquations();
    }

    public IReadOnlyList<int> Cells { get; }

    /// <summary>The number of cells.</summary>
    public int Count => Cells.Count;

    public IReadOnlyList<long> Lower { get; }

    public IReadOnlyList<long> Upper { get; }

    public IReadOnlyList<long> RightHandSides { get; }

    /// <summary>The number of equations.</summary>
    public int EquationCount => RightHandSides.Count;

    /// <summary>Returns the cells whose sum is the right-hand side of an equation.</summary>
    public ReadOnlySpan<int> MembersOf(int equation) => members.AsSpan(starts[equation]..starts[equation + 1]);

    private void CheckBounds()
    {
        Require(Count <= SolverProtocol.MaximumCount && Lower.Count == Count && Upper.Count == Count, "The bounds are not those of the cells.");
        for (int cell = 0; cell < Count; cell++)
        {
            Require(IsInRange(Lower[cell]), "A lower bound is out of range.");
            Require(Upper[cell] == -1 || (IsInRange(Upper[cell]) && Upper[cell] >= Lower[cell]), "An upper bound is out of range.");
        }
    }

    private void CheckEquations()
    {
        Require(EquationCount <= SolverProtocol.MaximumCount && starts.Length == EquationCount + 1 && starts[0] == 0 && starts[^1] == members.Length, "The starts are not those of the equations.");
        int[] lastEquation = new int[Count];
        for (int equation = 0; equation < EquationCount; equation++)
        {
            Require(IsInRange(RightHandSides[equation]), "A right-hand side is out of range.");
            Require(starts[equation] <= starts[equation + 1], "The starts are not ascending.");
            foreach (int cell in MembersOf(equation))
            {
                Require((uint)cell < (uint)Count, "An equation has a cell that is not in the block.");
                Require(lastEquation[cell] != equation + 1, "A cell occurs twice in an equation.");
                lastEquation[cell] = equation + 1;
            }
        }
    }

    private static bool IsInRange(long value) => value is >= 0 and <= SolverProtocol.MaximumValue;

    private static void Require(bool condition, string message)
    {
        if (!condition) throw new ArgumentException(message);
    }
}
