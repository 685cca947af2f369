namespace Indicators.Graphics.Charts;

/// <summary>What all charts have. A chart knows scales, marks and labels, and nothing of what the figures mean.</summary>
public abstract record Chart
{
    private protected Chart()
    {
    }

    public required ChartFrame Frame { get; init; }

    public required ChartWords Words { get; init; }

    public required NumberStyle Numbers { get; init; }
}
