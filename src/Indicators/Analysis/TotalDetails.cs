using Indicators.Aggregation;
using Indicators.Definitions;

namespace Indicators.Analysis;

/// <summary>What is known of the totals of an indicator beside their figures.</summary>
internal sealed class TotalDetails
{
    private readonly Dictionary<(Place Place, Period Period), int[]> reporters = [], missing = [];

    /// <summary>The areas whose figures are in that of a region or the world, as indexes in the programme's areas, ascending.</summary>
    public IReadOnlyList<int> Reporters(Place place, Period period) => reporters.GetValueOrDefault((place, period), []);

    /// <summary>The expected areas without the figure.</summary>
    public IReadOnlyList<int> Missing(Place place, Period period) => missing.GetValueOrDefault((place, period), []);

    public void AddReporters(Place place, Period period, AreaReport[] areas, IReadOnlyList<int> without)
    {
        reporters[(place, period)] = Array.ConvertAll(Array.FindAll(areas, area => area.Reports), area => area.Area);
        if (without.Count > 0) missing[(place, period)] = [.. without];
    }

    /// <summary>What a figure leaves out.</summary>
    public Dictionary<(Place Place, Period Period), IReadOnlyList<(LeftOut, double)>> LeftOut { get; } = [];

    /// <summary>The reference figures of a denominator.</summary>
    public Dictionary<(Place Place, Period Period), IReadOnlyList<ReferenceFigure>> References { get; } = [];

    /// <summary>How much of a figure is estimated.</summary>
    public Dictionary<(Place Place, Period Period), EstimatedPart> Estimated { get; } = [];
}
