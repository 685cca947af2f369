using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Layout;

/// <param name="Style">The series' style, in whose colour the label is; null for a reference line.</param>
/// <param name="IsWord">Whether the value is a text for a value that is missing or suppressed.</param>
/// <param name="IsLow">Whether the value is of low coverage.</param>
internal sealed record EndLabel(string Name, string Value, SeriesStyle? Style, bool IsWord = false, bool IsLow = false)
{
    public Color Color => Style?.Color ?? Palette.Ink;

    public Face Face => Style is { IsStory: true } ? Face.Strong : Face.Label;
}

/// <summary>Names and last values beside the ends of lines, in one column and moved apart if they would collide.</summary>
internal sealed class EndLabels
{
    private const double SignRoom = 7;
    private const double LeaderRoom = 9;
    private const double Gap = 2.5;

    private readonly IReadOnlyList<EndLabel> labels;
    private readonly IReadOnlyList<IReadOnlyList<TextLines>> blocks;

    private EndLabels(IReadOnlyList<EndLabel> labels, IReadOnlyList<IReadOnlyList<TextLines>> blocks) => (this.labels, this.blocks) = (labels, blocks);

    /// <summary>The width, including leaders and signs.</summary>
    public double Width => blocks.Count == 0 ? 0 : LeaderRoom + SignsRoom(labels) + blocks.SelectMany(lines => lines).Select(line => line.Width).DefaultIfEmpty(0).Max();

    public double TotalHeight => blocks.Sum(Height) + (Gap * Math.Max(0, blocks.Count - 1));

    /// <summary>
    /// The most complete labels that fit the height: names in three lines with values, or else in two, or else names only, or else names
    /// cut to one line.
    /// </summary>
    public static EndLabels For(IReadOnlyList<EndLabel> labels, double mostWidth, double height, TextFitter ruler)
    {
        double width = mostWidth - LeaderRoom - SignsRoom(labels);
        foreach (int nameLines in (int[])[3, 2])
        {
            var full = new EndLabels(labels, Blocks(labels, width, nameLines, true, ruler));
            if (full.TotalHeight <= height)
                return full;
        }
        var names = new EndLabels(labels, Blocks(labels, width, 2, false, ruler));
        return names.TotalHeight <= height ? names : new EndLabels(labels, Blocks(labels, width, 1, false, ruler));
    }

    /// <param name="positions">The ends of the lines, once the plot is known; null if there is no value.</param>
    public void Draw(List<Element> elements, IReadOnlyList<Position?> positions, Box plot)
    {
        double[] heights = [.. blocks.Select(Height)];
        double[] firstLines = [.. blocks.Select(lines => lines.Count == 0 ? 0 : lines[0].Height / Math.Max(1, lines[0].Lines.Count))];

        // The first line of each label should be beside the end of its line.
        double[] wanted = [.. positions.Select((position, at) => position is { } end ? end.Y + ((heights[at] - firstLines[at]) / 2) : plot.Bottom)];
        IReadOnlyList<double> middles = Spread.Apart(wanted, heights, Gap, plot.Y - (firstLines.FirstOrDefault() / 2), plot.Bottom);
        double left = plot.Right + LeaderRoom, signs = SignsRoom(labels);
        for (int at = 0; at < labels.Count; at++)
        {
            double top = middles[at] - (heights[at] / 2);
            double middle = top + (firstLines[at] / 2);
            if (positions[at] is { } end)
                DrawLeader(elements, end, new(left - 1, middle));
            if (labels[at].IsLow)
                elements.Add(Signs.LowCoverage(new(left + Signs.DiamondRadius, middle)));
            foreach (TextLines block in blocks[at])
            {
                elements.AddRange(block.PlaceAt(left + signs, top));
                top += block.Height;
            }
        }
    }

    private static double SignsRoom(IReadOnlyList<EndLabel> labels) => labels.Any(label => label.IsLow) ? SignRoom : 0;

    private static double Height(IReadOnlyList<TextLines> lines) => lines.Sum(line => line.Height);

    /// <summary>
    /// Draws no leader if the label is beside its line, and a dotted one over a longer distance, so that it is not taken for the line.
    /// </summary>
    private static void DrawLeader(List<Element> elements, Position end, Position to)
    {
        Position start = end with { X = Math.Min(end.X + Signs.OpenRadius + 1.5, to.X) };
        bool isFar = to.X - start.X > 2 * LeaderRoom;
        if (Math.Abs(end.Y - to.Y) < 2 && !isFar)
            return;
        var bend = new Position(Math.Max(start.X, to.X - LeaderRoom + 4.5), end.Y);
        elements.Add(new PolylineElement([start, bend, to], isFar ? Signs.LongLeader : Signs.Leader));
    }

    /// <summary>The label of a reference line includes its value even if there is no room for the values of series.</summary>
    private static string Name(EndLabel label, bool values) => values || label.Style is not null ? label.Name : $"{label.Name} {label.Value}";

    private static IReadOnlyList<IReadOnlyList<TextLines>> Blocks(IReadOnlyList<EndLabel> labels, double width, int nameLines, bool values, TextFitter ruler) =>
    [
        .. labels.Select(IReadOnlyList<TextLines> (label) =>
        [
            .. label.Name.Length > 0 ? [ruler.Wrap(Name(label, values), width, label.Face, label.Color, nameLines)] : Array.Empty<TextLines>(),
            .. values || label.Name.Length == 0 ? [ruler.Wrap(label.Value, width, label.IsWord ? Face.Word : label.Face, label.Color, 2)] : Array.Empty<TextLines>(),
        ]),
    ];
}
