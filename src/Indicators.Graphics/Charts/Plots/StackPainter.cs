using Indicators.Graphics.Charts.Layout;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Plots;

/// <summary>Adds the parts of stacked bars to a plot, and their key.</summary>
internal static class StackPainter
{
    private static readonly Stroke Separator = new(Palette.White, 0.8);

    /// <param name="position">The middle of the bar on the axis of the items.</param>
    /// <param name="thickness">In units of that axis.</param>
    /// <param name="box">Where the part lies.</param>
    public static void Add(HousePlot plot, StackPart part, double position, double from, double to, double thickness, BarDirection direction, Box box)
    {
        if (to <= from)
            return;
        if (!part.IsHatched)
        {
            plot.AddBar(position, from, to, thickness, direction, part.Fill, Separator);
            return;
        }

        Color dark = Palette.Muted;
        plot.Add(pen => pen.Rectangle(box, Palette.White, new Stroke(dark, 0.8)));
        plot.Add(pen => pen.Lines(Hatching.Lines(box), new Stroke(dark, 0.7)));
    }

    public static LayoutPart? Key(IReadOnlyList<StackPart> parts, double width, TextFitter ruler) => Legend.LayOut(
        [.. parts.Select(part => new KeyEntry([.. Sample(part)], 8, part.Name))], width, ruler);

    private static IEnumerable<Element> Sample(StackPart part)
    {
        var box = new Box(0.4, -3.5, 7, 7);
        yield return new RectangleElement(box, part.IsHatched ? Palette.White : part.Fill, part.IsHatched ? new Stroke(Palette.Muted, 0.8) : null);
        if (part.IsHatched)
            yield return new PolylinesElement(Hatching.Lines(box, 3), new Stroke(Palette.Muted, 0.7));
    }
}
