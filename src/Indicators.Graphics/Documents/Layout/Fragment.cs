namespace Indicators.Graphics.Documents.Layout;

/// <summary>An indivisible piece of the flow: a line of text, a table row, a drawing, or columns side by side.</summary>
/// <param name="Height">The height in points, without the space around it.</param>
/// <param name="Paint">Paints the fragment with its top at the given y.</param>
internal sealed record Fragment(double Height, Action<PagePainter, double> Paint)
{
    /// <summary>
    /// The space before the fragment. Between two fragments, the larger of the space after one and before the other applies; at the top of
    /// a page, none.
    /// </summary>
    public double SpaceBefore { get; init; }

    public double SpaceAfter { get; init; }

    /// <summary>Whether to avoid a page break after the fragment, provided that the group fits on one page.</summary>
    public bool KeepWithNext { get; init; }

    public bool StartsPage { get; init; }

    /// <summary>Whether the fragment begins a heading of the first level.</summary>
    public bool StartsChapter { get; init; }

    public bool IsHeading { get; init; }

    /// <summary>Whether later text of the same section may stand before it, if it does not fit on the page.</summary>
    public bool MayFloat { get; init; }

    /// <summary>For a line of a paragraph: its index and how many lines there are; else (0, 0).</summary>
    public (int Index, int Count) Line { get; init; }

    /// <summary>Whether the page has no running footer.</summary>
    public bool WithoutFooter { get; init; }

    /// <summary>A fragment painted above this one if it is the first on a page: the header row of a table.</summary>
    public Fragment? Repeated { get; init; }

    /// <summary>The link targets at this fragment.</summary>
    public IReadOnlyList<string> DestinationIds { get; init; } = [];

    /// <summary>The fragments side by side in this one, column by column; tops count from its own.</summary>
    public IReadOnlyList<IReadOnlyList<Placement>> Columns { get; init; } = [];

    /// <summary>Fragments side by side as one, which paints all of them.</summary>
    public static Fragment SideBySide(IReadOnlyList<IReadOnlyList<Placement>> columns) =>
        new(columns.SelectMany(column => column).Select(placement => placement.Bottom).DefaultIfEmpty(0).Max(), (painter, top) =>
        {
            foreach (Placement placement in columns.SelectMany(column => column)) placement.Fragment.Paint(painter, top + placement.Top);
        })
        {
            Columns = columns,
            SpaceBefore = columns.Select(column => column.Count > 0 ? column[0].Fragment.SpaceBefore : 0).DefaultIfEmpty(0).Max(),
            SpaceAfter = columns.Select(column => column.Count > 0 ? column[^1].Fragment.SpaceAfter : 0).DefaultIfEmpty(0).Max(),
        };
}

/// <summary>The position of a fragment.</summary>
/// <param name="Top">Points from the top of the page, or of the fragment around it.</param>
internal readonly record struct Placement(Fragment Fragment, double Top)
{
    public double Bottom => Top + Fragment.Height;
}
