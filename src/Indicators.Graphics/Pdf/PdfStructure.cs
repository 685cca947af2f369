using System.Globalization;
using System.Text;
using Indicators.Graphics.Documents;

namespace Indicators.Graphics.Pdf;

/// <summary>The logical structure (ISO 32000-1, 14.7): every piece of marked content and every link belongs to one node, in reading order.</summary>
/// <param name="pages">The object numbers of the pages.</param>
internal sealed class PdfStructure(IReadOnlyList<int> pages, IReadOnlyList<double> pageHeights)
{
    private readonly Dictionary<TagNode, List<Piece>> pieces = [];
    private readonly List<TagNode>[] ownersByPage = [.. pages.Select(_ => new List<TagNode>())];
    private readonly List<TagNode> ownersOfLinks = [];
    private readonly Dictionary<TagNode, int> numbers = [];
    private readonly Dictionary<TagNode, int> firstOrders = [];
    private readonly List<(string Id, int Number)> identified = [];
    private int order;

    /// <summary>A piece of content on a page, by its identifier, or an annotation.</summary>
    private readonly record struct Piece(int Order, int Page, int Identifier, int Annotation);

    /// <summary>Assigns a new piece of content on a page to its node, and returns the identifier that marks it.</summary>
    public int AddContent(TagNode owner, int page)
    {
        int identifier = ownersByPage[page].Count;
        ownersByPage[page].Add(owner);
        PiecesOf(owner).Add(new Piece(order++, page, identifier, 0));
        return identifier;
    }

    /// <summary>Assigns a link annotation to its node, and returns its key in the parent tree.</summary>
    public int AddLink(TagNode owner, int page, int annotation)
    {
        ownersOfLinks.Add(owner);
        PiecesOf(owner).Add(new Piece(order++, page, 0, annotation));
        return pages.Count + ownersOfLinks.Count - 1;
    }

    public bool HasContent(int page) => ownersByPage[page].Count > 0;

    /// <summary>Writes the tree below <paramref name="root"/> and returns the number of its root object.</summary>
    /// <exception cref="ArgumentException">Some content belongs to a node that is not below the root.</exception>
    public int Write(PdfFile file, TagNode root)
    {
        Reserve(file, root);
        if (pieces.Keys.FirstOrDefault(node => !numbers.ContainsKey(node)) is { } stray)
            throw new ArgumentException($"A page has content of a {stray.Tag} that is not in the document's structure.", nameof(root));
        int tree = file.Reserve();
        WriteNode(file, root, tree);

        var body = new PdfBytes(4096);
        body.Raw("<</Type/StructTreeRoot/K ").Reference(numbers[root]).Raw("/ParentTree<</Nums[");
        for (int page = 0; page < ownersByPage.Length; page++)
        {
            if (ownersByPage[page].Count == 0) continue;
            body.Integer(page).Raw('[');
            foreach (TagNode owner in ownersByPage[page]) body.Reference(numbers[owner]).Raw(' ');
            body.Raw(']');
        }

        for (int link = 0; link < ownersOfLinks.Count; link++)
            body.Integer(pages.Count + link).Raw(' ').Reference(numbers[ownersOfLinks[link]]).Raw(' ');
        body.Raw("]>>/ParentTreeNextKey ").Integer(pages.Count + ownersOfLinks.Count);
        if (identified.Count > 0)
        {
            body.Raw("/IDTree<</Names[");
            foreach ((string id, int number) in identified) body.ByteString(Encoding.ASCII.GetBytes(id)).Reference(number).Raw(' ');
            body.Raw("]/Limits[").ByteString(Encoding.ASCII.GetBytes(identified[0].Id)).ByteString(Encoding.ASCII.GetBytes(identified[^1].Id)).Raw("]>>");
        }

        file.Set(tree, body.Raw(">>"));
        return tree;
    }

    private List<Piece> PiecesOf(TagNode owner)
    {
        if (!pieces.TryGetValue(owner, out List<Piece>? list)) pieces.Add(owner, list = []);
        return list;
    }

    /// <summary>Numbers a node and its descendants, and finds the position of its first content in painting order.</summary>
    private int Reserve(PdfFile file, TagNode node)
    {
        if (!numbers.TryAdd(node, file.Reserve()))
            throw new ArgumentException($"A {node.Tag} stands twice in the document's structure.", nameof(node));
        int first = pieces.TryGetValue(node, out List<Piece>? own) ? own[0].Order : int.MaxValue;
        foreach (TagNode child in node.Children) first = Math.Min(first, Reserve(file, child));
        firstOrders.Add(node, first);
        return first;
    }

    private void WriteNode(PdfFile file, TagNode node, int parent)
    {
        List<Piece> own = pieces.GetValueOrDefault(node, []);
        int page = own.Count > 0 ? own[0].Page : -1;
        var body = new PdfBytes(192);
        body.Raw("<</S").Name(node.Tag.ToString()).Raw("/P ").Reference(parent);
        if (page >= 0) body.Raw("/Pg ").Reference(pages[page]);
        if (node.AlternativeText is not null) body.Raw("/Alt").TextString(node.AlternativeText);
        WriteAttributes(body, node, page);
        if (node.Tag == Tag.Note)
        {
            // A note needs an identifier; the tree of identifiers must be sorted, and their ordinal order is the order of notes.
            string id = string.Create(CultureInfo.InvariantCulture, $"note{identified.Count + 1:D6}");
            identified.Add((id, numbers[node]));
            body.Raw("/ID").ByteString(Encoding.ASCII.GetBytes(id));
        }

        WriteKids(body, node, own, page);
        file.Set(numbers[node], body.Raw(">>"));
        foreach (TagNode child in node.Children) WriteNode(file, child, numbers[node]);
    }

    private void WriteAttributes(PdfBytes body, TagNode node, int page)
    {
        if (node.Scope is not null) body.Raw("/A<</O/Table/Scope").Name(node.Scope).Raw(">>");
        if (node.BoundingBox is not { } box || page < 0) return;
        double height = pageHeights[page];
        body.Raw("/A<</O/Layout/Placement/Block/BBox[").Operand(box.X).Operand(height - box.Bottom).Operand(box.Right).Number(height - box.Y).Raw("]>>");
    }

    /// <summary>
    /// The node's own content and its children in one list. Children keep their order, which is the reading order; own content precedes the
    /// first child that is painted after it.
    /// </summary>
    private void WriteKids(PdfBytes body, TagNode node, List<Piece> own, int page)
    {
        if (own.Count + node.Children.Count == 0) return;
        body.Raw("/K[");
        int next = 0;
        foreach (TagNode child in node.Children)
        {
            for (; next < own.Count && own[next].Order < firstOrders[child] && firstOrders[child] != int.MaxValue; next++) WritePiece(body, own[next], page);
            body.Reference(numbers[child]).Raw(' ');
        }

        for (; next < own.Count; next++) WritePiece(body, own[next], page);
        body.Raw(']');
    }

    private void WritePiece(PdfBytes body, Piece piece, int page)
    {
        if (piece.Annotation != 0) body.Raw("<</Type/OBJR/Obj ").Reference(piece.Annotation).Raw("/Pg ").Reference(pages[piece.Page]).Raw(">>");
        else if (piece.Page == page) body.Integer(piece.Identifier).Raw(' ');
        else body.Raw("<</Type/MCR/Pg ").Reference(pages[piece.Page]).Raw("/MCID ").Integer(piece.Identifier).Raw(">>");
    }
}
