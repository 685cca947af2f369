namespace Indicators.Graphics.Documents;

public enum PageFaultKind
{
    /// <summary>More than a third of the page is empty, and its chapter goes on.</summary>
    PartlyEmpty,

    /// <summary>The page begins with the last line of a paragraph.</summary>
    Widow,

    /// <summary>The page ends with the first line of a paragraph that has more.</summary>
    Orphan,

    /// <summary>The page ends with a heading.</summary>
    StrandedHeading,
}

/// <summary>Something that a reader would see as a mistake of the layout.</summary>
public sealed record PageFault(int PageIndex, PageFaultKind Kind);
