namespace Indicators.Graphics.Documents.Layout;

/// <summary>Text of one inline on one line.</summary>
/// <param name="X">Points from the start of the line.</param>
internal readonly record struct TextRun(int Inline, string Text, double X, double Width);

/// <param name="End">What stood where the line ends: a blank, a place within a word as U+200B, or nothing at the end of the text.
/// The text needs it to be read out or copied; the width does not hold it.</param>
internal sealed record TextLine(IReadOnlyList<TextRun> Runs, double Width, string End);
