namespace Indicators.Aggregation;

/// <summary>Which of a component's codes a filing has in another unit, by item; looked up only where the filing has such a code.</summary>
/// <param name="dimensions">Those of the breakdown.</param>
internal sealed class OtherUnitCodes(ComponentSums cells, IReadOnlyList<string> dimensions)
{
    private int lastFiling = -1;
    private Dictionary<string, ulong> ofItems = [];

    /// <param name="filing">Its place in the table.</param>
    /// <param name="item">As text.</param>
    public ulong CodesOf(int filing, string item)
    {
        if (filing != lastFiling) (lastFiling, ofItems) = (filing, cells.Table.Lookups.BitsByItem(filing, dimensions, cells.Codes.InOtherUnit));
        return ofItems.GetValueOrDefault(item);
    }
}
