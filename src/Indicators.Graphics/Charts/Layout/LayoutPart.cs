using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Charts.Layout;

/// <summary>A strip of the chart across its width, laid out from its own upper left corner.</summary>
internal sealed record LayoutPart(double Height, IReadOnlyList<Element> Elements);

/// <summary>What the frame stands around.</summary>
/// <param name="Legend">Of series, above the plot; null where lines are labelled directly.</param>
/// <param name="Key">Of marks, under the plot.</param>
internal sealed record ChartBody(LayoutPart Plot, LayoutPart? Legend = null, LayoutPart? Key = null, bool AxisLeavesOutZero = false);

/// <summary>Parts one under the other.</summary>
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
