using Indicators.Graphics.Charts.Layout;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Kinds;

/// <summary>A table of values in cells that are the darker the higher the value, with the whole in an outlined column. It has no axes.</summary>
public sealed record HeatTable : Chart
{
    private const double NameShare = 0.36;
    private const double Gap = 7;
    private const double CellHeight = 15;
    private const double CellGap = 2;
    private const double GroupGap = 8;
    private const double MostCellWidth = 72;

    /// <summary>From the lightest to the darkest.</summary>
    private static readonly Color[] Fills = [Color.Hex(0xEAF2F8), Color.Hex(0xC3DDEE), Color.Hex(0x7FB6DA), Color.Hex(0x1F74AA), Color.Hex(0x0A4068)];

    /// <summary>The names of the areas, which head the columns.</summary>
    public required IReadOnlyList<string> Areas { get; init; }

    /// <summary>The name of the whole, such as "Region"; null for no such column.</summary>
    public string? WholeName { get; init; }

    public required IReadOnlyList<ComparisonRow> Rows { get; init; }

    /// <summary>The head of the last column, such as "a year"; null for none.</summary>
    public string? ChangeName { get; init; }

    /// <summary>Four values, ascending, from which on cells are darker.</summary>
    public required IReadOnlyList<double> Steps { get; init; }

    internal override ChartBody Body(double width, TextFitter ruler)
    {
        ChartPoint[] points = [.. Rows.SelectMany(row => row.Values.Append(row.Whole))];
        if (ValueDomain.Find(points) is null)
            return new ChartBody(EmptyBody.LayOut(this, points, width, ruler));
        if (Rows.FirstOrDefault(row => row.Values.Count != Areas.Count) is { } wrong)
            throw new ArgumentException($"The row '{wrong.Name}' has {wrong.Values.Count} values for {Areas.Count} areas.");
        if (Steps.Count != Fills.Length - 1)
            throw new ArgumentException($"A heat table has {Fills.Length - 1} steps, not {Steps.Count}.");

        TextLines[] names = [.. Rows.Select(row => ruler.Wrap(row.Name, width * NameShare, Face.Label, Palette.Ink, 2))];
        double nameWidth = names.Max(name => name.Width), signRoom = Rows.Any(row => row.IsLow) ? (2 * Signs.DiamondRadius) + 3 : 0;
        var changes = new ComparisonColumns(null, ChangeName, Rows, Numbers, Words, width, ruler);
        int columns = Areas.Count + (WholeName is null ? 0 : 1);
        double left = nameWidth + signRoom + Gap, pitch = Math.Min((width - changes.Width - left) / columns, MostCellWidth);
        string[] headNames = [.. Areas, .. WholeName is null ? Array.Empty<string>() : [WholeName]];
        TextLines[] heads = [.. headNames.Select((name, at) => ruler.Wrap(name, pitch - CellGap, at == Areas.Count ? Face.Strong : Face.Label, Palette.Ink, 2))];
        double top = Math.Max(heads.Max(head => head.Height) + 3, changes.HeadHeight);

        var elements = new List<Element>();
        for (int at = 0; at < heads.Length; at++)
            elements.AddRange(heads[at].PlaceAt(left + ((at + 0.5) * pitch), top - 3 - heads[at].Height, Anchor.Middle));
        changes.DrawHeads(elements);
        for (int row = 0; row < Rows.Count; row++)
        {
            top += Rows[row].StartsGroup && row > 0 ? GroupGap : 0;
            double height = Math.Max(CellHeight, names[row].Height), middle = top + (height / 2);
            elements.AddRange(names[row].Beside(nameWidth, middle, Anchor.End));
            if (Rows[row].IsLow)
                elements.Add(Signs.LowCoverage(new(nameWidth + (signRoom / 2) + 1, middle)));
            ChartPoint[] cells = [.. Rows[row].Values, .. WholeName is null ? Array.Empty<ChartPoint>() : [Rows[row].Whole]];
            for (int at = 0; at < cells.Length; at++)
                AddCell(elements, cells[at], new Box(left + (at * pitch), top, pitch - CellGap, height), at == Areas.Count, ruler);
            changes.Draw(elements, row, middle);
            top += height + CellGap;
        }

        LayoutPart? key = Legend.LayOut([.. Rows.Any(row => row.IsLow) ? [new KeyEntry([Signs.LowCoverage(new(3, 0))], 6, Words.LowReliability)] : Array.Empty<KeyEntry>()], width, ruler);
        return new ChartBody(new LayoutPart(top, elements), Key: key, Words: Status.Words(points, Words));
    }

    private void AddCell(List<Element> elements, ChartPoint point, Box box, bool isWhole, TextFitter ruler)
    {
        Color fill = point.DrawnValue is { } value ? Fills[Steps.Count(step => value >= step)] : Palette.White;
        Stroke? outline = isWhole ? new Stroke(Palette.Ink, 1) : point.DrawnValue is null ? new Stroke(Palette.Grid, 0.6) : null;
        elements.Add(new RectangleElement(box, fill, outline));
        string text = point.DrawnValue is { } shown ? Numbers.Format(shown) : point.IsSuppressed ? Signs.Suppressed : "–";
        elements.AddRange(ruler.Wrap(text, box.Width, isWhole ? Face.Strong : Face.Label, Palette.TextOn(fill), 1).Beside(box.X + (box.Width / 2), box.Y + (box.Height / 2), Anchor.Middle));
    }
}
