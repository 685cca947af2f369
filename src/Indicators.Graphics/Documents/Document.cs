using Indicators.Graphics.Fonts;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Documents;

/// <summary>Something that can be drawn at a given width, which determines its height.</summary>
public interface IDrawing
{
    Scene Draw(double width, ITextMeasure text);
}

/// <summary>A run of text in a paragraph or a cell.</summary>
/// <param name="Target">A web address, or <c>#id</c> of a heading, figure or table in the document; null for no link.</param>
public sealed record Inline(string Text, FontStyle Style = FontStyle.Regular, string? Target = null)
{
    /// <summary>
    /// Whether the text contains external text, such as a file name. Pages substitute characters that the font lacks in such text, and
    /// refuse them in other text.
    /// </summary>
    public bool IsForeign { get; init; }

    /// <summary>Whether the text is small and above the line, such as the mark of a footnote.</summary>
    public bool IsRaised { get; init; }

    /// <summary>The words for a sign, such as "reported" for a dot; null if the text speaks for itself.</summary>
    public string? AlternativeText { get; init; }

    public static implicit operator Inline(string text) => new(text);
}

/// <summary>A part of a document, independent of its layout.</summary>
public abstract record Block;

/// <param name="Level">1 to 3.</param>
/// <param name="Id">Unique in the document; used as a link target.</param>
public sealed record HeadingBlock(int Level, string Text, string Id) : Block
{
    /// <summary>
    /// Whether the contents list the heading, if its level is 1 or 2. False for headings reached by links, such as entries in alphabetical
    /// order.
    /// </summary>
    public bool IsListed { get; init; } = true;

    /// <summary>A small line above the heading, such as the theme of a page whose title is a sentence; it then stands in the contents. Null for none.</summary>
    public string? Kicker { get; init; }

    internal string ShortText => Kicker ?? Text;

    internal bool IsInContents => IsListed && Level <= 2;
}

public sealed record ParagraphBlock(IReadOnlyList<Inline> Inlines) : Block
{
    /// <summary>Whether to avoid a page break before the following block, such as a figure that the paragraph introduces.</summary>
    public bool KeepWithNext { get; init; }
}

/// <summary>A paragraph in larger type that says the most important things of a page.</summary>
public sealed record LeadBlock(IReadOnlyList<Inline> Inlines) : Block;

/// <summary>A paragraph in a box that no reader should miss, such as who has not reported.</summary>
public sealed record CalloutBlock(IReadOnlyList<Inline> Inlines) : Block;

/// <summary>Short paragraphs side by side, at most three in a row, each with a bold first sentence.</summary>
public sealed record PointsBlock(IReadOnlyList<IReadOnlyList<Inline>> Points) : Block;

public sealed record ListBlock(bool Ordered, IReadOnlyList<IReadOnlyList<Inline>> Items) : Block
{
    /// <summary>The number of the first item.</summary>
    public int Start { get; init; } = 1;

    /// <summary>The lists in the items, by their place; null for an item without one. Items beyond the last have none.</summary>
    public IReadOnlyList<ListBlock?> Nested { get; init; } = [];
}

/// <summary>A short note in smaller type, such as a source or the meaning of a mark.</summary>
public sealed record NoteBlock(IReadOnlyList<Inline> Inlines) : Block;

public enum CellAlignment
{
    Start,
    End,
    Center,
}

/// <param name="Share">The column's share of the width; shares need not sum to 1.</param>
public sealed record TableColumn(string Header, CellAlignment Alignment = CellAlignment.Start, double Share = 1);

/// <summary>A table with one header row, which is repeated on each page. The first column contains the row headers.</summary>
/// <param name="Rows">Each has as many cells as there are columns.</param>
public sealed record TableBlock(
    string Id, string Caption, IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<Inline>> Rows, IReadOnlyList<string> Notes) : Block
{
    /// <summary>
    /// The shades of the cells, row by row: the index of a colour of <see cref="DocumentStyle.HeatSteps"/>, or null for none. Empty, or with
    /// as many rows and cells as <see cref="Rows"/>.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<int?>> Shades { get; init; } = [];
}

/// <param name="AlternativeText">Describes the picture in words.</param>
/// <param name="Data">The figures behind the picture; HTML shows them in a collapsed section, PDF leaves them out.</param>
/// <param name="DataSummary">The label of the collapsed section in HTML, such as "Show the figures".</param>
public sealed record FigureBlock(
    string Id, string Caption, IDrawing Drawing, string AlternativeText, TableBlock? Data, string? DataSummary) : Block
{
    /// <summary>The measure, unit and period below the caption; empty for nothing.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>The line below the drawing, such as the figure's number and where its measure is defined; empty for none.</summary>
    public IReadOnlyList<Inline> Source { get; init; } = [];
}

public sealed record PageBreakBlock : Block;

/// <summary>The contents: listed headings of levels 1 and 2, with page numbers if there are pages.</summary>
public sealed record ContentsBlock(string Title) : Block;

/// <summary>A document, independent of its format.</summary>
public sealed record Document
{
    public required string Title { get; init; }

    /// <summary>A BCP 47 language tag, such as <c>fr</c>.</summary>
    public required string Language { get; init; }

    public bool RightToLeft { get; init; }

    /// <summary>The date of the document.</summary>
    public required DateOnly Date { get; init; }

    public required string Creator { get; init; }

    public string Subject { get; init; } = "";

    /// <summary>The text at the foot of each page, beside the page number.</summary>
    public required string Footer { get; init; }

    public required IReadOnlyList<Block> Blocks { get; init; }

    public DocumentStyle Style { get; init; } = new();

    /// <summary>The files that a PDF of the document carries.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];
}
