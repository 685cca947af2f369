namespace Indicators.Aggregation;

/// <summary>The cells of a table that meet a component's conditions in one breakdown: their sums are there once the table is added up.</summary>
/// <param name="counted">Whether cells of a class are counted.</param>
internal sealed class ComponentCells(bool[] counted)
{
    /// <summary>Whether cells of a class are counted.</summary>
    public bool[] Counted => counted;

    /// <summary>The filings with such a cell, in the order of the table.</summary>
    public IReadOnlyList<FiledSums> Filed { get; set; } = [];
}
