namespace Indicators.Outputs.Auditing.Pdf;

/// <summary>Puts together paragraphs and cells that go on behind a page break: the structure tree lists their parts one behind the other.</summary>
internal sealed class PdfContinuations
{
    private readonly Dictionary<(int Page, int Identifier), (int Page, int Identifier)> before = [];

    /// <param name="objects">The objects of the file.</param>
    /// <param name="pages">The number of each page by its dictionary.</param>
    public PdfContinuations(PdfObjects objects, IReadOnlyDictionary<object, int> pages)
    {
        foreach (Dictionary<string, object> element in objects.All.OfType<Dictionary<string, object>>())
        {
            if (!element.ContainsKey("S") || objects.Resolve(element.GetValueOrDefault("K")) is not List<object> kids) continue;
            (int Page, int Identifier)? last = null;
            foreach (object kid in kids)
            {
                (int Page, int Identifier)? part = Find(kid, element);
                if (part is { } here && last is { } there && here.Page > there.Page) before[here] = there;
                last = part;
            }
        }

        (int, int)? Find(object kid, Dictionary<string, object> element) => kid switch
        {
            double identifier when PageOf(element) is { } page => (page, (int)identifier),
            Dictionary<string, object> part when part.GetValueOrDefault("MCID") is double identifier && (PageOf(part) ?? PageOf(element)) is { } page => (page, (int)identifier),
            _ => null,
        };

        int? PageOf(Dictionary<string, object> entry) => objects.Resolve(entry.GetValueOrDefault("Pg")) is { } page && pages.TryGetValue(page, out int number) ? number : null;
    }

    /// <summary>Joins each text that goes on with the one before it, where that one stands.</summary>
    public IReadOnlyList<PdfText> Join(IReadOnlyList<PdfText> texts)
    {
        if (before.Count == 0) return texts;
        var joined = new List<PdfText>();
        var places = new Dictionary<(int, int), int>();
        foreach (PdfText text in texts)
        {
            (int, int) part = (text.Page, text.Identifier);
            if (text.Identifier >= 0 && before.TryGetValue(part, out (int, int) first) && places.TryGetValue(first, out int place))
            {
                string start = joined[place].Text;
                // A word that was broken goes on.
                joined[place] = joined[place] with { Text = start + (start.Length == 0 || char.IsWhiteSpace(start[^1]) || start[^1] is '-' or '\u00AD' ? "" : " ") + text.Text };
                places[part] = place;
                continue;
            }
            if (text.Identifier >= 0) places[part] = joined.Count;
            joined.Add(text);
        }
        return joined;
    }
}
