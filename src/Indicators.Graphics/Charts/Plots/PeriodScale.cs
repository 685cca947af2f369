using Indicators.Graphics.Charts.Layout;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Plots;

/// <summary>Where periods lie on the axis below a plot, and the labels under it.</summary>
internal sealed class PeriodScale
{
    private const double LabelGap = 7;
    private const double TickLength = 3;

    /// <summary>The distance of labels from the axis, below the lowest number of the value axis, half of which extends below the plot.</summary>
    public const double LabelTop = 5;

    private const double LeastTickSpacing = 4;

    private static readonly Stroke Tick = new(Palette.Axis, 0.6);

    private readonly PeriodAxis axis;
    private readonly IReadOnlyList<double> positions;
    private readonly List<(string Text, double From, double To)> groups;

    /// <exception cref="ArgumentException">The numbers of positions, groups and labels differ, or the positions are not in ascending order.</exception>
    public PeriodScale(PeriodAxis axis)
    {
        this.axis = axis;
        int count = axis.Labels.Count;
        positions = axis.Positions ?? [.. Enumerable.Range(0, count).Select(at => (double)at)];
        if (positions.Count != count || Enumerable.Range(1, Math.Max(0, count - 1)).Any(at => !(positions[at] > positions[at - 1])))
            throw new ArgumentException("Each period needs one position, and positions must ascend.");
        if (axis.Groups is { } names && names.Count != count)
            throw new ArgumentException("Each period needs one group.");
        groups = axis.Positions is null ? [.. Runs(axis.Groups)] : [];
    }

    public int Count => positions.Count;

    /// <summary>The value of a period on the axis.</summary>
    public double this[int index] => positions[index];

    /// <summary>Limits that leave half a period free at both sides, for bars and for periods in groups.</summary>
    public (double From, double To) Bands => (-0.5, Count - 0.5);

    /// <summary>Limits that leave an inset free at both sides, in points; half a period where periods are in groups.</summary>
    public (double From, double To) Limits(double width, double inset)
    {
        if (groups.Count > 0 && Count > 4)
            return Bands;
        if (Count < 2)
            return Count == 0 ? (0, 1) : (positions[0] - ((width - inset) / inset), positions[0] + 1);
        double free = (positions[^1] - positions[0]) * inset / (width - (2 * inset));
        return (positions[0] - free, positions[^1] + free);
    }

    /// <summary>The smallest distance between neighbours in points; infinite if there is one period.</summary>
    public double Spacing(HousePlot plot) =>
        Count < 2 ? double.PositiveInfinity : Enumerable.Range(1, Count - 1).Min(at => plot.X(positions[at]) - plot.X(positions[at - 1]));

    /// <summary>Adds ticks at the axis and labels below it, within the limits.</summary>
    /// <param name="top">Where the room for labels begins, at the axis or below what is written under it.</param>
    /// <returns>The height of the labels.</returns>
    public double AddLabels(HousePlot plot, double top, double leftLimit, double rightLimit, TextFitter ruler)
    {
        (string Text, double Middle)[] labels = groups.Count > 0
            ? [.. groups.Select(group => (group.Text, (plot.X(group.From) + plot.X(group.To)) / 2))]
            : [.. axis.Labels.Select((label, at) => (label, plot.X(positions[at])))];
        TextLines[] blocks = [.. labels.Select(label => ruler.Wrap(label.Text, rightLimit - leftLimit, Face.Label, Palette.Muted, 1))];
        Box[] boxes = [.. blocks.Select((block, at) => block.BoxAt(
            Math.Clamp(labels[at].Middle - (block.Width / 2), leftLimit, Math.Max(leftLimit, rightLimit - block.Width)), top + LabelTop))];
        IReadOnlyList<int> chosen = Choose(boxes);
        AddTicks(plot, plot.Area.Bottom, chosen);
        foreach (int at in chosen)
            plot.Overlay.AddRange(blocks[at].PlaceAt(boxes[at].X, boxes[at].Y));
        return LabelTop + ruler.LineHeight(Face.Label);
    }

    /// <summary>Between groups; without groups at each period, longer at those with a label.</summary>
    private void AddTicks(HousePlot plot, double top, IReadOnlyList<int> labelled)
    {
        if (groups.Count > 0)
        {
            double[] ends = [.. groups.Select(group => group.From).Append(groups[^1].To).Select(plot.X)];
            if (Enumerable.Range(1, ends.Length - 1).All(at => ends[at] - ends[at - 1] >= LeastTickSpacing))
                plot.Overlay.AddRange(ends.Where(x => x >= plot.Area.X - 0.01 && x <= plot.Area.Right + 0.01).Select(x => Line(x, TickLength)));
            return;
        }

        bool everyPeriod = Spacing(plot) >= LeastTickSpacing;
        plot.Overlay.AddRange(Enumerable.Range(0, Count).Where(at => everyPeriod || labelled.Contains(at))
            .Select(at => Line(plot.X(positions[at]), labelled.Contains(at) ? TickLength : TickLength / 2)));

        LineElement Line(double x, double length) => new(new(x, top), new(x, top + length), Tick);
    }

    /// <summary>
    /// Chooses even steps back from the last label. If that leaves fewer than three, or they collide, chooses the first and the last, or
    /// only the last.
    /// </summary>
    private IReadOnlyList<int> Choose(Box[] boxes)
    {
        if (boxes.Length == 0)
            return [];
        foreach (int step in Steps(boxes.Length))
        {
            var chosen = new List<int>();
            for (int at = boxes.Length - 1; at >= 0; at -= step)
                chosen.Insert(0, at);
            if (chosen.Count < 3 && step > 1)
                break;
            if (Enumerable.Range(1, chosen.Count - 1).All(at => boxes[chosen[at - 1]].Right + LabelGap <= boxes[chosen[at]].X))
                return chosen;
        }

        return boxes.Length > 1 && boxes[0].Right + LabelGap <= boxes[^1].X ? [0, boxes.Length - 1] : [boxes.Length - 1];
    }

    /// <summary>Steps of whole years; parts of a year only if there are too few years.</summary>
    private IEnumerable<int> Steps(int count)
    {
        int cycle = groups.Count > 0 ? 1 : Math.Max(1, axis.Cycle);
        yield return 1;
        if (count <= 2 * cycle)
        {
            for (int part = 2; part < cycle; part++)
            {
                if (cycle % part == 0)
                    yield return part;
            }
        }

        for (int power = 1; power * cycle < Math.Max(2, count * 2); power *= 10)
        {
            foreach (int factor in (int[])[1, 2, 3, 4, 5])
                yield return factor * power * cycle;
        }
    }

    private static IEnumerable<(string Text, double From, double To)> Runs(IReadOnlyList<string>? names)
    {
        for (int start = 0, at = 1; names is not null && at <= names.Count; at++)
        {
            if (at < names.Count && names[at] == names[start])
                continue;
            yield return (names[start], start - 0.5, at - 0.5);
            start = at;
        }
    }
}
