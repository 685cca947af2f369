namespace Indicators.Graphics.Documents.Layout;

/// <summary>An indivisible piece of the flow: a line of text, a table row or a drawing.</summary>
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

    /// <summary>Whether the page has no running footer.</summary>
    public bool WithoutFooter { get; init; }

    /// <summary>A fragment painted above this one if it is the first on a page: the header row of a table.</summary>
    public Fragment? Repeated { get; init; }

    /// <summary>The link targets at this fragment.</summary>
    public IReadOnlyList<string> DestinationIds { get; init; } = [];
}
