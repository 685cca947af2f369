using Indicators.Graphics.Documents;

namespace Indicators.Graphics.Pdf;

/// <summary>Tells which pieces of content are one running text: those of one paragraph or cell, with the links and spans in it, over pages and past artifacts.</summary>
internal sealed class TextFlow
{
    private readonly Dictionary<TagNode, TagNode> blocks = [];
    private TagNode? last;

    public TextFlow(TagNode root) => Visit(root, root);

    /// <summary>Whether a piece of this owner goes on with the text of the piece asked about before it.</summary>
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
