using Indicators.Text;

namespace Indicators.Graphics.Charts.Layout;

/// <summary>The names and values of items as text.</summary>
internal static class ItemTexts
{
    /// <summary>The room to the right of names for the sign of low coverage, if one occurs.</summary>
    public static double SignRoom(IEnumerable<ChartItem> items) => items.Any(IsLow) ? (2 * Signs.DiamondRadius) + 3 : 0;

    public static bool IsLow(ChartItem item) => item.Point is { DrawnValue: not null, Mark: PointMark.LowReliability };

    public static Face FaceOf(ChartItem item) => item.Emphasis ? Face.Strong : Face.Label;

    public static TextLines[] Names(IEnumerable<ChartItem> items, double width, TextFitter ruler) =>
        [.. items.Select(item => ruler.Wrap(item.Name, width, FaceOf(item), Palette.Ink, 2))];

    /// <summary>The values in full if they fit together, or else in short form, or else null: the axis is then enough.</summary>
    /// <param name="fits">Whether the texts fit, one for each item; a text is null if its item has no value to show.</param>
    public static TextLines?[]? Values(Func<TextLines?[], bool> fits, IReadOnlyList<ChartItem> items, NumberStyle numbers, TextFitter ruler)
    {
        foreach (Func<double, string> format in (Func<double, string>[])[numbers.Format, numbers.FormatShort])
        {
            TextLines?[] labels = [.. items.Select(item => item.Point.DrawnValue is { } value ? ruler.Line(format(value), FaceOf(item), Palette.Ink) : null)];
            if (fits(labels))
                return labels;
        }

        return null;
    }
}
