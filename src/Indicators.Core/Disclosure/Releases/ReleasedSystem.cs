namespace Indicators.Disclosure.Releases;

/// <summary>
/// The sums of earlier releases over their base cells, for suppression: what was published stays known, and what was withheld must stay
/// protected. A cell that was revised between releases is in it once for each count.
/// </summary>
/// <param name="Cells">The base cells.</param>
/// <param name="Leaves">The filed cells that figures add up.</param>
/// <param name="Sums">The sums, as indexes of their cells, ascending.</param>
/// <param name="Divisions">The cells that were divided into base cells by finer returns.</param>
internal sealed record ReleasedSystem(
    IReadOnlyList<ReleasedUnknown> Cells, IReadOnlyList<ReleasedLeaf> Leaves, IReadOnlyList<ReleasedSum> Sums, IReadOnlyList<ReleasedDivision> Divisions)
{
    public static ReleasedSystem Empty { get; } = new([], [], [], []);
}

/// <summary>A filed cell. Its base cells are one possible way to divide it: a later release may divide it in another.</summary>
/// <param name="Cells">The base cells that it consisted of, as indexes, ascending.</param>
internal sealed record ReleasedLeaf(CellName Name, long Count, int[] Cells);

/// <param name="Cells">The base cells that the cell consisted of, as indexes, ascending.</param>
internal sealed record ReleasedDivision(CellName Name, int[] Cells);

/// <summary>A base cell of suppression.</summary>
/// <param name="Count">Its true count.</param>
/// <param name="Least">The least count that readers must reckon with.</param>
/// <param name="Second">Its count in the table that proved the last release: with the same published sums, and other withheld ones.</param>
internal readonly record struct ReleasedUnknown(CellName Name, long Count, long Least, long Second);

/// <param name="Width">0 for a sum that was published; for one that is withheld by rule, the width that it requires; <see cref="Withheld"/> for others.</param>
internal sealed record ReleasedSum(long Width, int[] Cells)
{
    /// <summary>The width of a sum that was withheld although it is not by rule: its difference from a later one may need protection.</summary>
    public const long Withheld = -1;

    /// <summary>The filed cells that it adds up, as indexes, ascending; none for what is not printed, such as a difference of figures.</summary>
    public IReadOnlyList<int> Leaves { get; init; } = [];

    /// <summary>
    /// The figures that a sum stands for: reference area, period or day, and item, in ordinal order. Others of the same name
    /// count other rows of the same kind.
    /// </summary>
    public IReadOnlyList<string> Figures { get; init; } = [];
}
