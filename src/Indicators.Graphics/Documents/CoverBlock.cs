namespace Indicators.Graphics.Documents;

/// <summary>A labelled fact on a cover, such as the status of the figures or how to cite them.</summary>
/// <param name="IsWide">Whether the fact has the width of two.</param>
public sealed record CoverFact(string Label, string Text, bool IsWide = false);

/// <summary>The drawing of a cover, which reaches both edges of the page.</summary>
/// <param name="Caption">The words above it.</param>
public sealed record CoverDrawing(IDrawing Drawing, string Caption, string AlternativeText);

/// <param name="Title">Such as the region.</param>
/// <param name="Subtitle">Such as the name of the report.</param>
/// <param name="Lines">Further lines below, such as the date and the programme.</param>
/// <param name="Notice">A warning, such as "made-up figures"; null for none.</param>
public sealed record CoverBlock(string Title, string Subtitle, IReadOnlyList<string> Lines, string? Notice) : Block
{
    /// <summary>The words above the title, such as the programme; empty for none.</summary>
    public string Programme { get; init; } = "";

    /// <summary>The words below the subtitle, such as the period; empty for none.</summary>
    public string Period { get; init; } = "";

    public IReadOnlyList<CoverFact> Facts { get; init; } = [];

    /// <summary>Null for none. It is left out where there is no room for it.</summary>
    public CoverDrawing? Drawing { get; init; }

    /// <summary>What follows the notice in ordinary type; empty for nothing.</summary>
    public string NoticeDetails { get; init; } = "";
}
