namespace Indicators.Graphics.Charts;

/// <summary>The hatched area between two series of a chart, such as what those add who have not reported yet; it ends where one of them ends.</summary>
/// <param name="Upper">The index of the series above.</param>
/// <param name="Lower">The index of the series below.</param>
/// <param name="Name">Written inside, where the band is widest, if it has room.</param>
public sealed record SeriesBand(int Upper, int Lower, string Name);

/// <summary>An upright line at a period of a chart, with words at its foot.</summary>
/// <param name="Period">The index of the period.</param>
public sealed record ChartEvent(int Period, string Words);
