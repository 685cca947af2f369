using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Documents;

/// <summary>The style of printed pages. Lengths are in points; text colours have a contrast of at least 4.5 with their background.</summary>
public sealed record PageStyle
{
    /// <summary>The width of A4.</summary>
    public double PageWidth { get; init; } = 595.28;

    public double PageHeight { get; init; } = 841.89;

    public double SideMargin { get; init; } = 64;

    public double TopMargin { get; init; } = 64;

    public double BottomMargin { get; init; } = 76;

    /// <summary>The distance from the bottom edge to the baseline of the footer.</summary>
    public double FooterBaseline { get; init; } = 40;

    public double BodySize { get; init; } = 9;

    public double NoteSize { get; init; } = 7.5;

    public double TableSize { get; init; } = 8;

    /// <summary>The smallest type size of wide tables.</summary>
    public double SmallestTableSize { get; init; } = 6.5;

    /// <summary>The distance between baselines as a multiple of the type size.</summary>
    public double Leading { get; init; } = 1.4;

    public Color Ink { get; init; } = Color.Hex(0x1F2933);

    public Color Muted { get; init; } = Color.Hex(0x475260);

    public Color Heading { get; init; } = Color.Hex(0x0B3C6F);

    public Color Link { get; init; } = Color.Hex(0x074A8C);

    public Color Rule { get; init; } = Color.Hex(0xC5CED8);

    /// <summary>The background of every second row of a table.</summary>
    public Color Zebra { get; init; } = Color.Hex(0xF2F5F9);

    public Color CoverGround { get; init; } = Color.Hex(0x0B3C6F);

    public Color CoverInk { get; init; } = Color.Hex(0xFFFFFF);

    /// <summary>A decorative colour, not used for text.</summary>
    public Color CoverAccent { get; init; } = Color.Hex(0x56B4E9);

    public Color NoticeGround { get; init; } = Color.Hex(0xFFF3D6);

    public Color NoticeBar { get; init; } = Color.Hex(0xB45F06);

    public double TextWidth => PageWidth - 2 * SideMargin;

    /// <summary>The height available to the flow on a page.</summary>
    public double TextHeight => PageHeight - TopMargin - BottomMargin;
}
