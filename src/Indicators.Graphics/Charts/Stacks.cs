using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts;

/// <summary>A part of stacked bars: its name and its look.</summary>
/// <param name="IsHatched">Hatched in the colour on white, for what stands apart from the others, such as closed without a decision.</param>
public sealed record StackPart(string Name, Color Fill, bool IsHatched = false)
{
    /// <summary>The looks of up to five parts, from the one that the chart is about.</summary>
    public static IReadOnlyList<Color> Fills { get; } = [Palette.Blue, Palette.Sky, Palette.Comparison, Palette.Context.Color, Palette.Pale];
}

/// <summary>A stacked bar.</summary>
/// <param name="Values">One for each part, in the same order, none below zero.</param>
/// <param name="Remark">A text in the column at the right of horizontal bars, such as the number behind the shares; null for none.</param>
/// <param name="Emphasis">Whether name and remark are bold.</param>
public sealed record StackItem(string Name, IReadOnlyList<ChartPoint> Values, string? Remark = null, bool Emphasis = false)
{
    /// <summary>The sum of the parts; null if one of them is missing or suppressed.</summary>
    internal double? Total => Values.All(value => value.DrawnValue is not null) ? Values.Sum(value => value.DrawnValue!.Value) : null;

    internal double Shown => Values.Sum(value => value.DrawnValue ?? 0);
}
