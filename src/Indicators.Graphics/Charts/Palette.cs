using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts;

/// <summary>The style of a series: its colour, and its shape so that it can be identified without colour.</summary>
public sealed record SeriesStyle(Color Color, MarkShape Shape)
{
    /// <summary>The width of the series' line, in points.</summary>
    public double Width { get; init; } = Palette.LineWidth;

    /// <summary>Whether the series is what the chart is about; its label is bold.</summary>
    internal bool IsStory => Width == Palette.StoryWidth;
}

/// <summary>
/// One blue story for each chart, the rest grey; further colours that readers with a colour vision deficiency can distinguish, dark enough on
/// white for lines and text (contrast 4.4 and more). Sky, amber and the fill of comparisons only fill shapes with a printed value.
/// </summary>
public static class Palette
{
    internal const double StoryWidth = 2.2;
    internal const double LineWidth = 1.5;
    internal const double ContextWidth = 1.1;

    public static Color Blue { get; } = Color.Hex(0x0072B2);

    public static Color Vermilion { get; } = Color.Hex(0xAD4A00);

    public static Color Green { get; } = Color.Hex(0x00704F);

    public static Color Purple { get; } = Color.Hex(0x8E4A7B);

    public static Color Sky { get; } = Color.Hex(0x56B4E9);

    public static Color Amber { get; } = Color.Hex(0xE69F00);

    /// <summary>The style of the series that a chart is about.</summary>
    public static SeriesStyle Story { get; } = new(Blue, MarkShape.Circle) { Width = StoryWidth };

    /// <summary>The style of a series that only gives context.</summary>
    public static SeriesStyle Context { get; } = new(Color.Hex(0x6B7A87), MarkShape.Circle) { Width = ContextWidth };

    internal static Color Ink { get; } = Color.Hex(0x17232E);

    internal static Color Title { get; } = Color.Hex(0x0B2F4A);

    internal static Color Muted { get; } = Color.Hex(0x51606D);

    internal static Color Grid { get; } = Color.Hex(0xDCE2E7);

    internal static Color Axis { get; } = Color.Hex(0x7C8A96);

    /// <summary>The fill of bars beside the story.</summary>
    internal static Color Comparison { get; } = Color.Hex(0xB4C0CA);

    /// <summary>The fill below a story, and of what is estimated.</summary>
    internal static Color Pale { get; } = Color.Hex(0xDDEBF4);

    internal static Color White { get; } = Color.Hex(0xFFFFFF);

    internal static Color NoticeFill { get; } = Color.Hex(0xFFF4DC);

    /// <summary>White or ink, whichever has more contrast with the fill (WCAG 2.2).</summary>
    internal static Color TextOn(Color fill) => 1.05 / (Luminance(fill) + 0.05) >= (Luminance(fill) + 0.05) / (Luminance(Ink) + 0.05) ? White : Ink;

    private static double Luminance(Color color)
    {
        return (0.2126 * Linear(color.Red)) + (0.7152 * Linear(color.Green)) + (0.0722 * Linear(color.Blue));

        static double Linear(byte channel)
        {
            double share = channel / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }
    }

    private static readonly SeriesStyle[] Styles =
    [
        Story, new(Vermilion, MarkShape.Square), new(Green, MarkShape.Triangle),
        new(Purple, MarkShape.Diamond), new(Color.Hex(0x3D3D3D), MarkShape.Square), new(Color.Hex(0x7A5200), MarkShape.Circle),
    ];

    /// <summary>The style of a series by its position from 0. From the seventh on, colours are reused with another shape.</summary>
    public static SeriesStyle Style(int index)
    {
        SeriesStyle style = Styles[index % Styles.Length];
        return index < Styles.Length ? style : style with { Shape = (MarkShape)(((int)style.Shape + (index / Styles.Length)) % 4), Width = LineWidth };
    }
}
