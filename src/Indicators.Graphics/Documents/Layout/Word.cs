namespace Indicators.Graphics.Documents.Layout;

/// <summary>The part of a word that lies in one inline, by the inline's index.</summary>
internal readonly record struct WordPart(int Inline, string Text, double Width);

/// <summary>What a line break never divides. Parts of several inlines may join in one word (a bold word and its comma).</summary>
/// <param name="SpaceInline">The inline that holds the blank after the word; -1 when a line may break here but no blank stands here.</param>
internal sealed record Word(IReadOnlyList<WordPart> Parts, double Width, int SpaceInline, double SpaceWidth);
