using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Layout;

/// <summary>Positions of periods along a horizontal axis, and which of them are labelled.</summary>
internal sealed class PeriodScale
{
    private const double LabelGap = 7;
    private const double TickLength = 3;

    /// <summary>The distance of labels from the axis, below the lowest number of the value axis, half of which extends below the plot.</summary>
    public const double LabelTop = 5;

    private const double LeastTickSpacing = 4;

    private readonly PeriodAxis axis;
    private readonly double[] coordinates;

    /// <exception cref="ArgumentException">The numbers of positions and labels differ, or the positions are not in ascending order.</exception>
    public PeriodScale(PeriodAxis axis, double left, double right)
    {
        this.axis = axis;
        int count = axis.Labels.Count;
        IReadOnlyList<double> positions = axis.Positions ?? [.. Enumerable.Range(0, count).Select(at => (double)at)];
        if (positions.Count != count || Enumerable.Range(1, Math.Max(0, count - 1)).Any(at => !(positions[at] > positions[at - 1])))
            throw new ArgumentException("Each period needs one position, and positions must ascend.");
        coordinates = count == 1
            ? [right]
            : [.. positions.Select(each => left + ((each - positions[0]) / (positions[^1] - positions[0]) * (right - left)))];
    }

    public int Count => coordinates.Length;

    public double X(int index) => coordinates[index];

    /// <summary>The smallest distance between neighbours; the whole width if there is one period.</summary>
    public double Spacing(double room) => Count < 2 ? room : Enumerable.Range(1, Count - 1).Min(at => coordinates[at] - coordinates[at - 1]);

    /// <summary>Draws ticks and labels below the axis, within the limits.</summary>
    /// <returns>The height of ticks and labels.</returns>
    public double Draw(List<Element> elements, double top, double leftLimit, double rightLimit, TextFitter ruler)
    {
        TextLines[] blocks = [.. axis.Labels.Select(label => ruler.Wrap(label, rightLimit - leftLimit, Face.Label, Palette.Muted, 1))];
        var boxes = new Box[Count];
        for (int at = 0; at < Count; at++)
        {
            double x = Math.Clamp(coordinates[at] - (blocks[at].Width / 2), leftLimit, Math.Max(leftLimit, rightLimit - blocks[at].Width));
            boxes[at] = blocks[at].BoxAt(x, top + LabelTop);
        }

        IReadOnlyList<int> chosen = Chosen(boxes);
        if (Spacing(double.PositiveInfinity) >= LeastTickSpacing)
            elements.AddRange(Enumerable.Range(0, Count).Except(chosen).Select(at => new LineElement(new(coordinates[at], top), new(coordinates[at], top + (TickLength / 2)), Strokes.Tick)));
        foreach (int at in chosen)
        {
            elements.Add(new LineElement(new(coordinates[at], top), new(coordinates[at], top + TickLength), Strokes.Tick));
            elements.AddRange(blocks[at].PlaceAt(boxes[at].X, boxes[at].Y));
        }

        return LabelTop + ruler.LineHeight(Face.Label);
    }

    /// <summary>
    /// Chooses even steps back from the last period. If that leaves fewer than three labels, or they collide, chooses the first and the
    /// last period, or only the last.
    /// </summary>
    private IReadOnlyList<int> Chosen(Box[] boxes)
    {
        if (Count == 0)
            return [];
        foreach (int step in Steps())
        {
            var chosen = new List<int>();
            for (int at = Count - 1; at >= 0; at -= step)
                chosen.Insert(0, at);
            if (chosen.Count < 3 && step > 1)
                break;
            if (Enumerable.Range(1, chosen.Count - 1).All(at => boxes[chosen[at - 1]].Right + LabelGap <= boxes[chosen[at]].X))
                return chosen;
        }

        return Count > 1 && boxes[0].Right + LabelGap <= boxes[^1].X ? [0, Count - 1] : [Count - 1];
    }

    /// <summary>Steps of whole years; parts of a year only if there are too few years.</summary>
    private IEnumerable<int> Steps()
    {
        int cycle = Math.Max(1, axis.Cycle);
        yield return 1;
        if (Count <= 2 * cycle)
        {
            for (int part = 2; part < cycle; part++)
            {
                if (cycle % part == 0)
                    yield return part;
            }
        }

        for (int power = 1; power * cycle < Math.Max(2, Count * 2); power *= 10)
        {
            foreach (int factor in (int[])[1, 2, 3, 4, 5])
                yield return factor * power * cycle;
        }
    }
}
