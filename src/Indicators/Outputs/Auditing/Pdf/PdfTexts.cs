using System.Text;

namespace Indicators.Outputs.Auditing.Pdf;

/// <summary>A text of a PDF file.</summary>
/// <param name="Look">The font and its size.</param>
/// <param name="Tag">The tag of its marked content, such as TD; <c>Artifact</c> for what is repeated on pages; empty if it has none.</param>
/// <param name="Page">Counted from 1; 0 for what is kept outside pages.</param>
/// <param name="Mark">The marked content that it is in, counted within the file: texts of one picture share it.</param>
internal readonly record struct PdfText(string Tag, string Text, string Look = "", int Page = 0, int Mark = 0)
{
    /// <summary>Where it begins on its page, in points.</summary>
    public double X { get; init; }

    public double Y { get; init; }

    /// <summary>The identifier of its marked content, unique on its page; -1 if it has none.</summary>
    public int Identifier { get; init; } = -1;
}

/// <summary>
/// Reads what a PDF file shows, and what it holds for readers who do not see it: alternative texts, titles and bookmarks. Text is read by the
/// tags of marked content; layout is not considered.
/// </summary>
internal sealed class PdfTexts
{
    private readonly PdfObjects objects;
    private readonly Dictionary<object, Dictionary<int, string>> maps = new(ReferenceEqualityComparer.Instance);

    private PdfTexts(PdfObjects objects) => this.objects = objects;

    /// <exception cref="InvalidDataException">The file is not a PDF file, is encrypted, or is damaged.</exception>
    public static IReadOnlyList<PdfText> Read(byte[] bytes)
    {
        var texts = new PdfTexts(PdfObjects.Read(bytes));
        var result = new List<PdfText>();
        int number = 0;
        var pages = new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
        foreach (Dictionary<string, object> page in texts.objects.All.OfType<Dictionary<string, object>>().Where(IsPage))
        {
            pages[page] = ++number;
            foreach (byte[] content in texts.ContentsOf(page)) ReadContent(content, texts.FontsOf(page), number, result);
        }
        foreach (object value in texts.objects.All) Collect(value, "", result);
        return new PdfContinuations(texts.objects, pages).Join(result);

        static bool IsPage(Dictionary<string, object> entry) => entry.GetValueOrDefault("Type") is PdfName { Text: "Page" };
    }

    private IEnumerable<byte[]> ContentsOf(Dictionary<string, object> page)
    {
        object? contents = page.GetValueOrDefault("Contents");
        // A reference leads to a stream, or to a list of them.
        foreach (object? item in contents is PdfReference && objects.Resolve(contents) is not List<object> ? [contents] : objects.Resolve(contents) as List<object> ?? [])
            if (objects.Stream(item) is { } content) yield return content;
    }

    private Dictionary<string, Dictionary<int, string>?> FontsOf(Dictionary<string, object> page)
    {
        Dictionary<string, object>? holder = page;
        while (holder is not null && !holder.ContainsKey("Resources")) holder = objects.Dictionary(holder.GetValueOrDefault("Parent"));
        var fonts = new Dictionary<string, Dictionary<int, string>?>(StringComparer.Ordinal);
        foreach ((string name, object font) in objects.Dictionary(objects.Dictionary(holder?.GetValueOrDefault("Resources"))?.GetValueOrDefault("Font")) ?? [])
            if (objects.Dictionary(font) is { } entry) fonts[name] = MapOf(entry);
        return fonts;
    }

    /// <summary>Returns the characters of a font's codes; null if it has no map, so that its codes are bytes of Latin text.</summary>
    private Dictionary<int, string>? MapOf(Dictionary<string, object> font)
    {
        if (!font.TryGetValue("ToUnicode", out object? reference) || objects.Stream(reference) is not { } content) return null;
        if (maps.TryGetValue(font, out Dictionary<int, string>? known)) return known;
        var map = new Dictionary<int, string>();
        var syntax = new PdfSyntax(content);
        string mode = "";
        var values = new List<object>();
        while (syntax.Read() is { } token)
        {
            if (token is PdfWord word)
            {
                if (word.Text is "endbfchar") for (int i = 0; i + 1 < values.Count; i += 2) map[Code(values[i])] = Characters(values[i + 1]);
                if (word.Text is "endbfrange") for (int i = 0; i + 2 < values.Count; i += 3) AddRange(map, values[i], values[i + 1], values[i + 2]);
                mode = word.Text;
                values.Clear();
            }
            else if (mode is "beginbfchar" or "beginbfrange")
            {
                values.Add(token);
            }
        }
        return maps[font] = map;
    }

    private static void AddRange(Dictionary<int, string> map, object first, object last, object target)
    {
        int from = Code(first), to = Math.Min(Code(last), from + 0xFFFF);
        for (int code = from; code <= to; code++)
        {
            if (target is List<object> list) map[code] = code - from < list.Count ? Characters(list[code - from]) : "";
            else if (Characters(target) is { Length: > 0 } text) map[code] = text[..^1] + (char)(text[^1] + code - from);
        }
    }

    private static int Code(object value) => value is byte[] bytes ? bytes.Aggregate(0, (code, next) => (code << 8) | next) : 0;

    private static string Characters(object value) => value is byte[] bytes ? Encoding.BigEndianUnicode.GetString(bytes) : "";

    private static void ReadContent(byte[] content, Dictionary<string, Dictionary<int, string>?> fonts, int page, List<PdfText> result)
    {
        var syntax = new PdfSyntax(content);
        var operands = new List<object>();
        var tags = new Stack<string>();
        var identifiers = new Stack<int>();
        var text = new StringBuilder();
        Dictionary<int, string>? font = null;
        string look = "";
        int mark = page * 100_000;
        double x = 0, y = 0, startX = 0, startY = 0, lastY = 0;
        while (syntax.Read() is { } token)
        {
            if (token is not PdfWord { Text: var name } || name is "true" or "false" or "null")
            {
                operands.Add(token);
                continue;
            }
            switch (name)
            {
                case "BDC" or "BMC":
                    Flush(tags.Count > 0 ? tags.Peek() : "");
                    tags.Push(operands.Count > 0 && operands[0] is PdfName tag ? tag.Text : "");
                    mark++;
                    identifiers.Push(operands is [_, Dictionary<string, object> marked] && marked.GetValueOrDefault("MCID") is double identifier ? (int)identifier : -1);
                    if (operands is [_, Dictionary<string, object> properties]) Collect(properties, "", result);
                    break;
                case "EMC" when tags.Count > 0:
                    Flush(tags.Pop());
                    identifiers.Pop();
                    break;
                case "Tf" when operands is [PdfName resource, ..]:
                    font = fonts.GetValueOrDefault(resource.Text);
                    look = $"{resource.Text} {operands[^1]}";
                    break;
                case "BT":
                    (x, y) = (0, 0);
                    break;
                case "Td" or "TD" when operands is [.., double right, double up]:
                    (x, y) = (x + right, y + up);
                    break;
                // Labels of a picture stand each alone; other text runs on.
                case "ET" when tags.Count == 0 || tags.Peek() is "Figure" or "Artifact":
                    Flush(tags.Count > 0 ? tags.Peek() : "");
                    break;
                case "Tj" or "'" or "\"" or "TJ":
                    foreach (object operand in operands)
                        foreach (object part in operand as List<object> ?? [operand])
                            if (part is byte[] shown) Show(shown);
                    break;
            }
            operands.Clear();
        }
        Flush("");

        void Flush(string tag)
        {
            if (text.Length > 0) result.Add(new PdfText(tag, text.ToString(), look, page, mark) { X = startX, Y = startY, Identifier = identifiers.TryPeek(out int identifier) ? identifier : -1 });
            text.Clear();
        }

        void Show(byte[] codes)
        {
            if (text.Length == 0) (startX, startY) = (x, y);
            // Words of the next line are apart, unless a word goes on there.
            else if (y != lastY && !char.IsWhiteSpace(text[^1]) && text[^1] is not ('-' or '\u00AD')) text.Append(' ');
            lastY = y;
            if (font is null) text.Append(Encoding.Latin1.GetString(codes));
            else for (int at = 0; at + 1 < codes.Length; at += 2) text.Append(font.GetValueOrDefault((codes[at] << 8) | codes[at + 1], ""));
        }
    }

    /// <summary>Adds texts for people that are kept outside pages: alternative texts, titles, notes.</summary>
    private static void Collect(object value, string key, List<PdfText> result)
    {
        switch (value)
        {
            case byte[] bytes when key is "Alt" or "ActualText" or "E" or "Title" or "Subject" or "Keywords" or "Contents" or "TU":
                result.Add(new PdfText(key, bytes is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2)) : Encoding.Latin1.GetString(bytes)));
                break;
            case List<object> list:
                foreach (object item in list) Collect(item, key, result);
                break;
            case Dictionary<string, object> entries:
                foreach ((string name, object entry) in entries) Collect(entry, name, result);
                break;
        }
    }
}
