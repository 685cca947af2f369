using Indicators.Findings;
using Indicators.Graphics.Fonts;

namespace Indicators.Cli.Outputs;

/// <summary>Says which text of a workspace pages show with a sign in place of what the font lacks.</summary>
internal static class GlyphWarnings
{
    private const int MostNamed = 5;

    /// <param name="texts">Names of files and words of an office, as pages show them.</param>
    public static void Print(Session session, FontFamily fonts, IEnumerable<string> texts)
    {
        string[] undrawable = [.. texts.Distinct().Select(PlainText.Escape).Where(text => fonts.FindMissing(text).Count > 0)];
        foreach (string text in undrawable.Take(MostNamed))
        {
            IEnumerable<string> codes = fonts.FindMissing(text).Select(glyph => glyph.Code).Take(MostNamed);
            session.Info($"warning: the font {fonts.Name} has no glyph for {string.Join(", ", codes)} in '{text}'; PDF pages show {fonts.StandIn} in its place.");
        }
        if (undrawable.Length > MostNamed) session.Info($"warning: nor for characters of {Quantity.Format(undrawable.Length - MostNamed, "more name")}.");
    }
}
