using System.Collections.Concurrent;
using Indicators.Graphics.Fonts;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Documents;

/// <summary>A drawing that is drawn once for each width and then used again, in pages, HTML and files of its own. Thread-safe.</summary>
public sealed class CachedDrawing(IDrawing drawing) : IDrawing
{
    private readonly ConcurrentDictionary<(double Width, ITextMeasure Measure), Scene> scenes = new();

    public Scene Draw(double width, ITextMeasure text) => scenes.GetOrAdd((width, text), key => drawing.Draw(key.Width, key.Measure));
}
