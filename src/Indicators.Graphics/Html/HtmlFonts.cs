using System.Text;
using Indicators.Graphics.Bidi;
using Indicators.Graphics.Fonts;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Html;

/// <summary>
/// The fonts that a page carries: the characters that it shows, in the faces in which it shows them. Letters that join (Arabic) are left
/// to the reader's fonts, which every system has: without its tables for shaping a subset could not join them.
/// </summary>
internal sealed class HtmlFonts(FontFamily fonts)
{
    private const string Name = "Report";

    private readonly SortedSet<int> all = [.. Enumerable.Range(' ', '~' - ' ' + 1)];
    private readonly SortedSet<int> black = [];

    /// <summary>Notes the characters of a text as shown, before markup is escaped.</summary>
    public void Note(string text, FontStyle style = FontStyle.Regular)
    {
        for (int index = 0; index < text.Length;)
        {
            int codePoint = Characters.Next(text, ref index);
            if (codePoint > char.MaxValue || Characters.IsInvisible(codePoint)) continue;
            (style == FontStyle.Black ? black : all).Add(codePoint);
        }
    }

    public void Note(IReadOnlyList<Element> elements)
    {
        foreach (Element element in elements)
        {
            if (element is TextElement text) Note(text.Text, text.Style);
            if (element is GroupElement group) Note(group.Elements);
            if (element is ClipElement clip) Note(clip.Elements);
        }
    }

    /// <summary>The rules that carry the fonts, and the name of each family for the style sheet.</summary>
    public string Rules()
    {
        StringBuilder css = new();
        List<string> names = [];
        foreach ((FontStyle style, int weight, SortedSet<int> characters) in
            ((FontStyle, int, SortedSet<int>)[])[(FontStyle.Regular, 400, all), (FontStyle.Bold, 700, all), (FontStyle.Black, 900, black)])
        {
            foreach (IGrouping<int, int> part in characters.Where(codePoint => Find(codePoint, style) >= 0).GroupBy(codePoint => Find(codePoint, style)).OrderBy(part => part.Key))
            {
                string name = part.Key == 0 ? Name : $"{Name} {part.Key + 1}";
                if (!names.Contains(name)) names.Add(name);
                string data = Convert.ToBase64String(WebFont.Create(fonts.FontAt(part.Key, style), [.. part], name));
                css.Append(System.Globalization.CultureInfo.InvariantCulture, $"@font-face {{ font-family: \"{name}\"; font-weight: {weight}; src: url(data:font/woff;base64,{data}) format(\"woff\"); }}\n");
            }
        }

        IEnumerable<string> families = [.. names, fonts.Name, .. fonts.FallbackNames];
        css.Append(":root { --fonts: ").AppendJoin(", ", families.Select(name => $"\"{Quoted(name)}\"")).Append("; }\n");
        return css.ToString();
    }

    private int Find(int codePoint, FontStyle style) => BidiClasses.CanReorder(((char)codePoint).ToString()) ? -1 : fonts.IndexOfFont(codePoint, style);

    /// <summary>A name for a string of the style sheet, from which nothing can break out.</summary>
    private static string Quoted(string name) => string.Concat(name.Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_'));
}
