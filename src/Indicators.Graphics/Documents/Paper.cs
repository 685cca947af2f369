namespace Indicators.Graphics.Documents;

/// <summary>A size of paper, in points.</summary>
public sealed record Paper(string Name, double Width, double Height)
{
    public static Paper A4 { get; } = new("A4", 595.28, 841.89);

    public static Paper Letter { get; } = new("letter", 612, 792);
}
