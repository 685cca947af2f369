using Indicators.Graphics.Charts.Layout;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Kinds;

/// <summary>Lays out title, unit and notice above the plot, and key, remarks, notes and source below it, all from the left edge.</summary>
internal static class FrameLayout
{
    private const double NoticePadding = 3;

    public static Scene Compose(Chart chart, ChartBody body, double width, TextFitter ruler)
    {
        ChartFrame frame = chart.Frame;
        var stack = new PartStack();
        stack.Add(ruler.Balance(frame.Title, width, Face.Title, Palette.Title), 1);
        stack.Add(ruler.Wrap(Subtitle(chart, body), width, Face.Subtitle, Palette.Muted), 2);
        stack.Add(Notice(frame.Notice, width, ruler), 2);
        stack.Gap(5);
        stack.Add(body.Legend, 5);
        stack.Add(body.Plot, 6);
        stack.Add(body.Key, 4);
        foreach (string note in frame.Notes)
            stack.Add(ruler.Wrap(note, width, Face.Note, Palette.Muted), 1);
        stack.Add(ruler.Wrap(frame.Source, width, Face.Note, Palette.Muted), 1);
        return new Scene(width, stack.Height, stack.Elements);
    }

    /// <summary>The unit and the period, whether the figures are provisional, and whether the axis starts elsewhere than at zero.</summary>
    private static string Subtitle(Chart chart, ChartBody body)
    {
        string[] parts = [.. new[] { chart.Frame.Subtitle, body.Words }.Where(part => part.Length > 0)];
        string subtitle = string.Join(", ", parts);
        return !body.AxisLeavesOutZero ? subtitle
            : subtitle.Length == 0 ? chart.Words.AxisNotFromZero : subtitle.TrimEnd('.') + ". " + chart.Words.AxisNotFromZero;
    }

    private static LayoutPart? Notice(string? notice, double width, TextFitter ruler)
    {
        if (string.IsNullOrEmpty(notice))
            return null;
        TextLines text = ruler.Wrap(notice, width - (2 * NoticePadding) - 2, Face.Notice, Palette.Ink);
        var box = new Box(0.5, 0.5, text.Width + (2 * NoticePadding), text.Height + (2 * NoticePadding) - 1);
        return new LayoutPart(
            box.Bottom + 0.5,
            [
                new RectangleElement(box, Palette.NoticeFill, new Stroke(Palette.Amber, 0.8)),
                .. text.PlaceAt(box.X + NoticePadding, box.Y + NoticePadding - 0.5),
            ]);
    }
}
