using Indicators.Graphics.Documents;
using Indicators.Graphics.Pdf;
using Indicators.Graphics.Scenes;

namespace Indicators.Tests.Graphics.Pdf;

public sealed class PdfStructureTests
{
    private static readonly string[] PaintingOperators = ["S", "f", "B", "Tj", "TJ", "W"];
    private readonly PdfReader file = new(PdfWriter.Write(SampleDocument.Create(3), SampleDocument.Fonts));

    [Fact]
    public void Nothing_is_painted_outside_marked_content()
    {
        foreach (PdfReference page in file.Pages)
        {
            int depth = 0, saved = 0, painted = 0;
            foreach ((string operation, _) in file.Operations(page))
            {
                if (operation is "BDC" or "BMC") depth++;
                if (operation == "EMC") depth--;
                if (operation == "q") saved++;
                if (operation == "Q") saved--;
                if (PaintingOperators.Contains(operation)) painted++;
                Assert.True(depth == 1 || !PaintingOperators.Contains(operation), $"{operation} stands at depth {depth}.");
            }

            Assert.Equal((0, 0), (depth, saved));
            Assert.InRange(painted, 100, int.MaxValue);
        }
    }

    [Fact]
    public void Each_marked_piece_stands_once_in_the_tree_and_its_parent_is_listed()
    {
        Dictionary<(int Page, int Identifier), int> owners = Owners();
        Dictionary<int, object> parents = ParentTree();

        foreach (PdfReference page in file.Pages)
        {
            int[] identifiers = [.. file.Operations(page).Where(operation => operation.Operator == "BDC")
                .Select(operation => (int)(double)((Dictionary<string, object>)operation.Operands[1])["MCID"])];
            List<object> listed = file.Array(parents[(int)(double)file.Dictionary(page)["StructParents"]]);

            Assert.Equal(Enumerable.Range(0, identifiers.Length), identifiers);
            Assert.Equal(identifiers.Select(identifier => owners[(page.Number, identifier)]), listed.Select(node => ((PdfReference)node).Number));
        }

        Assert.Equal(owners.Count, file.Pages.Sum(page => file.Operations(page).Count(operation => operation.Operator == "BDC")));
    }

    [Fact]
    public void Each_link_stands_in_the_tree_and_says_where_it_goes()
    {
        Dictionary<int, object> parents = ParentTree();
        var links = file.Pages.SelectMany(page => file.Array(file.Dictionary(page)["Annots"])).ToList();

        Assert.Equal(6, links.Count);
        foreach (object link in links)
        {
            Dictionary<string, object> annotation = file.Dictionary(link);
            Dictionary<string, object> node = file.Dictionary(parents[(int)(double)annotation["StructParent"]]);
            Assert.Equal(new PdfName("Link"), node["S"]);
            Assert.Contains(file.Array(node["K"]).OfType<Dictionary<string, object>>(), kid => kid["Obj"].Equals(link));
            Assert.Contains(System.Text.Encoding.ASCII.GetString((byte[])annotation["Contents"]), (string[])["a web address", "another page"]);
        }

        byte[] address = (byte[])file.Dictionary(file.Dictionary(links[0])["A"])["URI"];
        Assert.Equal("https://example.org/donn%C3%A9es?a=1&b=(2)", System.Text.Encoding.ASCII.GetString(address));
    }

    [Fact]
    public void Words_around_a_link_keep_their_order_in_the_paragraph()
    {
        Dictionary<string, object> paragraph = Nodes().Select(node => file.Dictionary(node)).First(node => node["S"].Equals(new PdfName("P")));

        Assert.Equal(["content", "Link", "content", "Link", "content"],
            file.Array(paragraph["K"]).Select(kid => kid is PdfReference node ? ((PdfName)file.Dictionary(node)["S"]).Value : "content"));
    }

    [Fact]
    public void Figures_and_header_cells_carry_their_attributes()
    {
        List<Dictionary<string, object>> nodes = [.. Nodes().Select(node => file.Dictionary(node))];
        Dictionary<string, object> figure = nodes.First(node => node["S"].Equals(new PdfName("Figure")));
        Dictionary<string, object> layout = file.Dictionary(figure["A"]);

        Assert.StartsWith("\uFEFFUne ligne", System.Text.Encoding.BigEndianUnicode.GetString((byte[])figure["Alt"]), StringComparison.Ordinal);
        Assert.Equal([57.0, 121.89, 537.0, 361.89], file.Array(layout["BBox"]).Select(value => Math.Round((double)value, 2)));
        Assert.Equal((15, 57), (
            nodes.Count(node => node.TryGetValue("A", out object? attributes) && file.Dictionary(attributes).TryGetValue("Scope", out object? scope) && scope.Equals(new PdfName("Column"))),
            nodes.Count(node => node.TryGetValue("A", out object? attributes) && file.Dictionary(attributes).TryGetValue("Scope", out object? scope) && scope.Equals(new PdfName("Row")))));
        Assert.Equal(3, nodes.Where(node => node["S"].Equals(new PdfName("Note"))).Select(node => Convert.ToHexString((byte[])node["ID"])).Distinct().Count());
    }

    [Fact]
    public void A_paragraph_goes_on_over_pages_and_past_artifacts()
    {
        var paragraph = new TagNode(Tag.P);
        TextElement Line(string text, double y, double x = 20) => new(text, new Position(x, y), 10, FontStyle.Regular, Color.Hex(0));
        Page[] pages =
        [
            new(200, 100, [new(paragraph, [Line("one", 20)]), new(null, [Line("1", 90)])], [], "1"),
            new(200, 100, [new(null, [Line("2", 90)]), new(paragraph, [Line("two", 20)]), new(null, [Line("rule", 21)]), new(paragraph, [Line(", three", 20, 20 + SampleDocument.Fonts.Width("two", 10, FontStyle.Regular))])], [], "2"),
        ];
        var document = new PagedDocument
        {
            Title = "Paragraph",
            Subject = "",
            Language = "en",
            Date = new DateOnly(2025, 1, 1),
            Creator = "Indicators",
            Root = new TagNode(Tag.Document) { Children = { paragraph } },
            Pages = pages,
            Destinations = [],
            Outline = [],
        };

        var reader = new PdfReader(PdfWriter.Write(document, SampleDocument.Fonts));
        Dictionary<string, object> root = reader.Dictionary(reader.Dictionary(reader.Catalog["StructTreeRoot"])["K"]);
        Dictionary<string, object> node = reader.Dictionary(reader.Array(root["K"])[0]);
        List<object> kids = reader.Array(node["K"]);

        Assert.Equal(reader.Pages[0], node["Pg"]);
        Assert.Equal(0.0, kids[0]);
        Assert.Equal([(reader.Pages[1], 0.0), (reader.Pages[1], 1.0)], kids.Skip(1).Cast<Dictionary<string, object>>().Select(kid => ((PdfReference)kid["Pg"], (double)kid["MCID"])));
        Assert.Equal(["one", "1"], PdfTextReader.Strings(reader, reader.Pages[0]));
        Assert.Equal(["2", " two", "rule", ", three"], PdfTextReader.Strings(reader, reader.Pages[1]));
    }

    private List<PdfReference> Nodes()
    {
        var nodes = new List<PdfReference>();
        Visit((PdfReference)file.Dictionary(file.Catalog["StructTreeRoot"])["K"]);
        return nodes;

        void Visit(PdfReference node)
        {
            nodes.Add(node);
            foreach (object kid in file.Dictionary(node).TryGetValue("K", out object? kids) ? file.Array(kids) : [])
                if (kid is PdfReference child) Visit(child);
        }
    }

    /// <summary>The node of each marked piece, as the nodes say; a piece that stands twice fails.</summary>
    private Dictionary<(int Page, int Identifier), int> Owners()
    {
        var owners = new Dictionary<(int Page, int Identifier), int>();
        foreach (PdfReference node in Nodes())
        {
            Dictionary<string, object> entries = file.Dictionary(node);
            foreach (object kid in entries.TryGetValue("K", out object? kids) ? file.Array(kids) : [])
            {
                if (kid is double identifier) owners.Add((((PdfReference)entries["Pg"]).Number, (int)identifier), node.Number);
                if (kid is Dictionary<string, object> other && other["Type"].Equals(new PdfName("MCR")))
                    owners.Add((((PdfReference)other["Pg"]).Number, (int)(double)other["MCID"]), node.Number);
            }
        }

        return owners;
    }

    private Dictionary<int, object> ParentTree()
    {
        List<object> pairs = file.Array(file.Dictionary(file.Dictionary(file.Catalog["StructTreeRoot"])["ParentTree"])["Nums"]);
        return Enumerable.Range(0, pairs.Count / 2).ToDictionary(pair => (int)(double)pairs[2 * pair], pair => pairs[2 * pair + 1]);
    }
}
