namespace Indicators.Graphics.Charts;

/// <summary>The periods along the horizontal axis.</summary>
/// <param name="Labels">In order of time. Those that would collide are left out; the last always stands.</param>
public sealed record PeriodAxis(IReadOnlyList<string> Labels)
{
    /// <summary>Ascending, one for each label, such as the year; null for evenly spaced.</summary>
    public IReadOnlyList<double>? Positions { get; init; }

    /// <summary>Periods in a year (4, 12): where labels thin out, those that stay are whole years apart.</summary>
    public int Cycle { get; init; } = 1;
}
