namespace Indicators.Graphics.Charts;

/// <summary>The text around the plot of a chart. An empty text takes up no room.</summary>
public sealed record ChartFrame
{
    /// <summary>The title: the finding or the measure.</summary>
    public required string Title { get; init; }

    /// <summary>The subtitle: unit and period.</summary>
    public required string Subtitle { get; init; }

    /// <summary>The source, with its label, such as "Source: ...".</summary>
    public required string Source { get; init; }

    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>A warning, such as "made-up figures"; null for none.</summary>
    public string? Notice { get; init; }
}
