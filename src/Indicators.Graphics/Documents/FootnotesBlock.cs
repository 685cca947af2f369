namespace Indicators.Graphics.Documents;

/// <param name="Id">Unique in the document; the mark in the text is a raised <see cref="Inline"/> that links to it.</param>
/// <param name="Mark">The mark before the note, as in the text.</param>
public sealed record Footnote(string Id, string Mark, IReadOnlyList<Inline> Inlines);

/// <summary>The notes to marks in the text, at the end of a section or document.</summary>
public sealed record FootnotesBlock(IReadOnlyList<Footnote> Notes) : Block;
