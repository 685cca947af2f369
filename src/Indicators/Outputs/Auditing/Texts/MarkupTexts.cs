using System.Net;
using System.Text;

namespace Indicators.Outputs.Auditing.Texts;

/// <summary>Takes the texts out of HTML and SVG: what is seen, what is read aloud, and what is kept in attributes.</summary>
internal sealed class MarkupTexts
{
    /// <summary>Elements that do not end a text.</summary>
    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase) { "a", "abbr", "b", "br", "em", "i", "small", "span", "strong", "sub", "sup", "tspan", "wbr" };

    private static readonly string[] SpokenAttributes = ["aria-label", "alt", "title", "content"];

    /// <summary>What a page tells browsers of small screens: its number is no figure.</summary>
    private const string Viewport = "width=device-width, initial-scale=1";

    private readonly string markup;
    private readonly List<TextPiece> pieces = [];
    private readonly StringBuilder text = new();
    private string section = "";
    private TextPlace place = TextPlace.Sentence;
    private string look = "", x = "", y = "";
    private int pictures;
    private int table, row, column, drawing, part, parts;
    private bool isInTable;
    private string figure = "";
    private readonly Stack<int> outer = new();

    private MarkupTexts(string markup) => this.markup = markup;

    public static IReadOnlyList<TextPiece> Read(string markup)
    {
        var texts = new MarkupTexts(markup);
        texts.Read();
        return texts.pieces;
    }

    private void Read()
    {
        int at = 0;
        while (at < markup.Length)
        {
            int open = markup.IndexOf('<', at);
            if (open < 0) open = markup.Length;
            text.Append(markup, at, open - at);
            if (open == markup.Length) break;
            if (markup.AsSpan(open).StartsWith("<!--"))
            {
                // A comment is in the file, and somebody may read it.
                int close = IndexAfter("-->", open + 4);
                Flush();
                Add(TextPlace.Alternative, markup[(open + 4)..Math.Max(open + 4, close - 3)]);
                at = close;
                continue;
            }
            int end = EndOfTag(open);
            at = Math.Min(end + 1, markup.Length);
            at = ReadTag(markup.AsSpan(open + 1, Math.Max(0, end - open - 1)), at);
        }
        Flush();
    }

    /// <returns>Where reading goes on.</returns>
    private int ReadTag(ReadOnlySpan<char> tag, int after)
    {
        bool closes = tag.StartsWith("/");
        ReadOnlySpan<char> rest = closes ? tag[1..] : tag;
        int length = 0;
        while (length < rest.Length && (char.IsLetterOrDigit(rest[length]) || rest[length] is '-' or ':')) length++;
        string name = rest[..length].ToString();
        if (!Inline.Contains(name)) Flush();
        if (name is "script" or "style" && !closes)
            return IndexAfter($"</{name}", after);
        if (name == "svg") pictures += closes ? -1 : 1;
        if (closes)
        {
            if (name == "g" && outer.TryPop(out int around)) part = around;
            if (name == "table") isInTable = false;
            if (name == "figure") figure = "";
            if (!Inline.Contains(name)) (place, look, x, y) = (TextPlace.Sentence, "", "", "");
            return after;
        }
        Dictionary<string, string> attributes = AttributesOf(rest[length..]);
        if (name is "h1" or "h2" or "h3" && attributes.TryGetValue("id", out string? id)) section = id;
        Locate(name, attributes);
        if (!Inline.Contains(name))
        {
            place = name is "td" or "th" ? TextPlace.Cell
                : pictures == 0 ? TextPlace.Sentence
                : name == "text" ? TextPlace.Label : TextPlace.Alternative;
            look = name == "text" ? string.Join('|', LookAttributes.Select(attribute => attributes.GetValueOrDefault(attribute))) : name == "th" ? TextPiece.Head : "";
            (x, y) = (attributes.GetValueOrDefault("x", ""), attributes.GetValueOrDefault("y", ""));
        }
        foreach ((string attribute, string value) in attributes)
            if (value != Viewport && (SpokenAttributes.Contains(attribute) || attribute.StartsWith("data-", StringComparison.Ordinal))) Add(TextPlace.Alternative, value);
        return after;
    }

    /// <summary>Notes the table, row and column, and the figure and part of a picture, that an element begins.</summary>
    private void Locate(string name, Dictionary<string, string> attributes)
    {
        switch (name)
        {
            case "table": (isInTable, table, row, column) = (true, table + 1, -1, -1); break;
            case "tr": (row, column) = (row + 1, -1); break;
            case "td" or "th": column++; break;
            case "figure": figure = attributes.GetValueOrDefault("id", ""); break;
            case "svg" when pictures == 1: (drawing, part) = (drawing + 1, ++parts); break;
            case "g":
                outer.Push(part);
                part = ++parts;
                break;
        }
    }

    private static readonly string[] LookAttributes = ["font-size", "font-weight", "fill", "text-anchor"];

    private void Flush()
    {
        if (text.Length == 0) return;
        Add(place, text.ToString());
        text.Clear();
    }

    private void Add(TextPlace where, string raw)
    {
        string decoded = WebUtility.HtmlDecode(raw).Trim();
        if (decoded.Length == 0) return;
        pieces.Add(new TextPiece(where, section, decoded, look, x, y)
        {
            Table = isInTable ? table : 0,
            Row = where == TextPlace.Cell ? row : -1,
            Column = column,
            Figure = figure,
            Drawing = pictures > 0 ? (drawing, part) : default,
        });
    }

    private static Dictionary<string, string> AttributesOf(ReadOnlySpan<char> tag)
    {
        var attributes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        int at = 0;
        while (at < tag.Length)
        {
            while (at < tag.Length && (char.IsWhiteSpace(tag[at]) || tag[at] == '/')) at++;
            int start = at;
            while (at < tag.Length && !char.IsWhiteSpace(tag[at]) && tag[at] is not ('=' or '/')) at++;
            if (at == start)
            {
                at++;
                continue;
            }
            string name = tag[start..at].ToString();
            if (at >= tag.Length || tag[at] != '=') continue;
            at++;
            if (at >= tag.Length) break;
            char quote = tag[at];
            int from = quote is '"' or '\'' ? ++at : at;
            while (at < tag.Length && (quote is '"' or '\'' ? tag[at] != quote : !char.IsWhiteSpace(tag[at]))) at++;
            attributes[name] = tag[from..at].ToString();
            at++;
        }
        return attributes;
    }

    /// <summary>Returns the place of the tag's end; quotes may hold one.</summary>
    private int EndOfTag(int open)
    {
        char quote = '\0';
        for (int at = open + 1; at < markup.Length; at++)
        {
            char letter = markup[at];
            if (quote != '\0') quote = letter == quote ? '\0' : quote;
            else if (letter is '"' or '\'') quote = letter;
            else if (letter == '>') return at;
        }
        return markup.Length;
    }

    private int IndexAfter(string sought, int from) => markup.IndexOf(sought, from, StringComparison.OrdinalIgnoreCase) is >= 0 and int found ? found + sought.Length : markup.Length;
}
