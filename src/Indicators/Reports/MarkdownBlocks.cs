using Indicators.Graphics.Scenes;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Block = Indicators.Graphics.Documents.Block;
using Inline = Indicators.Graphics.Documents.Inline;

namespace Indicators.Reports;

/// <summary>
/// Converts an office's own text to blocks: paragraphs, headings, lists, emphasis and links of CommonMark. Raw HTML and pictures are kept
/// as plain text, so that a document contains only what the document model supports.
/// </summary>
internal static class MarkdownBlocks
{
    /// <param name="idPrefix">A prefix that makes heading ids unique in the document.</param>
    public static IEnumerable<Block> Parse(string markdown, string idPrefix)
    {
        int heading = 0;
        foreach (Markdig.Syntax.Block block in Markdown.Parse(markdown))
        {
            switch (block)
            {
                case Markdig.Syntax.HeadingBlock title:
                    yield return new Graphics.Documents.HeadingBlock(
                        Math.Clamp(title.Level + 1, 2, 3), string.Concat(Inlines(title.Inline).Select(inline => inline.Text)), $"{idPrefix}-{++heading}");
                    break;
                case Markdig.Syntax.ListBlock list:
                    yield return new Graphics.Documents.ListBlock(list.IsOrdered, [.. list.Cast<ListItemBlock>().Select(ItemInlines)]);
                    break;
                case LeafBlock { Inline: not null } leaf:
                    yield return new Graphics.Documents.ParagraphBlock([.. Inlines(leaf.Inline)]);
                    break;
                case LeafBlock leaf:
                    yield return new Graphics.Documents.ParagraphBlock([leaf.Lines.ToString()]);
                    break;
                case ContainerBlock container:
                    foreach (LeafBlock leaf in container.Descendants<LeafBlock>())
                        yield return new Graphics.Documents.ParagraphBlock([.. Inlines(leaf.Inline)]);
                    break;
            }
        }
    }

    private static IReadOnlyList<Inline> ItemInlines(ListItemBlock item) =>
        [.. item.Descendants<LeafBlock>().SelectMany((leaf, i) => i == 0 ? Inlines(leaf.Inline) : Inlines(leaf.Inline).Prepend(new Inline(" ")))];

    private static IEnumerable<Inline> Inlines(ContainerInline? container, FontStyle style = FontStyle.Regular, string? target = null)
    {
        if (container is null) yield break;
        foreach (Markdig.Syntax.Inlines.Inline inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    yield return new Inline(literal.Content.ToString(), style, target);
                    break;
                case LineBreakInline:
                    yield return new Inline(" ", style, target);
                    break;
                case CodeInline code:
                    yield return new Inline(code.Content, style, target);
                    break;
                case HtmlInline html:
                    yield return new Inline(html.Tag, style, target);
                    break;
                case HtmlEntityInline entity:
                    yield return new Inline(entity.Transcoded.ToString(), style, target);
                    break;
                case AutolinkInline link:
                    yield return new Inline(link.Url, style, link.IsEmail ? "mailto:" + link.Url : link.Url);
                    break;
                case LinkInline link:
                    foreach (Inline part in Inlines(link, style, link.IsImage ? target : link.Url)) yield return part;
                    break;
                case EmphasisInline emphasis:
                    foreach (Inline part in Inlines(emphasis, emphasis.DelimiterCount > 1 ? FontStyle.Bold : FontStyle.Oblique, target)) yield return part;
                    break;
                case ContainerInline other:
                    foreach (Inline part in Inlines(other, style, target)) yield return part;
                    break;
            }
        }
    }
}
