using Indicators.Aggregation;
using Indicators.Definitions;

namespace Indicators.Analysis;

/// <summary>What is known of the totals of an indicator beside their figures.</summary>
internal sealed class TotalAnnotations
{
    private readonly Dictionary<(ReferenceArea Place, Period Period), int[]> reporters = [], missing = [], unmeasured = [];

    /// <summary>The areas whose figures are in that of a region or the world, as indexes in the programme's areas, ascending.</summary>
    public IReadOnlyList<int> Reporters(ReferenceArea place, Period period) => reporters.GetValueOrDefault((place, period), []);

    /// <summary>The expected areas without the figure.</summary>
    public IReadOnlyList<int> Missing(ReferenceArea place, Period period) => missing.GetValueOrDefault((place, period), []);

    /// <summary>The areas that filed all that they had to, and of which there is no public figure to measure it against.</summary>
    public IReadOnlyList<int> Unmeasured(ReferenceArea place, Period period) => unmeasured.GetValueOrDefault((place, period), []);

    public void AddReporters(ReferenceArea place, Period period, AreaReport[] areas, IReadOnlyList<int> without, IReadOnlyList<int> lacking)
    {
        reporters[(place, period)] = Array.ConvertAll(Array.FindAll(areas, area => area.Reports), area => area.Area);
        if (without.Count > 0) missing[(place, period)] = [.. without];
        if (lacking.Count > 0) unmeasured[(place, period)] = [.. lacking];
    }

    /// <summary>The areas whose last figure has become too old to expect another, where a figure breaks for them.</summary>
    public Dictionary<(ReferenceArea Place, Period Period), IReadOnlyList<LeavingArea>> Leaving { get; } = [];

    /// <summary>What a figure leaves out.</summary>
    public Dictionary<(ReferenceArea Place, Period Period), IReadOnlyList<(LeftOut, double)>> LeftOut { get; } = [];

    /// <summary>The reference figures of a denominator.</summary>
    public Dictionary<(ReferenceArea Place, Period Period), IReadOnlyList<ReferenceValueUsed>> References { get; } = [];

    /// <summary>How much of a figure is estimated.</summary>
    public Dictionary<(ReferenceArea Place, Period Period), ImputedShare> Estimated { get; } = [];
}
