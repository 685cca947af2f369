using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Layout;

/// <summary>A strip across the chart's width, with coordinates from its own upper left corner.</summary>
internal sealed record LayoutPart(double Height, IReadOnlyList<Element> Elements);

/// <summary>The content inside the frame.</summary>
/// <param name="Legend">The legend of series above the plot; null if lines are labelled directly.</param>
/// <param name="Key">The key of marks below the plot.</param>
/// <param name="Words">What the subtitle adds on the figures: that they are provisional.</param>
internal sealed record ChartBody(LayoutPart Plot, LayoutPart? Legend = null, LayoutPart? Key = null, bool AxisLeavesOutZero = false, string Words = "");

/// <summary>Stacks parts vertically.</summary>
internal sealed class PartStack
{
    private readonly List<Element> elements = [];

    public double Height { get; private set; }

    public IReadOnlyList<Element> Elements => elements;

    public void Gap(double height) => Height += height;

    public void Add(LayoutPart? part, double gapAfter = 0)
    {
        if (part is null || part.Height <= 0)
            return;
        elements.Add(new GroupElement(0, Height, part.Elements));
        Height += part.Height + gapAfter;
    }

    public void Add(TextLines block, double gapAfter = 0) => Add(new LayoutPart(block.Height, [.. block.PlaceAt(0, 0)]), gapAfter);
}
