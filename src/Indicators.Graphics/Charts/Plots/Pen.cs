using Indicators.Graphics.Scenes;
using SkiaSharp;

namespace Indicators.Graphics.Charts.Plots;

/// <summary>Draws on a plot's canvas, at positions in points.</summary>
internal sealed class Pen(ScottPlot.RenderPack pack)
{
    public void Line(Position from, Position to, Stroke stroke) => Lines([[from, to]], stroke);

    public void Lines(IReadOnlyList<IReadOnlyList<Position>> lines, Stroke stroke)
    {
        if (lines.Count == 0)
            return;
        using var builder = new SKPathBuilder();
        foreach (IReadOnlyList<Position> line in lines)
            builder.AddPoly([.. line.Select(PlotConversions.ToSkia)], close: false);
        using SKPath path = builder.Detach();
        ScottPlot.Drawing.DrawPath(pack.Canvas, pack.Paint, path, Style(stroke));
    }

    public void Polygon(IReadOnlyList<Position> corners, Color? fill, Stroke? outline = null)
    {
        using var builder = new SKPathBuilder();
        builder.AddPoly([.. corners.Select(PlotConversions.ToSkia)], close: true);
        using SKPath path = builder.Detach();
        if (fill is { } color)
            ScottPlot.Drawing.FillPath(pack.Canvas, pack.Paint, path, new ScottPlot.FillStyle { Color = color.ToScottPlot() });
        if (outline is not null)
            ScottPlot.Drawing.DrawPath(pack.Canvas, pack.Paint, path, Style(outline));
    }

    public void Rectangle(Box box, Color? fill, Stroke? outline = null)
    {
        var rectangle = new ScottPlot.PixelRect((float)box.X, (float)box.Right, (float)box.Bottom, (float)box.Y);
        if (fill is { } color)
            ScottPlot.Drawing.FillRectangle(pack.Canvas, rectangle, pack.Paint, new ScottPlot.FillStyle { Color = color.ToScottPlot() });
        if (outline is not null)
            ScottPlot.Drawing.DrawRectangle(pack.Canvas, rectangle, pack.Paint, Style(outline));
    }

    private static ScottPlot.LineStyle Style(Stroke stroke) => new((float)stroke.Width, stroke.Color.ToScottPlot());
}

/// <summary>A part of a plot that is drawn by hand.</summary>
internal sealed class PenPlottable(Action<Pen> draw) : ScottPlot.IPlottable
{
    public bool IsVisible { get; set; } = true;

    public ScottPlot.IAxes Axes { get; set; } = new ScottPlot.Axes();

    public IEnumerable<ScottPlot.LegendItem> LegendItems => [];

    public ScottPlot.AxisLimits GetAxisLimits() => ScottPlot.AxisLimits.NoLimits;

    public void Render(ScottPlot.RenderPack rp) => draw(new Pen(rp));
}

internal static class PlotConversions
{
    public static ScottPlot.Color ToScottPlot(this Color color) => new(color.Red, color.Green, color.Blue);

    public static SKPoint ToSkia(this Position position) => new((float)position.X, (float)position.Y);
}
