using Indicators.Graphics.Documents;

namespace Indicators.Graphics.Pdf;

/// <summary>
/// Determines which pieces of content are one running text: those of one paragraph or cell, including links and spans, across pages and
/// artifacts.
/// </summary>
internal sealed class TextFlow
{
    private readonly Dictionary<TagNode, TagNode> blocks = [];
    private TagNode? last;

    public TextFlow(TagNode root) => Visit(root, root);

    /// <summary>Whether a piece with this owner continues the text of the piece in the previous call.</summary>
    public bool GoesOnWith(TagNode owner)
    {
        TagNode block = blocks.GetValueOrDefault(owner, owner);
        bool goesOn = block == last;
        last = block;
        return goesOn;
    }

    private void Visit(TagNode node, TagNode block)
    {
        TagNode own = node.Tag is Tag.Span or Tag.Link ? block : node;
        blocks[node] = own;
        foreach (TagNode child in node.Children) Visit(child, own);
    }
}
