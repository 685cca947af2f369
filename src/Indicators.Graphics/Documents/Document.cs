using Indicators.Graphics.Fonts;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Documents;

/// <summary>Something that can be drawn at a given width; its height follows.</summary>
public interface IDrawing
{
    Scene Draw(double width, ITextMeasure text);
}

/// <summary>A run of text within a paragraph or a cell.</summary>
/// <param name="Target">A web address, or <c>#id</c> of a heading, figure or table of the document; null for no link.</param>
public sealed record Inline(string Text, FontStyle Style = FontStyle.Regular, string? Target = null)
{
    /// <summary>Whether the text is, or holds, what others wrote, such as a file's name: pages show a sign for what the font cannot draw, where they refuse own words.</summary>
    public bool IsForeign { get; init; }

    public static implicit operator Inline(string text) => new(text);
}

/// <summary>A part of a document, with no word on how it looks.</summary>
public abstract record Block;

/// <param name="Level">1 to 3.</param>
/// <param name="Id">Unique in the document; a link target.</param>
public sealed record HeadingBlock(int Level, string Text, string Id) : Block
{
    /// <summary>Whether the contents list it, where its level is 1 or 2; not where readers come by links, such as to entries in alphabetical order.</summary>
    public bool IsListed { get; init; } = true;

    internal bool IsInContents => IsListed && Level <= 2;
}

public sealed record ParagraphBlock(IReadOnlyList<Inline> Inlines) : Block
{
    /// <summary>Not parted by a page's end from the block that follows, such as the figure it introduces.</summary>
    public bool KeepWithNext { get; init; }
}

public sealed record ListBlock(bool Ordered, IReadOnlyList<IReadOnlyList<Inline>> Items) : Block;

/// <summary>A short remark set smaller, such as a source or the meaning of a mark.</summary>
public sealed record NoteBlock(IReadOnlyList<Inline> Inlines) : Block;

public enum CellAlignment
{
    Start,
    End,
}

/// <param name="Share">The column's share of the width; shares need not sum to 1.</param>
public sealed record TableColumn(string Header, CellAlignment Alignment = CellAlignment.Start, double Share = 1);

/// <summary>A table with one header row. The first column heads its rows. The header repeats on each page.</summary>
/// <param name="Rows">Each with as many cells as there are columns.</param>
public sealed record TableBlock(
    string Id, string Caption, IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<Inline>> Rows, IReadOnlyList<string> Notes) : Block;

/// <param name="AlternativeText">Says in words what the picture shows.</param>
/// <param name="Data">The figures behind the picture; HTML shows them folded beside it, PDF leaves them out.</param>
/// <param name="DataSummary">The words that unfold the data in HTML, such as "Show the figures".</param>
public sealed record FigureBlock(
    string Id, string Caption, IDrawing Drawing, string AlternativeText, TableBlock? Data, string? DataSummary) : Block;

public sealed record PageBreakBlock : Block;

/// <summary>The list of headings of levels 1 and 2 that are listed, with page numbers where there are pages.</summary>
public sealed record ContentsBlock(string Title) : Block;

/// <param name="Lines">Further lines under the subtitle, such as the date and the programme.</param>
/// <param name="Notice">A warning that must not be missed, such as "made-up figures"; null for none.</param>
public sealed record CoverBlock(string Title, string Subtitle, IReadOnlyList<string> Lines, string? Notice) : Block;

/// <summary>A document before it has a format.</summary>
public sealed record Document
{
    public required string Title { get; init; }

    /// <summary>BCP 47, such as <c>fr</c>.</summary>
    public required string Language { get; init; }

    public bool RightToLeft { get; init; }

    /// <summary>The date that the document carries.</summary>
    public required DateOnly Date { get; init; }

    public required string Creator { get; init; }

    public string Subject { get; init; } = "";

    /// <summary>Printed at the foot of each page beside the page number.</summary>
    public required string Footer { get; init; }

    public required IReadOnlyList<Block> Blocks { get; init; }
}
