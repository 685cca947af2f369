using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Documents;

/// <summary>The standard structure types of ISO 32000-1, 14.8.4, that documents use.</summary>
public enum Tag
{
    Document,
    Sect,
    H1,
    H2,
    H3,
    P,
    L,
    LI,
    Lbl,
    LBody,
    Table,
    THead,
    TBody,
    TR,
    TH,
    TD,
    Figure,
    Caption,
    Link,
    Note,
    TOC,
    TOCI,

    /// <summary>Text of a block beside a link, so that the order of the block's children is the reading order.</summary>
    Span,
}

/// <summary>A node of the logical structure; the order of children is the reading order.</summary>
public sealed class TagNode(Tag tag)
{
    public Tag Tag { get; } = tag;

    public IList<TagNode> Children { get; } = [];

    /// <summary>The alternative text of a figure or a sign.</summary>
    public string? AlternativeText { get; init; }

    /// <summary>For <see cref="Tag.TH"/>: <c>Row</c> or <c>Column</c>.</summary>
    public string? Scope { get; init; }

    /// <summary>The position of a figure on its page.</summary>
    public Box? BoundingBox { get; set; }
}

/// <param name="Owner">The node that the elements belong to; null for an artifact such as a page number or a rule.</param>
public sealed record PageContent(TagNode? Owner, IReadOnlyList<Element> Elements);

/// <param name="Owner">A node of <see cref="Tag.Link"/>.</param>
/// <param name="Target">A web address, or <c>#id</c> of a destination.</param>
public sealed record PageLink(Box Box, TagNode Owner, string Target);

/// <param name="Contents">In painting order.</param>
/// <param name="Label">The printed page number.</param>
public sealed record Page(
    double Width, double Height, IReadOnlyList<PageContent> Contents, IReadOnlyList<PageLink> Links, string Label);

/// <param name="Y">Points from the top of the page.</param>
public sealed record Destination(string Id, int PageIndex, double Y);

/// <param name="Level">From 1.</param>
public sealed record OutlineEntry(string Title, int Level, string DestinationId);

/// <summary>A document after layout, with all positions determined.</summary>
public sealed record PagedDocument
{
    public required string Title { get; init; }

    public required string Language { get; init; }

    public required DateOnly Date { get; init; }

    public required string Creator { get; init; }

    public required string Subject { get; init; }

    public required IReadOnlyList<Page> Pages { get; init; }

    /// <summary>The root node, with <see cref="Tag.Document"/>.</summary>
    public required TagNode Root { get; init; }

    public required IReadOnlyList<Destination> Destinations { get; init; }

    public required IReadOnlyList<OutlineEntry> Outline { get; init; }

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>What a reader would see as mistakes of the layout; empty for a sound document.</summary>
    public IReadOnlyList<PageFault> Faults { get; init; } = [];
}
