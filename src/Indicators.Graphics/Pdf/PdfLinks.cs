using System.Globalization;
using System.Text;
using Indicators.Graphics.Documents;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Pdf;

/// <summary>Writes the links of pages as annotations: to a destination in the document, or to a web address.</summary>
internal sealed class PdfLinks(PagedDocument document, PdfStructure structure)
{
    private readonly HashSet<string> destinations = [.. document.Destinations.Select(destination => destination.Id)];

    /// <summary>Writes a page's links and returns their object numbers.</summary>
    /// <exception cref="ArgumentException">A link points to a destination that does not exist.</exception>
    public IReadOnlyList<int> Write(PdfFile file, int pageIndex)
    {
        Page page = document.Pages[pageIndex];
        var numbers = new List<int>(page.Links.Count);
        foreach (PageLink link in page.Links)
        {
            int number = file.Reserve();
            int key = structure.AddLink(link.Owner, pageIndex, number);
            PdfBytes body = new PdfBytes().Raw("<</Type/Annot/Subtype/Link/Rect[").Operand(link.Box.X).Operand(page.Height - link.Box.Bottom)
                .Operand(link.Box.Right).Number(page.Height - link.Box.Y).Raw("]/Border[0 0 0]/F 4/StructParent ").Integer(key)
                .Raw("/Contents").TextString(Words(page, link));
            file.Set(number, Target(body, link.Target).Raw(">>"));
            numbers.Add(number);
        }

        return numbers;
    }

    private PdfBytes Target(PdfBytes body, string target)
    {
        if (target is not ['#', ..]) return body.Raw("/A<</S/URI/URI").ByteString(Encoding.ASCII.GetBytes(Address(target))).Raw(">>");
        string id = target[1..];
        if (!destinations.Contains(id)) throw new ArgumentException($"A link points to '{id}', which is not in the document.", nameof(target));
        return body.Raw("/Dest").ByteString(Encoding.UTF8.GetBytes(id));
    }

    /// <summary>The text of a link: its own text on the page, or its target if it has none.</summary>
    private static string Words(Page page, PageLink link)
    {
        IEnumerable<string> words = page.Contents.Where(content => content.Owner == link.Owner).SelectMany(content => Texts(content.Elements));
        string text = string.Join(' ', words.Select(word => word.Trim()).Where(word => word.Length > 0));
        return text.Length > 0 ? text : link.Target;
    }

    private static IEnumerable<string> Texts(IReadOnlyList<Element> elements) => elements.SelectMany(element => element switch
    {
        TextElement text => [text.Text],
        GroupElement group => Texts(group.Elements),
        ClipElement clip => Texts(clip.Elements),
        _ => [],
    });

    /// <summary>PDF allows only ASCII in addresses; all else is percent-encoded.</summary>
    private static string Address(string target)
    {
        var address = new StringBuilder(target.Length);
        foreach (byte value in Encoding.UTF8.GetBytes(target))
        {
            if (value is > 0x20 and < 0x7F) address.Append((char)value);
            else address.Append('%').Append(value.ToString("X2", CultureInfo.InvariantCulture));
        }

        return address.ToString();
    }
}
