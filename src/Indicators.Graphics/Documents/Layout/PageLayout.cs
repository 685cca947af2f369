using Indicators.Graphics.Fonts;
using Indicators.Text;

namespace Indicators.Graphics.Documents.Layout;

/// <summary>
/// Lays out a document in pages. Blocks are first converted to fragments (lines, rows, drawings) of known height, then placed, and only
/// then painted, when all page numbers are known.
/// </summary>
public static class PageLayout
{
    /// <param name="measure">Measures text; use the fonts with which the document is written.</param>
    /// <param name="style">Null for the default measures with the look of the document.</param>
    /// <exception cref="ArgumentException">Two blocks have the same id, a heading has no text, or a table's rows and columns disagree.</exception>
    public static PagedDocument LayOut(Document document, ITextMeasure measure, PageStyle? style = null)
    {
        foreach (HeadingBlock heading in document.AllBlocks().OfType<HeadingBlock>())
            if (string.IsNullOrWhiteSpace(heading.Text)) throw new ArgumentException($"The heading \"{heading.Id}\" has no text.");

        LayoutContext context = new(document, measure, style ?? new PageStyle { Look = document.Style });
        BlockLayout blocks = new(context);
        IReadOnlyList<IReadOnlyList<Placement>> placements = PageComposer.Compose(blocks.Flow(), context.Style);
        if (placements.Count == 0) placements = [[]];

        Destination[] destinations = [.. Destinations(placements)];
        Dictionary<string, string> labels = destinations.ToDictionary(
            destination => destination.Id, destination => Label(destination.PageIndex), StringComparer.Ordinal);
        return new PagedDocument
        {
            Title = document.Title,
            Language = document.Language,
            Date = document.Date,
            Creator = document.Creator,
            Subject = document.Subject,
            Pages = [.. placements.Select((page, index) => Paint(page, Label(index), context, labels))],
            Root = blocks.Root,
            Destinations = destinations,
            Outline = [.. Outline(document)],
            Attachments = document.Attachments,
            Faults = PageFaults.Find(placements, context.Style),
        };
    }

    private static string Label(int pageIndex) => DataNumber.Format(pageIndex + 1);

    private static Page Paint(
        IReadOnlyList<Placement> placements, string label, LayoutContext context, IReadOnlyDictionary<string, string> labels)
    {
        PagePainter painter = new(context.Style, context.Document.RightToLeft, labels);
        foreach (Placement placement in placements) placement.Fragment.Paint(painter, placement.Top);
        if (!placements.Any(placement => placement.Fragment.WithoutFooter)) new FooterLayout(context).Paint(painter, label);
        return painter.Finish(label);
    }

    private static IEnumerable<Destination> Destinations(IReadOnlyList<IReadOnlyList<Placement>> pages) =>
        pages.SelectMany((page, index) => page.SelectMany(placement => DestinationsOf(placement, index, 0)));

    private static IEnumerable<Destination> DestinationsOf(Placement placement, int page, double offset) =>
        placement.Fragment.DestinationIds.Select(id => new Destination(id, page, offset + placement.Top))
            .Concat(placement.Fragment.Columns.SelectMany(column => column).SelectMany(inner => DestinationsOf(inner, page, offset + placement.Top)));

    /// <summary>Builds the outline, in which an entry is at most one level below the one before it.</summary>
    private static IEnumerable<OutlineEntry> Outline(Document document)
    {
        int level = 0;
        foreach (HeadingBlock heading in document.AllBlocks().OfType<HeadingBlock>())
        {
            level = Math.Min(heading.Level, level + 1);
            yield return new OutlineEntry(heading.ShortText, level, heading.Id);
        }
    }
}
