using System.Numerics;

namespace Indicators.Aggregation;

/// <summary>The cells of a table that meet a component's conditions in one breakdown: their sums are there once the table is added up.</summary>
/// <param name="counted">Whether cells of a class are counted.</param>
/// <param name="codes">The codes that the conditions list.</param>
internal sealed class ComponentSums(StructureCells table, bool[] counted, ListedCodes codes)
{
    public StructureCells Table => table;

    /// <summary>Whether cells of a class are counted.</summary>
    public bool[] Counted => counted;

    public ListedCodes Codes => codes;

    /// <summary>The filings with such a cell, in the order of the table.</summary>
    public IReadOnlyList<UnitSums> Filed { get; set; } = [];

    /// <summary>The items that a filing has in another unit only.</summary>
    public IReadOnlyList<ItemInOtherUnit> InOtherUnits { get; set; } = [];

    /// <summary>The codes that must have a figure, or be judged, in a filing: of others a row that is not there is a zero.</summary>
    /// <param name="filing">Its place in the table.</param>
    public ulong CodesNeeded(int filing)
    {
        ulong needed = codes.NeededWhereMissing | CodesOfOtherUnits(filing);
        if (table.ShortfallsOf(filing).Count > 0 || table.HeldBack.Has(table.Table.Cells[filing].Filing)) needed = codes.All;
        foreach (Definitions.Condition together in table.TogetherIn(filing)) needed |= codes.Among(together.Dimension, together.Codes);
        return needed;
    }

    /// <summary>Whether a filing counts in other units, and in none of the component's.</summary>
    /// <param name="filing">Its place in the table.</param>
    public bool HasOnlyOtherUnits(int filing) => codes.OfUnit is { } own && !table.Classes.IsAnyIn(filing, own);

    /// <summary>The codes that a filing has in another unit.</summary>
    /// <param name="filing">Its place in the table.</param>
    public ulong CodesOfOtherUnits(int filing)
    {
        ulong found = 0;
        if (!codes.HasOtherUnits) return found;
        IReadOnlyList<ulong> present = table.Classes.PresentIn(filing);
        for (int word = 0; word < present.Count; word++)
            for (ulong bits = present[word]; bits != 0; bits &= bits - 1)
                found |= codes.InOtherUnit(64 * word + BitOperations.TrailingZeroCount(bits));
        return found;
    }
}

/// <summary>An item that a filing counts in another unit than the component's, and not in its own: of it the figure is unknown, not zero.</summary>
internal sealed record ItemInOtherUnit(Normalisation.ReportingUnit Filing, ItemNumbering Items, int Item);
