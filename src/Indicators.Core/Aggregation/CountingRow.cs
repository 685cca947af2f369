using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>
/// The figures that one component has in one breakdown of a return, where zeros are protected: what a cell would be counted in if the return had it.
/// </summary>
/// <param name="Component">What is counted.</param>
/// <param name="Structure">The structure of the return.</param>
/// <param name="Items">The items of the breakdown.</param>
/// <param name="Nodes">The node of each item of the area, in their order; -1 for an item without a figure.</param>
internal sealed record CountingRow(Component Component, Structure Structure, BreakdownItems Items, ReportingUnit Filing, int[] Nodes)
{
    /// <summary>Returns the items that the nodes belong to, ascending.</summary>
    public int[] ItemsOfArea => Items.ItemsOf(Filing.Area);

    /// <summary>Returns the node that a cell is counted in; -1 if it is counted in none.</summary>
    /// <param name="codes">The codes of the cell, by dimension.</param>
    public int FindNode(IReadOnlyDictionary<string, string> codes)
    {
        foreach (Condition condition in Component.Where)
            if (codes.TryGetValue(condition.Dimension, out string? code) && !condition.Codes.Contains(code)) return -1;
        string[] ofItem = new string[Items.Dimensions.Count];
        for (int i = 0; i < ofItem.Length; i++)
        {
            if (!codes.TryGetValue(Items.Dimensions[i], out string? code)) return -1;
            ofItem[i] = code;
        }
        return Items.Find(ofItem) is >= 0 and int item && Array.BinarySearch(ItemsOfArea, item) is >= 0 and int index ? Nodes[index] : -1;
    }
}
