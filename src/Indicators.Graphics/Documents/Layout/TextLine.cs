namespace Indicators.Graphics.Documents.Layout;

/// <summary>The part of an inline on one line.</summary>
/// <param name="X">The distance from the start of the line, in points.</param>
internal readonly record struct TextRun(int Inline, string Text, double X, double Width);

/// <param name="End">The character at the end of the line: a space, U+200B for a break within a word, or nothing at the end of the text. It
/// is needed for reading aloud and copying, and not included in the width.</param>
internal sealed record TextLine(IReadOnlyList<TextRun> Runs, double Width, string End);
