using Indicators.Graphics.Charts.Bridge;
using Indicators.Graphics.Scenes;
using ScottPlot.Rendering.RenderActions;

namespace Indicators.Graphics.Charts.Plots;

/// <summary>
/// A plot in the house style: ScottPlot maps values to positions and draws grid, axis and marks; texts are the layout's own, at the positions
/// that the axes give. Coordinates are points of the page, so that the layout can measure before anything is drawn.
/// </summary>
internal sealed class HousePlot : IDisposable
{
    private readonly ScottPlot.Plot plot = new();
    private readonly ScottPlot.PixelRect area;

    static HousePlot()
    {
        // ScottPlot measures its own texts even where they are empty. They are never drawn: no font of the system is asked.
        ScottPlot.Fonts.FontResolvers.Clear();
        ScottPlot.Fonts.FontResolvers.Add(new NoFonts());
    }

    /// <param name="area">Where the axes' limits lie in the scene.</param>
    /// <param name="across">The values at the left and the right edge.</param>
    /// <param name="up">The values at the lower and the upper edge.</param>
    public HousePlot(Box area, (double From, double To) across, (double From, double To) up)
    {
        Area = area;
        this.area = new ScottPlot.PixelRect((float)area.X, (float)area.Right, (float)area.Bottom, (float)area.Y);
        plot.Layout.Fixed(this.area);
        plot.Axes.SetLimits(across.From, across.To, up.From, up.To);
        plot.Axes.Title.IsVisible = false;
        plot.Grid.MajorLineColor = Grid.Color.ToScottPlot();
        plot.Grid.MajorLineWidth = (float)Grid.Width;
        plot.Grid.XAxisStyle.IsVisible = false;
        plot.Grid.YAxisStyle.IsVisible = false;
        foreach (ScottPlot.IAxis axis in plot.Axes.GetAxes())
        {
            // Of one size, axes need not measure texts.
            (axis.IsVisible, axis.MinimumSize, axis.MaximumSize) = (false, 0, 0);
            axis.TickGenerator = new ScottPlot.TickGenerators.NumericManual();
        }
    }

    public static Stroke Grid { get; } = new(Palette.Grid, 0.6);

    public static Stroke Axis { get; } = new(Palette.Axis, 0.8);

    public Box Area { get; }

    /// <summary>Elements that lie on what ScottPlot draws: texts, leaders, reference lines.</summary>
    public List<Element> Overlay { get; } = [];

    public double X(double value) => plot.Axes.Bottom.GetPixel(value, area);

    public double Y(double value) => plot.Axes.Left.GetPixel(value, area);

    public Position Locate(double x, double y) => new(X(x), Y(y));

    /// <summary>Draws a line across the plot at each tick of the value axis that is upright.</summary>
    public void AddGridUp(ValueTicks ticks)
    {
        plot.Axes.Left.TickGenerator = ticks;
        plot.Grid.YAxisStyle.IsVisible = true;
    }

    /// <summary>Draws a line up the plot at each tick of the value axis that lies below.</summary>
    public void AddGridAcross(ValueTicks ticks)
    {
        plot.Axes.Bottom.TickGenerator = ticks;
        plot.Grid.XAxisStyle.IsVisible = true;
    }

    public void AddLine(IReadOnlyList<(double X, double Y)> points, Stroke stroke)
    {
        if (stroke.Dash is { } dash)
        {
            IReadOnlyList<Position>[] dashes = [.. Dashes.Split([.. points.Select(point => Locate(point.X, point.Y))], dash)];
            Add(pen => pen.Lines(dashes, stroke));
            return;
        }

        ScottPlot.Plottables.Scatter line = plot.Add.ScatterLine(points.Select(point => new ScottPlot.Coordinates(point.X, point.Y)).ToArray(), stroke.Color.ToScottPlot());
        line.LineWidth = (float)stroke.Width;
    }

    public void AddMark(double x, double y, MarkShape shape, double radius, Color fill, Stroke? outline = null)
    {
        ScottPlot.Plottables.Marker mark = plot.Add.Marker(x, y, Shape(shape), (float)(2 * radius * Scale(shape)));
        mark.MarkerStyle.FillColor = fill.ToScottPlot();
        mark.MarkerStyle.OutlineWidth = (float)(outline?.Width ?? 0);
        if (outline is not null)
            mark.MarkerStyle.OutlineColor = outline.Color.ToScottPlot();
    }

    /// <param name="position">The middle of the bar on the axis of the items.</param>
    /// <param name="thickness">In units of that axis.</param>
    public void AddBar(double position, double from, double to, double thickness, BarDirection direction, Color fill, Stroke? outline = null) =>
        plot.Add.Bars(new List<ScottPlot.Bar>
        {
            new()
            {
                Position = position,
                ValueBase = from,
                Value = to,
                Size = thickness,
                Orientation = direction == BarDirection.Horizontal ? ScottPlot.Orientation.Horizontal : ScottPlot.Orientation.Vertical,
                FillColor = fill.ToScottPlot(),
                LineColor = (outline?.Color ?? fill).ToScottPlot(),
                LineWidth = (float)(outline?.Width ?? 0),
            },
        });

    /// <summary>Adds what ScottPlot has no plottable for, in the order of the other parts.</summary>
    public void Add(Action<Pen> draw) => plot.Add.Plottable(new PenPlottable(draw));

    /// <summary>Draws the plots on one canvas, then what lies on them.</summary>
    public static IReadOnlyList<Element> Draw(double width, double height, params IReadOnlyList<HousePlot> plots)
    {
        IReadOnlyList<Element> drawn = SkiaSvg.Draw(width, height, canvas =>
        {
            foreach (HousePlot plot in plots)
                plot.Render(canvas, width, height);
        });
        return [.. drawn, .. plots.SelectMany(plot => plot.Overlay)];
    }

    public void Dispose() => plot.Dispose();

    /// <summary>
    /// The steps of a rendering that are needed, once: ScottPlot's own loop draws every new plot twice, since its limits "have changed", and
    /// clips each part to the area, which cuts marks at its edge.
    /// </summary>
    private void Render(SkiaSharp.SKCanvas canvas, double width, double height)
    {
        using var pack = new ScottPlot.RenderPack(plot, new ScottPlot.PixelRect(0, (float)width, (float)height, 0), canvas);
        foreach (ScottPlot.IRenderAction action in (ScottPlot.IRenderAction[])[new ReplaceNullAxesWithDefaults(), new CalculateLayout(), new RegenerateTicks(), new RenderGridsBelowPlottables()])
            action.Render(pack);
        foreach (ScottPlot.IPlottable part in plot.PlottableList)
        {
            part.Axes.DataRect = pack.DataRect;
            part.Render(pack);
        }
    }

    private static ScottPlot.MarkerShape Shape(MarkShape shape) => shape switch
    {
        MarkShape.Square => ScottPlot.MarkerShape.FilledSquare,
        MarkShape.Triangle => ScottPlot.MarkerShape.FilledTriangleUp,
        MarkShape.Diamond => ScottPlot.MarkerShape.FilledDiamond,
        _ => ScottPlot.MarkerShape.FilledCircle,
    };

    /// <summary>All shapes have the area of the circle, so that none is more prominent.</summary>
    private static double Scale(MarkShape shape) => shape switch
    {
        MarkShape.Square => 0.886,
        MarkShape.Triangle => 1.35,
        MarkShape.Diamond => 1.253,
        _ => 1,
    };

    private sealed class NoFonts : ScottPlot.IFontResolver
    {
        public SkiaSharp.SKTypeface CreateTypeface(string fontName, bool bold, bool italic) => SkiaSharp.SKTypeface.Empty;

        public SkiaSharp.SKTypeface CreateTypeface(string fontName, ScottPlot.FontWeight weight, ScottPlot.FontSlant slant, ScottPlot.FontSpacing spacing) =>
            SkiaSharp.SKTypeface.Empty;
    }
}
