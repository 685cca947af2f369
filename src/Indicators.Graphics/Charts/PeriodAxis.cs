namespace Indicators.Graphics.Charts;

/// <summary>The periods along the horizontal axis.</summary>
/// <param name="Labels">In chronological order. Labels that would collide are left out; the last is always shown.</param>
public sealed record PeriodAxis(IReadOnlyList<string> Labels)
{
    /// <summary>The position of each label, ascending, such as the year; null for evenly spaced labels.</summary>
    public IReadOnlyList<double>? Positions { get; init; }

    /// <summary>The number of periods in a year (4, 12): labels that remain after thinning out are whole years apart.</summary>
    public int Cycle { get; init; } = 1;

    /// <summary>
    /// The year of each period, or another group: each is written once, centred under its periods, in place of the labels. Null for periods
    /// without groups, such as years. Used for evenly spaced periods.
    /// </summary>
    public IReadOnlyList<string>? Groups { get; init; }
}
