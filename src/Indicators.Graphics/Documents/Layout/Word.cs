namespace Indicators.Graphics.Documents.Layout;

/// <summary>The part of a word in one inline, given by its index.</summary>
internal readonly record struct WordPart(int Inline, string Text, double Width);

/// <summary>Text without a possible line break. It may consist of parts of several inlines, such as a bold word and its comma.</summary>
/// <param name="SpaceInline">The inline with the space after the word; -1 if a line may break here without a space.</param>
internal sealed record Word(IReadOnlyList<WordPart> Parts, double Width, int SpaceInline, double SpaceWidth);
