namespace Indicators.Aggregation;

/// <summary>Why a figure of an area that filed the return is unknown.</summary>
public enum UnknownReason
{
    /// <summary>A required code has no figure at all.</summary>
    NoFigure,

    /// <summary>A required code has no row, and absent rows are not zero.</summary>
    NotFiled,

    /// <summary>A total of the file exceeds the parts filed under it.</summary>
    TotalExceedsParts,

    /// <summary>The return reports it in another unit only.</summary>
    OtherUnit,

    /// <summary>A code that belongs together with one that was filed was not filed.</summary>
    NotTogether,

    /// <summary>It may be in a held-back part of the return.</summary>
    PartHeldBack,

    /// <summary>According to a total in the file, more than a third is missing.</summary>
    TotalFarAbove,

    /// <summary>Judging by the area's last figures, more than a third is missing.</summary>
    LastFiguresFarAbove,
}

/// <summary>Why a figure is unknown, and for which codes.</summary>
/// <param name="Codes">The codes concerned, joined with commas; may be empty.</param>
public sealed record Unknown(UnknownReason Reason, string Codes);
