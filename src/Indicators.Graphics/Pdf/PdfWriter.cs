using Indicators.Graphics.Documents;
using Indicators.Graphics.Fonts;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Pdf;

/// <summary>Writes a laid-out document, or a single picture, as a tagged PDF 1.7 file. The same input gives the same bytes.</summary>
public static class PdfWriter
{
    /// <param name="fonts">The font family with which the document was laid out.</param>
    /// <exception cref="MissingGlyphException">A text contains a character that the fonts lack.</exception>
    /// <exception cref="ArgumentException">The document is inconsistent, for example if a link points to a destination that does not
    /// exist.</exception>
    public static byte[] Write(PagedDocument document, FontFamily fonts)
    {
        if (document.Pages.Count == 0) throw new ArgumentException("A document needs a page.", nameof(document));
        var file = new PdfFile();
        int catalog = file.Reserve(), tree = file.Reserve(), resources = file.Reserve();
        int[] pages = [.. document.Pages.Select(_ => file.Reserve())];
        var structure = new PdfStructure(pages, [.. document.Pages.Select(page => page.Height)]);
        var links = new PdfLinks(document, structure);
        var used = new PdfFonts(fonts);
        var images = new PdfImages();
        var flow = new TextFlow(document.Root);
        for (int index = 0; index < pages.Length; index++)
        {
            Page page = document.Pages[index];
            int content = WriteContent(file, page, index, structure, used, images, flow);
            IReadOnlyList<int> annotations = links.Write(file, index);
            PdfBytes body = new PdfBytes().Raw("<</Type/Page/Parent ").Reference(tree).Raw("/MediaBox[0 0 ").Operand(page.Width).Number(page.Height)
                .Raw("]/Resources ").Reference(resources).Raw("/Contents ").Reference(content).Raw("/Tabs/S");
            if (structure.HasContent(index)) body.Raw("/StructParents ").Integer(index);
            if (annotations.Count > 0) WriteReferences(body.Raw("/Annots"), annotations);
            file.Set(pages[index], body.Raw(">>"));
        }

        used.Write(file, resources, images);
        file.Set(tree, WriteReferences(new PdfBytes().Raw("<</Type/Pages/Count ").Integer(pages.Length).Raw("/Kids"), pages).Raw(">>"));
        int structureRoot = structure.Write(file, document.Root);
        int outline = PdfNavigation.WriteOutline(file, document);
        int metadata = PdfMetadata.WriteXmp(file, document);
        int information = PdfMetadata.WriteInformation(file, document);

        PdfBytes root = new PdfBytes(2048).Raw("<</Type/Catalog/Pages ").Reference(tree).Raw("/Lang").TextString(document.Language)
            .Raw("/MarkInfo<</Marked true>>/StructTreeRoot ").Reference(structureRoot).Raw("/Metadata ").Reference(metadata)
            .Raw("/ViewerPreferences<</DisplayDocTitle true>>");
        if (outline != 0) root.Raw("/PageMode/UseOutlines/Outlines ").Reference(outline);
        PdfNavigation.WriteLabels(root, document.Pages);
        IReadOnlyList<(string Name, int Number)> attachments = PdfAttachments.Write(file, document);
        if (attachments.Count > 0) WriteReferences(root.Raw("/AF"), [.. attachments.Select(attachment => attachment.Number)]);
        PdfNavigation.WriteNames(root, document, pages, attachments);
        file.Set(catalog, root.Raw(">>"));
        return file.Build(catalog, information);
    }

    /// <summary>Writes a file with one page of the picture's size.</summary>
    /// <param name="date">The date of the file.</param>
    /// <param name="creator">The program that created it, such as the tool and its version.</param>
    /// <exception cref="MissingGlyphException">A text contains a character that the fonts lack.</exception>
    public static byte[] WritePicture(Scene scene, PictureDescription description, DateOnly date, string creator, FontFamily fonts)
    {
        var figure = new TagNode(Tag.Figure)
        {
            AlternativeText = description.AlternativeText,
            BoundingBox = new Box(0, 0, scene.Width, scene.Height),
        };
        var root = new TagNode(Tag.Document) { Children = { figure } };
        return Write(
            new PagedDocument
            {
                Title = description.Title,
                Language = description.Language,
                Date = date,
                Creator = creator,
                Subject = "",
                Pages = [new Page(scene.Width, scene.Height, [new PageContent(figure, scene.Elements)], [], "1")],
                Root = root,
                Destinations = [],
                Outline = [],
            },
            fonts);
    }

    /// <summary>Writes the content of a page. Consecutive pieces with the same owner are marked as one.</summary>
    private static int WriteContent(PdfFile file, Page page, int pageIndex, PdfStructure structure, PdfFonts fonts, PdfImages images, TextFlow flow)
    {
        var content = new PdfContent(fonts, images, page.Height);
        content.BeginPage();
        PageContent? before = null;
        foreach (PageContent piece in page.Contents.Where(piece => piece.Elements.Count > 0))
        {
            if (before is null || piece.Owner != before.Owner)
            {
                if (before is not null) content.End();
                if (piece.Owner is not { } owner)
                {
                    content.BeginArtifact();
                }
                else
                {
                    content.BeginTagged(owner.Tag.ToString(), structure.AddContent(owner, pageIndex), flow.GoesOnWith(owner));
                }
            }

            content.Write(piece.Elements);
            before = piece;
        }

        if (before is not null) content.End();
        return file.AddStream(content.Written);
    }

    private static PdfBytes WriteReferences(PdfBytes body, IReadOnlyList<int> numbers)
    {
        body.Raw('[');
        foreach (int number in numbers) body.Reference(number).Raw(' ');
        return body.Raw(']');
    }
}
