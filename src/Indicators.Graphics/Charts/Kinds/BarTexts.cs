using Indicators.Graphics.Charts.Layout;
using Indicators.Graphics.Charts.Plots;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Kinds;

/// <summary>The values, letters and signs at the ends of upright bars, and the words or signs in the place of bars.</summary>
internal sealed class BarTexts
{
    private const double ValueGap = 2;
    private const double Gap = 2;

    private readonly BarChart chart;
    private readonly HousePlot plot;
    private readonly TextFitter ruler;
    private readonly TextLines?[] values;
    private readonly TextLines?[]? words;

    public BarTexts(BarChart chart, HousePlot plot, double band, TextFitter ruler)
    {
        (this.chart, this.plot, this.ruler) = (chart, plot, ruler);
        values = ItemTexts.Values(labels => labels.All(label => label is null || label.Width <= band - 2), chart.Items, chart.Numbers, ruler) ?? Chosen();
        words = Words(band - 2);
    }

    /// <summary>Whether missing and suppressed values are written out; otherwise they have signs, for the key.</summary>
    public bool HasWords => words is not null;

    public void Add(double lineHeight, double room)
    {
        double zero = plot.Y(0), free = double.NegativeInfinity;
        for (int at = 0; at < chart.Items.Count; at++)
        {
            ChartPoint point = chart.Items[at].Point;
            double middle = plot.X(at);
            if (point.DrawnValue is { } value)
            {
                double end = plot.Y(value);
                bool hasValue = values[at] is not null;
                plot.Overlay.AddRange(values[at]?.Cleared(Middle(values[at]!, middle), value < 0 ? end + ValueGap : end - room, Anchor.Middle) ?? []);
                double top = value < 0 ? end + ValueGap + (hasValue ? lineHeight : 0) : end - room - (hasValue ? lineHeight : 0);
                if (point.Letter is { } letter)
                    plot.Overlay.AddRange(ruler.Line(letter, Face.Strong, Palette.Ink).Cleared(middle, top, Anchor.Middle));
                else if (ItemTexts.IsLow(chart.Items[at]))
                    plot.Overlay.Add(Signs.LowCoverage(new(middle, top + (lineHeight / 2))));
            }
            else if (words is not null)
            {
                plot.Overlay.AddRange(words[at]!.Cleared(middle, zero - words[at]!.Height - ValueGap, Anchor.Middle));
            }
            else if (point.IsSuppressed)
            {
                // Of bars that are nearer than letters are wide, the first has one.
                TextLines letter = Signs.SuppressedText(ruler);
                double x = Middle(letter, middle);
                if (x - (letter.Width / 2) < free)
                    continue;
                free = x + (letter.Width / 2) + 0.5;
                plot.Overlay.AddRange(letter.PlaceAt(x, zero - letter.Height, Anchor.Middle));
            }
            else
            {
                plot.Overlay.AddRange(Signs.Missing(new(middle, zero - 6)));
            }
        }
    }

    /// <summary>The values of the greatest and of the last bar, as far as they do not meet other bars' ends or each other.</summary>
    private TextLines?[] Chosen()
    {
        var chosen = new TextLines?[chart.Items.Count];
        (int At, double Value)[] shown = [.. chart.Items.Select((item, at) => (at, item.Point.DrawnValue)).Where(item => item.DrawnValue is not null).Select(item => (item.at, item.DrawnValue!.Value))];
        if (shown.Length == 0)
            return chosen;
        foreach (int at in (int[])[shown.MaxBy(item => item.Value).At, shown[^1].At])
        {
            TextLines text = ruler.Line(chart.Numbers.Format(chart.Items[at].Point.DrawnValue!.Value), Face.Strong, Palette.Ink);
            if (chosen[at] is null && IsFree(at, text, chosen))
                chosen[at] = text;
        }

        return chosen;
    }

    private bool IsFree(int at, TextLines text, TextLines?[] others)
    {
        if (chart.Items[at].Point.DrawnValue < 0 || chart.Items[at].Point.Letter is not null)
            return false;
        Box box = BoxOf(at, text);
        for (int other = 0; other < chart.Items.Count; other++)
        {
            if (other == at)
                continue;
            if (others[other] is { } label && BoxOf(other, label).Overlaps(box))
                return false;
            bool isBelow = plot.X(other + 0.5) > box.X && plot.X(other - 0.5) < box.Right;
            bool hasMore = chart.Items[other].Point.Letter is not null || ItemTexts.IsLow(chart.Items[other]) || chart.Items[other].Point.DrawnValue is null;
            if (isBelow && (hasMore || (chart.Items[other].Point.DrawnValue is { } value && plot.Y(value) < box.Bottom)))
                return false;
        }

        return true;
    }

    private Box BoxOf(int at, TextLines text)
    {
        double left = Middle(text, plot.X(at)) - (text.Width / 2) - Gap, end = plot.Y(chart.Items[at].Point.DrawnValue!.Value);
        return new Box(left, end - ValueGap - text.Height, text.Width + (2 * Gap), text.Height);
    }

    /// <summary>The middle of a text above a bar, moved inside the plot.</summary>
    private double Middle(TextLines text, double middle) =>
        Math.Clamp(middle, plot.Area.X + (text.Width / 2) + TextLines.Clearance, Math.Max(plot.Area.X + (text.Width / 2) + TextLines.Clearance, plot.Area.Right - (text.Width / 2) - TextLines.Clearance));

    /// <summary>The labels shown instead of bars, or null if they are too wide for the bars and signs are used.</summary>
    private TextLines?[]? Words(double room)
    {
        string[] possible = [chart.Words.Suppressed, chart.Words.Missing];
        TextLines?[] blocks = [.. chart.Items.Select(item => item.Point.DrawnValue is null
            ? ruler.Wrap(item.Point.IsSuppressed ? chart.Words.Suppressed : chart.Words.Missing, room, Face.Word, Palette.Muted)
            : null)];
        return blocks.All(block => block is null || (block.Lines.Count <= 2 && block.Width <= room && block.Lines.All(IsWhole))) ? blocks : null;

        bool IsWhole(string line) => possible.Any(word => (" " + word + " ").Contains(" " + line + " ", StringComparison.Ordinal));
    }
}
