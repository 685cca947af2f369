namespace Indicators.Aggregation;

/// <summary>Why a figure of an area that filed the return is unknown.</summary>
public enum UnknownReason
{
    /// <summary>A code that it counts has no figure at all.</summary>
    NoFigure,

    /// <summary>A code that it counts has no row, and absent rows are not zero.</summary>
    NotFiled,

    /// <summary>A total of the file exceeds the parts filed under it.</summary>
    TotalExceedsParts,

    /// <summary>The return counts it in another unit only.</summary>
    OtherUnit,

    /// <summary>A code that comes together with one that was filed was not filed.</summary>
    NotTogether,

    /// <summary>It may be in a part of the return that is held back.</summary>
    PartHeldBack,

    /// <summary>The file's total says that more than a third is missing.</summary>
    TotalFarAbove,

    /// <summary>The area's last figures say that more than a third is missing.</summary>
    LastFiguresFarAbove,
}

/// <param name="Codes">The codes concerned, joined with commas; may be empty.</param>
public sealed record Unknown(UnknownReason Reason, string Codes);
