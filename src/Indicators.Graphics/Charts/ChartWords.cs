namespace Indicators.Graphics.Charts;

/// <summary>The words that charts print, in the reader's language. Charts hold no words of their own.</summary>
public sealed record ChartWords
{
    /// <summary>For a value that is not there, such as "not available".</summary>
    public required string Missing { get; init; }

    /// <summary>For a value withheld to protect persons, such as "suppressed".</summary>
    public required string Suppressed { get; init; }

    public required string Provisional { get; init; }

    public required string Estimated { get; init; }

    /// <summary>Such as "low coverage".</summary>
    public required string LowReliability { get; init; }

    /// <summary>Such as "break in series".</summary>
    public required string Break { get; init; }

    /// <summary>For neighbours that no line joins, such as "not of the same countries".</summary>
    public required string Apart { get; init; }

    /// <summary>For bars that are open at the end, such as "open bar: without some countries".</summary>
    public required string Partial { get; init; }

    /// <summary>A sentence, such as "The axis does not start at zero."</summary>
    public required string AxisNotFromZero { get; init; }

    /// <summary>A sentence that stands in place of an empty plot, such as "There are no figures to show."</summary>
    public required string NothingToShow { get; init; }
}
