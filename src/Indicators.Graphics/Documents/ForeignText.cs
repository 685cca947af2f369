using Indicators.Graphics.Fonts;

namespace Indicators.Graphics.Documents;

/// <summary>Makes external text drawable, so that a name in a script that the font lacks does not prevent a document.</summary>
public static class ForeignText
{
    /// <summary>The document with substitutes for characters that the fonts lack, in text that is marked as foreign.</summary>
    public static Document MadeDrawable(this Document document, FontFamily fonts)
    {
        return document with { Blocks = [.. document.Blocks.Select(block => BlockTree.ChangeInlines(block, All))] };

        IReadOnlyList<Inline> All(IReadOnlyList<Inline> inlines) => inlines.Any(inline => inline.IsForeign)
            ? [.. inlines.Select(inline => inline.IsForeign ? inline with { Text = fonts.WithStandIns(inline.Text) } : inline)]
            : inlines;
    }
}
