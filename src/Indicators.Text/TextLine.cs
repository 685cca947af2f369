namespace Indicators.Text;

/// <summary>The part of one text that is on a line.</summary>
/// <param name="Source">The index of the text.</param>
/// <param name="Text">The part of the text.</param>
/// <param name="X">The distance from the start of the line.</param>
/// <param name="Width">The width of the part.</param>
public readonly record struct TextRun(int Source, string Text, double X, double Width);

/// <summary>One line.</summary>
/// <param name="Runs">The parts of the line, from its start; adjacent ones are of different texts.</param>
/// <param name="Width">The width of all parts.</param>
/// <param name="End">The character at the end of the line: a space, U+200B for a break within a word, or nothing at the end of the text. It
/// is needed for reading aloud and copying, and not included in the width.</param>
public sealed record TextLine(IReadOnlyList<TextRun> Runs, double Width, string End)
{
    /// <summary>The line without the character at its end.</summary>
    public string Text => Runs.Count == 1 ? Runs[0].Text : string.Concat(Runs.Select(run => run.Text));
}
