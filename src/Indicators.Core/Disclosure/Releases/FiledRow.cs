namespace Indicators.Disclosure.Releases;

/// <summary>What is filed of a cell.</summary>
internal enum FiledRow
{
    /// <summary>No row.</summary>
    None,

    /// <summary>A row without a figure.</summary>
    Blank,

    /// <summary>A row whose figure the office withholds.</summary>
    Marked,

    /// <summary>A figure.</summary>
    Figure,
}
