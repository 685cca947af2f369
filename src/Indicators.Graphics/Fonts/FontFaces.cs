using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Fonts;

/// <summary>The faces of one family. A family without a black face uses the bold one; the oblique face is the regular one, slanted.</summary>
internal sealed class FontFaces(TrueTypeFont regular, TrueTypeFont bold, TrueTypeFont? black = null)
{
    /// <summary>The family's name, such as <c>Lato</c>.</summary>
    public string Name => regular.Names.Family;

    public IReadOnlyList<TrueTypeFont> All { get; } = black is null ? [regular, bold] : [regular, bold, black];

    public TrueTypeFont Find(FontStyle style) => style switch
    {
        FontStyle.Bold => bold,
        FontStyle.Black => black ?? bold,
        _ => regular,
    };
}
