namespace Indicators.Graphics.Documents.Layout;

/// <summary>A piece of the flow that is never divided: a line of text, a table row, a drawing.</summary>
/// <param name="Height">Points, without the space around it.</param>
/// <param name="Paint">Paints the fragment with its top at the given y.</param>
internal sealed record Fragment(double Height, Action<PagePainter, double> Paint)
{
    /// <summary>Between two fragments the larger of the space after the one and before the other counts; none counts at the top of a page.</summary>
    public double SpaceBefore { get; init; }

    public double SpaceAfter { get; init; }

    /// <summary>No page break may follow, as long as what is kept together fits on one page.</summary>
    public bool KeepWithNext { get; init; }

    public bool StartsPage { get; init; }

    /// <summary>Whether its page goes without the running footer.</summary>
    public bool WithoutFooter { get; init; }

    /// <summary>Painted above this fragment when it comes first on a page: the header row of a table.</summary>
    public Fragment? Repeated { get; init; }

    /// <summary>The link targets that this fragment begins.</summary>
    public IReadOnlyList<string> DestinationIds { get; init; } = [];
}
