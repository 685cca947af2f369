using Indicators.Graphics.Charts.Layout;
using Indicators.Graphics.Charts.Plots;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Kinds;

/// <summary>A Lorenz curve: the share of what is hosted against the share of those who host, lowest ratio first, and the line of equal shares.</summary>
public sealed record LorenzChart : Chart
{
    private const double MostHeight = 170;

    /// <summary>The corners of the curve after (0, 0), ascending; the last is (100, 100).</summary>
    public required IReadOnlyList<CurvePoint> Points { get; init; }

    /// <summary>What the lower axis measures, such as "Share of inhabitants, lowest ratio first".</summary>
    public required string AcrossName { get; init; }

    /// <summary>What the upright axis measures.</summary>
    public required string UpName { get; init; }

    /// <summary>The name of the line of equal shares, such as "Equal per inhabitant".</summary>
    public required string EqualName { get; init; }

    internal override ChartBody Body(double width, TextFitter ruler)
    {
        if (Points.Count == 0)
            return new ChartBody(EmptyBody.LayOut(this, [], width, ruler));
        var ticks = ValueTicks.For(new ValueDomain(0, 100), Baseline.Zero, 3);
        IReadOnlyList<TextLines> numbers = ticks.Labels(Numbers with { Decimals = 0 }, ruler);
        TextLines upName = ruler.Wrap(UpName, width, Face.Label, Palette.Muted, 1), acrossName = ruler.Wrap(AcrossName, width, Face.Label, Palette.Muted, 2);
        double left = ValueAxis.Width(numbers), size = Math.Min(width - left - (numbers[^1].Width / 2), width * 0.8), top = upName.Height + (numbers[0].Height / 2) + 1;
        var area = new Box(left, top, size, Math.Min(size, MostHeight));
        using var plot = new HousePlot(area, (0, 100), (0, 100));
        (double X, double Y)[] curve = [(0, 0), .. Points.Select(point => (point.Across, point.Up))];
        Position[] corners = [.. curve.Select(point => plot.Locate(point.X, point.Y))];
        plot.Add(pen => pen.Polygon(corners, Palette.Pale));
        ValueAxis.AddUp(plot, ticks, numbers);
        plot.AddLine([(0, 0), (100, 100)], new Stroke(Palette.Context.Color, 0.8, Signs.Dash));
        plot.AddLine(curve, new Stroke(Palette.Blue, Palette.StoryWidth));
        foreach (CurvePoint point in Points.SkipLast(1))
            plot.AddMark(point.Across, point.Up, MarkShape.Circle, Signs.DotRadius, Palette.Blue);
        double axis = ValueAxis.AddAcross(plot, ticks, width, Numbers with { Decimals = 0 }, ruler);
        plot.Overlay.AddRange(upName.PlaceAt(0, 0));
        plot.Overlay.AddRange(acrossName.PlaceAt(Math.Min(area.X + (area.Width / 2), width - (acrossName.Width / 2)), area.Bottom + axis + 1, Anchor.Middle));
        AddNames(plot, curve, ruler);
        double height = area.Bottom + axis + 1 + acrossName.Height;
        return new ChartBody(new LayoutPart(height, HousePlot.Draw(width, height, plot)));
    }

    /// <summary>The names of the line and of stretches, above and to the left of their middles, as far as they do not meet.</summary>
    private void AddNames(HousePlot plot, (double X, double Y)[] curve, TextFitter ruler)
    {
        var taken = new List<Box>();
        Add(EqualName, plot.Locate(50, 50), Face.Label, Palette.Muted);
        for (int at = 0; at < Points.Count; at++)
            Add(Points[at].Name, plot.Locate((curve[at].X + curve[at + 1].X) / 2, (curve[at].Y + curve[at + 1].Y) / 2), Face.Strong, Palette.Blue);

        void Add(string name, Position middle, Face face, Color color)
        {
            TextLines text = ruler.Wrap(name, plot.Area.Width / 2, face, color, 1);
            if (text.Width == 0)
                return;
            double x = Math.Max(plot.Area.X + 3, middle.X - text.Width - 5), y = Math.Max(plot.Area.Y, middle.Y - text.Height - 2);
            while (taken.Any(box => box.Overlaps(text.BoxAt(x, y))) && y > plot.Area.Y)
                y -= 2;
            if (taken.Any(box => box.Overlaps(text.BoxAt(x, y))))
                return;
            taken.Add(text.BoxAt(x, y));
            plot.Overlay.AddRange(text.PlaceAt(x, y));
        }
    }
}
