namespace Indicators.Graphics.Documents;

/// <summary>A picture from a file, at its natural size or the width of the text, whichever is less.</summary>
/// <param name="Id">Unique in the document; used as a link target.</param>
/// <param name="Caption">The words above it; empty for none.</param>
/// <param name="AlternativeText">Describes the picture in words.</param>
public sealed record ImageBlock(string Id, string Caption, Picture Picture, string AlternativeText) : Block;
