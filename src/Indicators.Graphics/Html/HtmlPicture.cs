using Indicators.Graphics.Documents;

namespace Indicators.Graphics.Html;

/// <summary>Writes pictures into the page itself. A browser runs nothing in them and loads nothing for them.</summary>
internal static class HtmlPicture
{
    public static void Write(HtmlBuilder html, Picture picture, string alternativeText, string? style = null) =>
        html.Open("img", ("src", $"data:{picture.MediaType};base64,{Convert.ToBase64String(picture.File)}"), ("alt", alternativeText), ("class", style)).Line();
}
