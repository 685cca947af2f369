namespace Indicators.Disclosure.Suppression;

/// <summary>
/// A block of base cells that an attacker does not know, and the equations between them. Cells have the numbers of the system in
/// <see cref="Cells"/>; equations name them by their places there.
/// </summary>
/// <param name="Cells">The numbers of the base cells, ascending.</param>
/// <param name="EquationStarts">The starts of the equations in <paramref name="EquationCells"/>, and its length.</param>
/// <param name="EquationCells">The places of the cells that each equation adds up, ascending, in compressed rows.</param>
/// <param name="Totals">What the cells of each equation add up to.</param>
/// <param name="LowerBounds">The least possible value of each cell, as far as it is known.</param>
/// <param name="UpperBounds">The greatest possible value of each cell, as far as it is known; <see cref="Unbounded"/> if nothing is.</param>
internal sealed record AttackerBlock(int[] Cells, int[] EquationStarts, int[] EquationCells, long[] Totals, long[] LowerBounds, long[] UpperBounds)
{
    /// <summary>The upper bound of a cell that nothing bounds.</summary>
    public const long Unbounded = long.MaxValue;

    /// <summary>The number of equations.</summary>
    public int EquationCount => Totals.Length;

    /// <summary>Returns the places of the cells of an equation.</summary>
    public ReadOnlySpan<int> CellsOf(int equation) => EquationCells.AsSpan(EquationStarts[equation], EquationStarts[equation + 1] - EquationStarts[equation]);
}
