using Indicators.Graphics.Scenes;
using Indicators.Text;

namespace Indicators.Graphics.Charts.Layout;

/// <summary>The numbers along a value axis, all in one format and with the same decimals.</summary>
internal static class AxisLabels
{
    private const int MostDecimals = 9;

    public static IReadOnlyList<string> For(ValueScale scale, NumberStyle numbers)
    {
        double greatest = scale.Ticks.Max(Math.Abs);
        ShortForm form = numbers.ShortForms.Where(each => each.Factor <= greatest).MaxBy(each => each.Factor) ?? new ShortForm(1, "");
        int decimals = Enumerable.Range(0, MostDecimals).FirstOrDefault(some => scale.Ticks.All(tick => Has(tick / form.Factor, some)), MostDecimals);
        return [.. scale.Ticks.Select(tick => numbers.Format(tick / form.Factor, tick == 0 ? 0 : decimals) + (tick == 0 ? "" : form.Suffix) + numbers.Suffix)];
    }

    public static IReadOnlyList<TextLines> Blocks(ValueScale scale, NumberStyle numbers, TextFitter ruler) =>
        [.. For(scale, numbers).Select(label => ruler.Line(label, Face.Label, Palette.Muted))];

    /// <summary>The scale with the most ticks whose labels fit side by side within the width.</summary>
    public static ValueScale Across(ValueDomain domain, Baseline baseline, double width, NumberStyle numbers, TextFitter ruler)
    {
        for (int intervals = 6; ; intervals--)
        {
            var scale = ValueScale.For(domain, baseline, intervals, numbers.Decimals);
            double widest = Blocks(scale, numbers, ruler).Max(label => label.Width);
            if (intervals == 2 || (widest + 10) * (scale.Ticks.Count - 1) <= width)
                return scale;
        }
    }

    /// <summary>Draws vertical grid lines from top to bottom, with numbers below them.</summary>
    /// <returns>The height of the numbers.</returns>
    public static double DrawAcross(List<Element> elements, ValueScale scale, Box plot, double sceneWidth, NumberStyle numbers, TextFitter ruler)
    {
        IReadOnlyList<TextLines> labels = Blocks(scale, numbers, ruler);
        var boxes = new List<Box>();
        for (int at = 0; at < labels.Count; at++)
        {
            double x = scale.Map(scale.Ticks[at], plot.X, plot.Right);
            bool isZero = scale.Ticks[at] == 0;
            elements.Add(new LineElement(new(x, plot.Y), new(x, plot.Bottom), isZero ? Strokes.Zero : Strokes.Grid));

            double left = Math.Clamp(x - (labels[at].Width / 2), 0, Math.Max(0, sceneWidth - labels[at].Width));
            Box box = labels[at].BoxAt(left, plot.Bottom + 3);
            if (boxes.Any(other => other.Overlaps(box)))
                continue;
            boxes.Add(box);
            elements.AddRange(labels[at].PlaceAt(box.X, box.Y));
        }

        return labels[0].Height + 3;
    }

    private static bool Has(double value, int decimals)
    {
        double shifted = value * Math.Pow(10, decimals);
        return Math.Abs(shifted - Math.Round(shifted)) <= Math.Abs(shifted) * 1e-9;
    }
}
