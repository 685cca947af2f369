using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Pdf;

/// <summary>The end of the preceding text; by default, there is none.</summary>
internal readonly record struct TextEnd(bool Exists, char LastLetter, double Start, double End, double Baseline)
{
    /// <summary>Parts of one word in different faces are closer together than this share of the size.</summary>
    private const double Touching = 0.1;

    public bool NeedsBlankBefore(TextElement text, TextEnd previous)
    {
        if (!Exists || LastLetter == ' ' || text.Text[0] == ' ') return false;

        double near = Touching * text.Size;

        // After a hyphen at the end of a line, the word continues.
        if (Math.Abs(Baseline - previous.Baseline) > near) return LastLetter is not ('-' or '/' or '\u00AD' or '\u200B' or '\u2010');
        return Math.Abs(previous.Start - End) > near && Math.Abs(Start - previous.End) > near;
    }
}
