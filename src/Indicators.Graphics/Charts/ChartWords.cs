namespace Indicators.Graphics.Charts;

/// <summary>The text that charts print, in the reader's language. Charts contain no text of their own.</summary>
public sealed record ChartWords
{
    /// <summary>The label of a missing value, such as "not available".</summary>
    public required string Missing { get; init; }

    /// <summary>The label of a value withheld to protect persons, such as "suppressed".</summary>
    public required string Suppressed { get; init; }

    public required string Provisional { get; init; }

    public required string Estimated { get; init; }

    /// <summary>For example, "low coverage".</summary>
    public required string LowReliability { get; init; }

    /// <summary>For example, "break in series".</summary>
    public required string Break { get; init; }

    /// <summary>The label of neighbouring points that no line joins, such as "not of the same countries".</summary>
    public required string Disconnected { get; init; }

    /// <summary>The label of bars that are open at the end, such as "open bar: without some countries".</summary>
    public required string Partial { get; init; }

    /// <summary>A sentence, such as "The axis does not start at zero."</summary>
    public required string AxisNotFromZero { get; init; }

    /// <summary>A sentence shown instead of an empty plot, such as "There are no figures to show."</summary>
    public required string NothingToShow { get; init; }
}
