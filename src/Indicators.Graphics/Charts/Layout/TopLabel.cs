using Indicators.Graphics.Scenes;
using Indicators.Text;

namespace Indicators.Graphics.Charts.Layout;

/// <summary>An upright dashed reference line with its label above the plot.</summary>
internal sealed class TopLabel
{
    private readonly TextLines? text;
    private readonly double width;

    private TopLabel(TextLines? text, double width) => (this.text, this.width) = (text, width);

    /// <summary>The height of the label; zero without a line.</summary>
    public double Height => text is null ? 0 : text.Height + 3;

    public static TopLabel For(ReferenceLine? line, NumberStyle numbers, double width, TextFitter ruler) =>
        new(line is null ? null : ruler.Wrap($"{line.Label} {numbers.Format(line.Value)}".Trim(), width * 0.6, Face.Strong, Palette.Ink, 2), width);

    /// <param name="x">Where the axis has the value of the line.</param>
    public void Draw(List<Element> elements, double x, Box plot)
    {
        if (text is null)
            return;
        elements.Add(new LineElement(new(x, plot.Y - 2), new(x, plot.Bottom), Signs.Reference));
        elements.AddRange(text.PlaceAt(Math.Clamp(x - (text.Width / 2), 0, width - text.Width), plot.Y - Height));
    }
}
