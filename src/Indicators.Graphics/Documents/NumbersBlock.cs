namespace Indicators.Graphics.Documents;

/// <summary>A number that is seen first on a page.</summary>
/// <param name="Label">What it counts.</param>
/// <param name="Number">Such as <c>1.84</c> or <c>49.3%</c>.</param>
/// <param name="Unit">The word behind the number in smaller type, such as <c>million</c>; empty for none.</param>
/// <param name="Change">How it has changed; empty for nothing.</param>
public sealed record BigNumber(string Label, string Number, string Unit, IReadOnlyList<Inline> Change)
{
    /// <summary>A small drawing of its course; null for none.</summary>
    public IDrawing? Drawing { get; init; }

    /// <summary>Describes the drawing in words.</summary>
    public string AlternativeText { get; init; } = "";
}

/// <summary>Big numbers side by side, at most five in a row.</summary>
public sealed record NumbersBlock(IReadOnlyList<BigNumber> Numbers) : Block;
