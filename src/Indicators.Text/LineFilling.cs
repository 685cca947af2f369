namespace Indicators.Text;

/// <summary>How words are distributed over lines.</summary>
public enum LineFilling
{
    /// <summary>Each line takes as many words as it can, one after the other.</summary>
    FirstFit,

    /// <summary>The fewest lines and, among those, lines of the most even lengths, except the last, after Knuth and Plass (1981).</summary>
    Even,

    /// <summary>Like <see cref="Even"/>, with a last line as long as the others, for headings and captions.</summary>
    Balanced,
}
