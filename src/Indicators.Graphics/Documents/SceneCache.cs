using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Indicators.Graphics.Fonts;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Documents;

/// <summary>
/// Draws each drawing once for a width and a font, for the files of a document that are written one after the other. Only the latest scenes
/// are kept, since documents live until all are written. Thread-safe.
/// </summary>
internal static class SceneCache
{
    /// <summary>More than a few documents have, written at the same time.</summary>
    private const int MostScenes = 600;

    private static readonly ConcurrentDictionary<Key, Scene> Scenes = new();
    private static readonly ConcurrentQueue<Key> Latest = new();

    public static Scene DrawOnce(this IDrawing drawing, double width, ITextMeasure text)
    {
        var key = new Key(drawing, width, text);
        if (Scenes.TryGetValue(key, out Scene? known)) return known;
        Scene scene = drawing.Draw(width, text);
        if (Scenes.TryAdd(key, scene)) Latest.Enqueue(key);
        while (Latest.Count > MostScenes && Latest.TryDequeue(out Key? oldest)) Scenes.TryRemove(oldest, out _);
        return scene;
    }

    /// <summary>The same drawing and font, not ones that are equal: to compare all figures of a chart would take as long as to draw it.</summary>
    private sealed class Key(IDrawing drawing, double width, ITextMeasure text) : IEquatable<Key>
    {
        private readonly IDrawing drawing = drawing;
        private readonly double width = width;
        private readonly ITextMeasure text = text;

        public bool Equals(Key? other) => other is not null && ReferenceEquals(drawing, other.drawing) && width == other.width && ReferenceEquals(text, other.text);

        public override bool Equals(object? obj) => Equals(obj as Key);

        public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(drawing), width, RuntimeHelpers.GetHashCode(text));
    }
}
