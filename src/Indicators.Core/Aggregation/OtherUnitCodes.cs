namespace Indicators.Aggregation;

/// <summary>Finds the component's codes that a filing reports in another unit, by item; computed only for filings that have such a code.</summary>
/// <param name="dimensions">The dimensions of the breakdown.</param>
internal sealed class OtherUnitCodes(ComponentSums cells, IReadOnlyList<string> dimensions)
{
    private int lastFiling = -1;
    private Dictionary<string, ulong> ofItems = [];

    /// <param name="filing">The index of the filing in the table.</param>
    /// <param name="item">The item as text.</param>
    public ulong CodesOf(int filing, string item)
    {
        if (filing != lastFiling) (lastFiling, ofItems) = (filing, cells.Table.Lookups.BitsByItem(filing, dimensions, cells.Codes.InOtherUnit));
        return ofItems.GetValueOrDefault(item);
    }
}
