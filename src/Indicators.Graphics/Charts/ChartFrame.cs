namespace Indicators.Graphics.Charts;

/// <summary>What stands around the plot of every chart. An empty text takes no room.</summary>
public sealed record ChartFrame
{
    /// <summary>The finding or the measure.</summary>
    public required string Title { get; init; }

    /// <summary>Unit and period.</summary>
    public required string Subtitle { get; init; }

    /// <summary>With its lead, such as "Source: ...".</summary>
    public required string Source { get; init; }

    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>A warning that must not be missed, such as "made-up figures"; null for none.</summary>
    public string? Notice { get; init; }
}
