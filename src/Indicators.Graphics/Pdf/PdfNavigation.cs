using System.Globalization;
using System.Text;
using Indicators.Graphics.Documents;

namespace Indicators.Graphics.Pdf;

/// <summary>Writes the navigation of a document: destinations, outline and page labels.</summary>
internal static class PdfNavigation
{
    /// <summary>Writes the names of destinations and attachments as an entry of the catalog; nothing if there are none.</summary>
    /// <param name="attachments">Their names and the numbers of their objects.</param>
    /// <exception cref="ArgumentException">Two destinations share an identifier.</exception>
    public static void WriteNames(PdfBytes catalog, PagedDocument document, IReadOnlyList<int> pages, IReadOnlyList<(string Name, int Number)> attachments)
    {
        if (document.Destinations.Count + attachments.Count == 0) return;
        if (document.Destinations.GroupBy(destination => destination.Id, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } repeated)
            throw new ArgumentException($"The document has the destination '{repeated.Key}' twice.", nameof(document));
        catalog.Raw("/Names<<");
        if (document.Destinations.Count > 0) WriteDestinations(catalog, document, pages);
        if (attachments.Count > 0)
        {
            catalog.Raw("/EmbeddedFiles<</Names[");
            foreach ((byte[] key, int number) in Sorted(attachments, attachment => attachment.Name).Select(entry => (entry.Key, entry.Value.Number)))
                catalog.ByteString(key).Reference(number).Raw(' ');
            catalog.Raw("]>>");
        }

        catalog.Raw(">>");
    }

    private static void WriteDestinations(PdfBytes catalog, PagedDocument document, IReadOnlyList<int> pages)
    {
        catalog.Raw("/Dests<</Names[");
        foreach ((byte[] key, Destination destination) in Sorted(document.Destinations, destination => destination.Id))
        {
            catalog.ByteString(key).Raw('[').Reference(pages[destination.PageIndex]).Raw("/XYZ 0 ")
                .Number(document.Pages[destination.PageIndex].Height - destination.Y).Raw(" null]");
        }

        catalog.Raw("]>>");
    }

    /// <summary>Sorts by the bytes of the name, as name trees must be.</summary>
    private static List<(byte[] Key, T Value)> Sorted<T>(IEnumerable<T> values, Func<T, string> name)
    {
        var sorted = values.Select(value => (Key: Encoding.UTF8.GetBytes(name(value)), Value: value)).ToList();
        sorted.Sort((left, right) => left.Key.AsSpan().SequenceCompareTo(right.Key));
        return sorted;
    }

    /// <summary>Writes page labels as an entry of the catalog. Consecutive numbers form one range.</summary>
    public static void WriteLabels(PdfBytes catalog, IReadOnlyList<Page> pages)
    {
        catalog.Raw("/PageLabels<</Nums[");
        long? previous = null;
        for (int index = 0; index < pages.Count; index++)
        {
            string label = pages[index].Label;
            bool isNumber = int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 && label[0] != '0';
            if (isNumber && number == previous + 1)
            {
                previous = number;
                continue;
            }

            catalog.Integer(index).Raw("<<");
            if (isNumber) catalog.Raw("/S/D/St ").Integer(number);
            else if (label.Length > 0) catalog.Raw("/P").TextString(label);
            catalog.Raw(">>");
            previous = isNumber ? number : null;
        }

        catalog.Raw("]>>");
    }

    /// <summary>Writes the outline, opened to its first level, and returns its object number; 0 if there is none.</summary>
    /// <exception cref="ArgumentException">An entry points to a destination that does not exist.</exception>
    public static int WriteOutline(PdfFile file, PagedDocument document)
    {
        if (document.Outline.Count == 0) return 0;
        var known = document.Destinations.Select(destination => destination.Id).ToHashSet(StringComparer.Ordinal);
        int root = file.Reserve();
        int[] numbers = [.. document.Outline.Select(_ => file.Reserve())];
        int[] parents = Parents(document.Outline);
        for (int index = 0; index < numbers.Length; index++)
        {
            OutlineEntry entry = document.Outline[index];
            if (!known.Contains(entry.DestinationId))
                throw new ArgumentException($"The outline points to '{entry.DestinationId}', which is not in the document.", nameof(document));
            int parent = parents[index];
            int before = Array.FindLastIndex(parents, Math.Max(0, index - 1), candidate => candidate == parent);
            if (before >= index) before = -1;
            int after = Array.FindIndex(parents, index + 1, candidate => candidate == parent);
            PdfBytes body = new PdfBytes().Raw("<</Title").TextString(entry.Title).Raw("/Parent ").Reference(parent < 0 ? root : numbers[parent])
                .Raw("/Dest").ByteString(Encoding.UTF8.GetBytes(entry.DestinationId));
            if (before >= 0) body.Raw("/Prev ").Reference(numbers[before]);
            if (after >= 0) body.Raw("/Next ").Reference(numbers[after]);
            WriteChildren(body, index, sign: -1);
            file.Set(numbers[index], body.Raw(">>"));
        }

        PdfBytes outline = new PdfBytes().Raw("<</Type/Outlines");
        WriteChildren(outline, -1, sign: 1);
        file.Set(root, outline.Raw(">>"));
        return root;

        void WriteChildren(PdfBytes body, int parent, int sign)
        {
            int first = Array.IndexOf(parents, parent);
            if (first < 0) return;
            int last = Array.LastIndexOf(parents, parent);
            int count = parents.Count(candidate => candidate == parent);
            body.Raw("/First ").Reference(numbers[first]).Raw("/Last ").Reference(numbers[last]).Raw("/Count ").Integer(sign * count);
        }
    }

    /// <summary>For each entry, the nearest earlier one of a lower level; -1 for none.</summary>
    private static int[] Parents(IReadOnlyList<OutlineEntry> outline)
    {
        int[] parents = new int[outline.Count];
        for (int index = 0; index < parents.Length; index++)
        {
            int parent = index - 1;
            while (parent >= 0 && outline[parent].Level >= outline[index].Level) parent = parents[parent];
            parents[index] = parent;
        }

        return parents;
    }
}
