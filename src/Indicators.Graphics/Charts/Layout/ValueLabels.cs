using Indicators.Text;

namespace Indicators.Graphics.Charts.Layout;

/// <summary>The values of items as text.</summary>
internal static class ValueLabels
{
    /// <summary>The values in full if they fit together, or else in short form, or else null: the axis is then enough.</summary>
    /// <param name="fits">Whether the texts fit, one for each item; a text is null if its item has no value to show.</param>
    public static TextLines?[]? That(Func<TextLines?[], bool> fits, IReadOnlyList<ChartItem> items, NumberStyle numbers, TextFitter ruler)
    {
        foreach (Func<double, string> format in (Func<double, string>[])[numbers.Format, numbers.FormatShort])
        {
            TextLines?[] labels = [.. items.Select(item => item.Point.DrawnValue is { } value ? ruler.Line(format(value), FaceOf(item), Palette.Ink) : null)];
            if (fits(labels))
                return labels;
        }

        return null;
    }

    public static Face FaceOf(ChartItem item) => item.Emphasis ? Face.Strong : Face.Label;
}
