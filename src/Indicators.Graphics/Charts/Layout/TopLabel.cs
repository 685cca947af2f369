using Indicators.Graphics.Scenes;
using Indicators.Text;

namespace Indicators.Graphics.Charts.Layout;

/// <summary>A vertical dotted reference line with its label above the plot.</summary>
internal sealed class TopLabel
{
    private readonly ReferenceLine? line;
    private readonly TextLines? text;
    private readonly double width;

    private TopLabel(ReferenceLine? line, TextLines? text, double width) => (this.line, this.text, this.width) = (line, text, width);

    /// <summary>The height of the label; zero without a line.</summary>
    public double Height => text is null ? 0 : text.Height + 3;

    public static TopLabel For(ReferenceLine? line, NumberStyle numbers, double width, TextFitter ruler) =>
        new(line, line is null ? null : ruler.Wrap($"{line.Label} {numbers.Format(line.Value)}".Trim(), width * 0.6, Face.Strong, Palette.Ink, 2), width);

    public void Draw(List<Element> elements, ValueScale scale, Box plot)
    {
        if (line is null || text is null)
            return;
        double x = scale.Map(line.Value, plot.X, plot.Right);
        elements.Add(new LineElement(new(x, plot.Y - 2), new(x, plot.Bottom), Strokes.Reference));
        elements.AddRange(text.PlaceAt(Math.Clamp(x - (text.Width / 2), 0, width - text.Width), plot.Y - Height));
    }
}
