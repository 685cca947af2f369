using Indicators.Definitions;

namespace Indicators.Disclosure.Joint;

/// <summary>A cell of a view, while it is compared with those of the other views.</summary>
/// <param name="cell">The cell.</param>
/// <param name="value">Its value.</param>
/// <param name="codes">Its codes in the dimensions that do not link the structures, by name of the dimension.</param>
internal sealed class ViewCell(CellRef cell, long value, IReadOnlyDictionary<string, int> codes)
{
    public CellRef Cell => cell;

    public long Value => value;

    public IReadOnlyDictionary<string, int> Codes => codes;

    /// <summary>The sum of the base cells assigned to it.</summary>
    public long Assigned { get; set; }
}

/// <summary>One return of an area about a quantity, reduced to the cells that have the same codes in the linking dimensions.</summary>
/// <param name="Table">The number of the table.</param>
/// <param name="Period">The period of the return.</param>
/// <param name="IsFlow">Whether shorter periods add up to longer ones.</param>
/// <param name="Dimensions">The dimensions of the table that do not link structures.</param>
/// <param name="Cells">The cells, sorted by number.</param>
internal sealed record LinkedView(int Table, Period Period, bool IsFlow, IReadOnlyList<string> Dimensions, IReadOnlyList<ViewCell> Cells)
{
    /// <summary>Whether its period includes that of another view. Stocks are linked with those of the same day only, which are one whatever the frequency.</summary>
    public bool Includes(LinkedView other) => !IsFlow || Period == other.Period || other.Period.IsPartOf(Period);
}
