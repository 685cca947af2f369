namespace Indicators.Graphics.Documents.Layout;

/// <summary>Text of one inline on one line.</summary>
/// <param name="X">Points from the start of the line.</param>
internal readonly record struct TextRun(int Inline, string Text, double X, double Width);

/// <param name="SpaceFollows">Whether a blank stood where the line ends; the paragraph's text needs it, the line's width does not hold it.</param>
internal sealed record TextLine(IReadOnlyList<TextRun> Runs, double Width, bool SpaceFollows);
