namespace Indicators.Aggregation;

/// <summary>Which of a component's codes a filing has in another unit, by item; looked up only where the filing has such a code.</summary>
internal sealed class OtherUnitCodes(ComponentCells cells, BreakdownItems items)
{
    private int lastFiling = -1;
    private Dictionary<string, ulong> ofItems = [];

    /// <param name="filing">Its place in the table.</param>
    public ulong Of(int filing, int item)
    {
        if (filing != lastFiling) (lastFiling, ofItems) = (filing, cells.Table.Lookups.BitsByItem(filing, items.Dimensions, cells.Codes.InOtherUnit));
        return ofItems.GetValueOrDefault(items.Texts[item]);
    }
}
