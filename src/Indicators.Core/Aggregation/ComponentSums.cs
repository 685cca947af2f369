using System.Numerics;

namespace Indicators.Aggregation;

/// <summary>The cells of a table that meet a component's conditions in one breakdown. The sums are available once the table is added up.</summary>
/// <param name="counted">Whether the cells of each class are counted.</param>
/// <param name="codes">The codes that the conditions list.</param>
internal sealed class ComponentSums(StructureCells table, bool[] counted, ListedCodes codes)
{
    public StructureCells Table => table;

    /// <summary>Whether the cells of each class are counted.</summary>
    public bool[] Counted => counted;

    public ListedCodes Codes => codes;

    /// <summary>The filings with such a cell, in the order of the table.</summary>
    public IReadOnlyList<UnitSums> Filed { get; set; } = [];

    /// <summary>The items that a filing reports in another unit only.</summary>
    public IReadOnlyList<ItemInOtherUnit> InOtherUnits { get; set; } = [];

    /// <summary>Returns the codes that must have a figure, or be assessed, in a filing; for other codes an absent row is a zero.</summary>
    /// <param name="filing">The index of the filing in the table.</param>
    public ulong CodesNeeded(int filing)
    {
        ulong needed = codes.NeededWhereMissing | CodesOfOtherUnits(filing);
        if (table.ShortfallsOf(filing).Count > 0 || table.HeldBack.Has(table.Table.Cells[filing].Filing)) needed = codes.All;
        foreach (Definitions.Condition together in table.TogetherIn(filing)) needed |= codes.Among(together.Dimension, together.Codes);
        return needed;
    }

    /// <summary>Whether a filing has rows in other units and none in the component's unit.</summary>
    /// <param name="filing">The index of the filing in the table.</param>
    public bool HasOnlyOtherUnits(int filing) => codes.OfUnit is { } own && !table.Classes.IsAnyIn(filing, own);

    /// <summary>Returns the codes that a filing reports in another unit.</summary>
    /// <param name="filing">The index of the filing in the table.</param>
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

/// <summary>An item that a filing reports in another unit but not in the component's: its figure is unknown, not zero.</summary>
internal sealed record ItemInOtherUnit(Normalisation.ReportingUnit Filing, ItemNumbering Items, int Item);
