using System.Globalization;
using Indicators.Findings;
using Indicators.Graphics.Fonts;

namespace Indicators.Workspaces;

/// <summary>Reports texts of a workspace that pages show with a substitute for characters missing from the font.</summary>
internal static class GlyphWarnings
{
    private const int MostNamed = 5;

    /// <param name="notify">Receives a sentence for each text.</param>
    /// <param name="fonts">The fonts of the pages.</param>
    /// <param name="texts">Names of files and texts of an office, as shown on pages.</param>
    public static void Report(Action<string>? notify, FontFamily fonts, IEnumerable<string> texts)
    {
        if (notify is null) return;
        string[] undrawable = [.. texts.Distinct().Select(PlainText.Escape).Where(text => fonts.FindMissing(text).Count > 0)];
        foreach (string text in undrawable.Take(MostNamed))
        {
            IEnumerable<string> codes = fonts.FindMissing(text).Select(glyph => glyph.Code).Take(MostNamed);
            notify($"warning: the font {fonts.Name} has no glyph for {string.Join(", ", codes)} in '{text}'; PDF pages show {fonts.StandIn} in its place.");
        }
        int more = undrawable.Length - MostNamed;
        if (more > 0) notify(string.Create(CultureInfo.InvariantCulture, $"warning: nor for characters of {more} more name{(more == 1 ? "" : "s")}."));
    }

    /// <summary>Reports what a configured font lacks of the characters of every report, which other fonts then draw.</summary>
    /// <param name="notify">Receives one sentence, or none.</param>
    public static void ReportBorrowed(Action<string>? notify, FontFamily fonts)
    {
        if (notify is null || fonts.Borrowed.Count == 0) return;
        string named = string.Join(", ", fonts.Borrowed.Select(glyph => glyph.Code).Take(MostNamed));
        int more = fonts.Borrowed.Count - MostNamed;
        string rest = more > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {more} more") : "";
        notify($"warning: the font {fonts.Name} has no glyph for {named}{rest}, which every report needs; {string.Join(", ", fonts.FallbackNames)} draws them.");
    }
}
