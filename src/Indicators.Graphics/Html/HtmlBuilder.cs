using System.Text;

namespace Indicators.Graphics.Html;

/// <summary>Writes elements and text, and escapes everything except <see cref="Raw"/>.</summary>
/// <param name="fonts">Notes the characters shown; null where none are.</param>
internal sealed class HtmlBuilder(HtmlFonts? fonts = null)
{
    private readonly StringBuilder html = new();

    public HtmlBuilder Raw(string markup)
    {
        html.Append(markup);
        return this;
    }

    public HtmlBuilder Line()
    {
        html.Append('\n');
        return this;
    }

    public HtmlBuilder Text(string text)
    {
        fonts?.Note(text);
        HtmlEscape.Append(html, text);
        return this;
    }

    /// <param name="attributes">Attributes whose value is null are left out.</param>
    public HtmlBuilder Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        html.Append('<').Append(name);
        foreach ((string attribute, string? value) in attributes)
        {
            if (value is null) continue;
            html.Append(' ').Append(attribute).Append("=\"");
            HtmlEscape.Append(html, value);
            html.Append('"');
        }

        html.Append('>');
        return this;
    }

    public HtmlBuilder Close(string name)
    {
        html.Append("</").Append(name).Append('>');
        return this;
    }

    public HtmlBuilder Element(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(name, attributes).Text(text).Close(name);

    public override string ToString() => html.ToString();
}
