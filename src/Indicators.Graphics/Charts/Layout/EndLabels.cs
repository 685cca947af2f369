using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Layout;

/// <param name="Sample">The series' mark; null for a reference line.</param>
/// <param name="From">The end of the line; null when the series has no value.</param>
internal sealed record EndLabel(string Name, string Value, SeriesStyle? Sample, Place? From);

/// <summary>Names and last values beside the ends of lines, in a column, moved apart where they would collide.</summary>
internal sealed class EndLabels
{
    private const double SampleRoom = 9;
    private const double LeaderRoom = 10;
    private const double Gap = 2.5;

    private readonly IReadOnlyList<EndLabel> labels;
    private readonly IReadOnlyList<IReadOnlyList<TextBlock>> blocks;

    private EndLabels(IReadOnlyList<EndLabel> labels, IReadOnlyList<IReadOnlyList<TextBlock>> blocks) => (this.labels, this.blocks) = (labels, blocks);

    /// <summary>With the room for leaders and marks.</summary>
    public double Width => blocks.Count == 0 ? 0 : LeaderRoom + SampleRoom + blocks.SelectMany(lines => lines).Select(line => line.Width).DefaultIfEmpty(0).Max();

    public double Height => blocks.Sum(lines => lines.Sum(line => line.Height)) + (Gap * Math.Max(0, blocks.Count - 1));

    /// <summary>As full as the height allows: names in two lines and values, else names, else names cut to one line.</summary>
    public static EndLabels For(IReadOnlyList<EndLabel> labels, double mostWidth, double height, Ruler ruler)
    {
        var width = mostWidth - LeaderRoom - SampleRoom;
        var full = new EndLabels(labels, Blocks(labels, width, 2, true, ruler));
        if (full.Height <= height)
            return full;
        var names = new EndLabels(labels, Blocks(labels, width, 2, false, ruler));
        return names.Height <= height ? names : new EndLabels(labels, Blocks(labels, width, 1, false, ruler));
    }

    /// <param name="places">The ends of the lines, once the plot is known.</param>
    public void Draw(List<Element> elements, IReadOnlyList<Place?> places, Box plot)
    {
        var heights = blocks.Select(lines => lines.Sum(line => line.Height)).ToArray();
        var wanted = places.Select(place => place?.Y ?? plot.Bottom).ToArray();
        var middles = Spread.Apart(wanted, heights, Gap, plot.Y, plot.Bottom);
        var left = plot.Right + LeaderRoom;
        for (var at = 0; at < labels.Count; at++)
        {
            var top = middles[at] - (heights[at] / 2);
            var textMiddle = top + (blocks[at].Count == 0 ? 0 : blocks[at][0].Height / 2 / Math.Max(1, blocks[at][0].Lines.Count));
            if (places[at] is { } from)
                DrawLeader(elements, from, new(left - 1, textMiddle));
            if (labels[at].Sample is { } style)
                elements.AddRange(Marks.Point(new(left + 3.5, textMiddle), style, PointMark.None));
            foreach (var block in blocks[at])
            {
                elements.AddRange(block.At(left + SampleRoom, top));
                top += block.Height;
            }
        }
    }

    private static void DrawLeader(List<Element> elements, Place end, Place to)
    {
        var start = end with { X = Math.Min(end.X + Marks.Radius + 1.5, to.X) };
        if (Math.Abs(end.Y - to.Y) < 2 && to.X - start.X < LeaderRoom)
            return;
        var bend = new Place(Math.Max(start.X, to.X - LeaderRoom + 4.5), end.Y);
        elements.Add(new PolylineElement([start, bend, to], Strokes.Leader));
    }

    private static IReadOnlyList<IReadOnlyList<TextBlock>> Blocks(IReadOnlyList<EndLabel> labels, double width, int nameLines, bool values, Ruler ruler) =>
    [
        .. labels.Select(IReadOnlyList<TextBlock> (label) =>
        [
            .. label.Name.Length > 0 ? [ruler.Wrap(label.Name, width, Face.Label, Palette.Ink, nameLines)] : Array.Empty<TextBlock>(),
            .. values || label.Name.Length == 0 ? [ruler.Wrap(label.Value, width, Face.Strong, Palette.Ink, 2)] : Array.Empty<TextBlock>(),
        ]),
    ];
}
