using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>The cells of one area, period and item that a component counts, added up.</summary>
internal struct CellSum
{
    /// <summary>Over all cells.</summary>
    public Tally Tally;

    /// <summary>Over the cells that protection leaves as they are.</summary>
    public Tally Fixed;

    public SeriesMarks Marks;

    /// <summary>Whether a cell was filed without its value.</summary>
    public bool LacksValue;

    /// <summary>The item that it is of.</summary>
    public int Item;

    /// <summary>The leaves among the cells, as a place and a number in a list of them.</summary>
    public int FirstLeaf, LeafCount;
}
