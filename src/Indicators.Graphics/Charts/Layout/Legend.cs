using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Layout;

/// <param name="Sample">Drawn from x = 0 to the width, centred at y = 0.</param>
internal sealed record KeyEntry(IReadOnlyList<Element> Sample, double SampleWidth, string Words);

/// <summary>Samples with their labels, side by side in as many rows as they need.</summary>
internal static class Legend
{
    private const double Gap = 14;
    private const double SampleGap = 4;
    private const double RowGap = 2;

    public static LayoutPart? LayOut(IReadOnlyList<KeyEntry> entries, double width, TextFitter ruler)
    {
        if (entries.Count == 0)
            return null;
        var elements = new List<Element>();
        double x = 0, y = 0, rowHeight = 0;
        foreach (KeyEntry entry in entries)
        {
            TextLines words = ruler.Wrap(entry.Words, width - entry.SampleWidth - SampleGap, Face.Label, Palette.Ink);
            double entryWidth = entry.SampleWidth + SampleGap + words.Width;
            if (x > 0 && x + entryWidth > width)
            {
                y += rowHeight + RowGap;
                (x, rowHeight) = (0, 0);
            }

            elements.Add(new GroupElement(x, y + (ruler.LineHeight(Face.Label) / 2), entry.Sample));
            elements.AddRange(words.PlaceAt(x + entry.SampleWidth + SampleGap, y));
            x += entryWidth + Gap;
            rowHeight = Math.Max(rowHeight, words.Height);
        }

        return new LayoutPart(y + rowHeight, elements);
    }
}
