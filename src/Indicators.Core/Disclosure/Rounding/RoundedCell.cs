using Indicators.Definitions;
using Indicators.Disclosure.Joint;

namespace Indicators.Disclosure.Rounding;

/// <summary>A base cell of which something else than its count is printed, or may be.</summary>
/// <param name="Print">What is printed.</param>
/// <param name="IsKept">Whether it was printed before, so that the print says nothing new of the count.</param>
internal readonly record struct RoundedCell(BaseCell Cell, long Print, bool IsKept)
{
    /// <summary>Selects the cells that are rounded, keep a print, or would have to be rounded.</summary>
    /// <param name="prints">What is printed of each cell.</param>
    /// <param name="kept">What each cell has kept; null for those printed for the first time.</param>
    public static IReadOnlyList<RoundedCell> Select(IReadOnlyList<BaseCell> cells, IReadOnlyList<long> prints, IReadOnlyList<long?> kept, DisclosurePolicy policy)
    {
        var rounded = new List<RoundedCell>();
        for (int cell = 0; cell < cells.Count; cell++)
            if (kept[cell] is not null || prints[cell] != cells[cell].Count || (cells[cell].IsChanged && policy.RemainderOf(cells[cell].Count) > 0))
                rounded.Add(new RoundedCell(cells[cell], prints[cell], kept[cell] is not null));
        return rounded;
    }
}
