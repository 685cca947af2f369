using Indicators.Graphics.Fonts;
using Indicators.Graphics.Scenes;

namespace Indicators.Tests.Graphics.Charts;

internal static class SceneChecks
{
    /// <summary>Lines of one block touch; rounding must not make them overlap.</summary>
    private const double Tolerance = 0.01;

    public static void NoLabelsOverlap(Scene scene, ITextMeasure measure)
    {
        (string Text, Box Box)[] texts = [.. scene.Flat().OfType<TextElement>().Select(text => (text.Text, Box: Shrunk(SceneReading.BoxOf(text, measure))))];
        IEnumerable<string> overlaps =
            from first in Enumerable.Range(0, texts.Length)
            from second in Enumerable.Range(first + 1, texts.Length - first - 1)
            where texts[first].Box.Overlaps(texts[second].Box)
            select $"'{texts[first].Text}' and '{texts[second].Text}'";
        Assert.Empty(overlaps);
    }

    public static void EverythingIsInside(Scene scene, ITextMeasure measure)
    {
        var whole = new Box(0, 0, scene.Width, scene.Height);
        Assert.All(scene.Flat(), element => Assert.True(whole.Contains(Shrunk(SceneReading.BoxOf(element, measure))), element.ToString()));
    }

    private static Box Shrunk(Box box) => new(box.X + Tolerance, box.Y + Tolerance, box.Width - (2 * Tolerance), box.Height - (2 * Tolerance));
}
