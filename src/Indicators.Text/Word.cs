namespace Indicators.Text;

/// <summary>The part of a word in one of the texts, given by its index.</summary>
internal readonly record struct WordPart(int Source, string Text, double Width);

/// <summary>Text without a possible line break. It may consist of parts of several texts, such as a bold word and its comma.</summary>
/// <param name="SpaceSource">The text with the space after the word; -1 if a line may break here without a space.</param>
internal sealed record Word(IReadOnlyList<WordPart> Parts, double Width, int SpaceSource, double SpaceWidth);
