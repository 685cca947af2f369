using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts;

/// <summary>The style of a series: its colour, and its shape so that it can be identified without colour.</summary>
public sealed record SeriesStyle(Color Color, MarkShape Shape);

/// <summary>
/// Colours that readers with a colour vision deficiency can distinguish (Okabe and Ito). The first four have enough contrast on white for
/// lines and text (3.1 to 5.2); sky and amber only fill outlined shapes.
/// </summary>
public static class Palette
{
    public static Color Blue { get; } = Color.Hex(0x0072B2);

    public static Color Vermilion { get; } = Color.Hex(0xD55E00);

    public static Color Green { get; } = Color.Hex(0x009E73);

    public static Color Purple { get; } = Color.Hex(0xCC79A7);

    public static Color Sky { get; } = Color.Hex(0x56B4E9);

    public static Color Amber { get; } = Color.Hex(0xE69F00);

    /// <summary>The style of a series that only gives context.</summary>
    public static SeriesStyle Context { get; } = new(Color.Hex(0x6B6B6B), MarkShape.Circle);

    internal static Color Ink { get; } = Color.Hex(0x1A1A1A);

    internal static Color Muted { get; } = Color.Hex(0x595959);

    internal static Color Grid { get; } = Color.Hex(0xDEDEDE);

    internal static Color Axis { get; } = Color.Hex(0x7A7A7A);

    internal static Color White { get; } = Color.Hex(0xFFFFFF);

    internal static Color NoticeFill { get; } = Color.Hex(0xFFF4DC);

    private static readonly SeriesStyle[] Styles =
    [
        new(Blue, MarkShape.Circle), new(Vermilion, MarkShape.Square), new(Green, MarkShape.Triangle),
        new(Purple, MarkShape.Diamond), new(Color.Hex(0x3D3D3D), MarkShape.Square), new(Color.Hex(0x7A5200), MarkShape.Circle),
    ];

    /// <summary>The style of a series by its position from 0. From the seventh on, colours are reused with another shape.</summary>
    public static SeriesStyle Style(int index)
    {
        SeriesStyle style = Styles[index % Styles.Length];
        return style with { Shape = (MarkShape)(((int)style.Shape + (index / Styles.Length)) % 4) };
    }
}
