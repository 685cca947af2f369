using Indicators.Graphics.Documents;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Html;

internal sealed class HtmlInlines(HtmlBuilder html, LinkTargets links)
{
    public void Write(IReadOnlyList<Inline> inlines)
    {
        for (int index = 0; index < inlines.Count; index++)
        {
            string? target = Target(inlines[index]);
            bool opens = target is not null && (index == 0 || Target(inlines[index - 1]) != target);
            bool closes = target is not null && (index == inlines.Count - 1 || Target(inlines[index + 1]) != target);
            if (opens) html.Open("a", ("href", Reference(target!)));
            Write(inlines[index]);
            if (closes) html.Close("a");
        }
    }

    /// <returns>The address of a link to the target.</returns>
    public static string Reference(string target) => target.StartsWith('#') ? "#" + Uri.EscapeDataString(target[1..]) : target;

    private void Write(Inline inline)
    {
        string? element = inline.Style switch
        {
            FontStyle.Bold or FontStyle.Black => "strong",
            FontStyle.Oblique => "em",
            _ => null,
        };
        if (inline.IsRaised) html.Open("sup");
        if (inline.AlternativeText is { } words) html.Element("span", inline.Text, ("role", "img"), ("aria-label", words));
        else if (element is null) html.Text(inline.Text);
        else html.Element(element, inline.Text);
        if (inline.IsRaised) html.Close("sup");
    }

    private string? Target(Inline inline) => inline.Target is { } target && links.IsUsable(target) ? target : null;
}
