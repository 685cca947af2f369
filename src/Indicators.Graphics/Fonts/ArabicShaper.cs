using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using HarfBuzzSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace Indicators.Graphics.Fonts;

/// <summary>
/// Chooses and places the glyphs of scripts whose letters change their form, by HarfBuzz: joining forms and required ligatures, and marks
/// on letters. Kerning and other ligatures are off, as in pages. HarfBuzz is loaded at the first text that needs it. Thread-safe.
/// </summary>
internal sealed class ArabicShaper : IDisposable
{
    private const int MostRemembered = 20_000;

    private static readonly Feature[] Features = [new(Tag.Parse("kern"), 0), new(Tag.Parse("liga"), 0), new(Tag.Parse("clig"), 0)];

    private readonly ConcurrentDictionary<(string Text, bool RightToLeft), RunGlyph[]> shaped = new();
    private readonly GCHandle file;
    private readonly Blob blob;
    private readonly Face face;
    private readonly Font font;
    private readonly double unitsPerEm;

    public ArabicShaper(TrueTypeFont source)
    {
        unitsPerEm = source.UnitsPerEm;
        file = GCHandle.Alloc(source.FileBytes, GCHandleType.Pinned);
        blob = new Blob(file.AddrOfPinnedObject(), source.FileBytes.Length, MemoryMode.ReadOnly);
        face = new Face(blob, 0) { UnitsPerEm = source.UnitsPerEm };
        font = new Font(face);
        font.SetScale(source.UnitsPerEm, source.UnitsPerEm);
        font.SetFunctionsOpenType();
    }

    /// <summary>The glyphs of a text in one direction, from left to right.</summary>
    public RunGlyph[] Shape(string text, bool rightToLeft)
    {
        if (shaped.TryGetValue((text, rightToLeft), out RunGlyph[]? known)) return known;
        if (shaped.Count >= MostRemembered) shaped.Clear();
        return shaped[(text, rightToLeft)] = Compute(text, rightToLeft);
    }

    public void Dispose()
    {
        font.Dispose();
        face.Dispose();
        blob.Dispose();
        file.Free();
    }

    private RunGlyph[] Compute(string text, bool rightToLeft)
    {
        using Buffer buffer = new();
        buffer.ClusterLevel = ClusterLevel.MonotoneCharacters;
        buffer.Flags = BufferFlags.RemoveDefaultIgnorables;
        buffer.AddUtf16(text);
        buffer.GuessSegmentProperties();
        buffer.Direction = rightToLeft ? Direction.RightToLeft : Direction.LeftToRight;
        font.Shape(buffer, Features);
        GlyphInfo[] infos = buffer.GlyphInfos;
        GlyphPosition[] positions = buffer.GlyphPositions;
        string[] texts = Texts(text, [.. infos.Select(info => (int)info.Cluster)], rightToLeft);
        var glyphs = new RunGlyph[infos.Length];
        for (int index = 0; index < infos.Length; index++)
        {
            GlyphPosition position = positions[index];
            glyphs[index] = new RunGlyph(
                (int)infos[index].Codepoint, texts[index], position.XAdvance / unitsPerEm, position.XOffset / unitsPerEm, position.YOffset / unitsPerEm);
        }

        return glyphs;
    }

    /// <summary>The characters of each cluster, given to the glyph of it that comes first in logical order.</summary>
    private static string[] Texts(string text, int[] clusters, bool rightToLeft)
    {
        string[] texts = [.. clusters.Select(_ => "")];
        int end = text.Length;
        for (int step = clusters.Length - 1; step >= 0; step--)
        {
            int index = rightToLeft ? clusters.Length - 1 - step : step;
            int before = rightToLeft ? index + 1 : index - 1;
            if (before >= 0 && before < clusters.Length && clusters[before] == clusters[index]) continue;
            texts[index] = text[clusters[index]..end];
            end = clusters[index];
        }

        return texts;
    }
}
