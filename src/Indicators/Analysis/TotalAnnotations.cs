using Indicators.Aggregation;
using Indicators.Definitions;

namespace Indicators.Analysis;

/// <summary>Additional data on the totals of an indicator.</summary>
internal sealed class TotalAnnotations
{
    private readonly Dictionary<(ReferenceArea Place, Period Period), int[]> reporters = [], missing = [], unmeasured = [];

    /// <summary>The areas included in the total of a region or the world, as ascending indexes into the programme's areas.</summary>
    public IReadOnlyList<int> Reporters(ReferenceArea place, Period period) => reporters.GetValueOrDefault((place, period), []);

    /// <summary>The expected areas without the figure.</summary>
    public IReadOnlyList<int> Missing(ReferenceArea place, Period period) => missing.GetValueOrDefault((place, period), []);

    /// <summary>The areas that filed every component, but for which there is no reference figure.</summary>
    public IReadOnlyList<int> Unmeasured(ReferenceArea place, Period period) => unmeasured.GetValueOrDefault((place, period), []);

    public void AddReporters(ReferenceArea place, Period period, AreaReport[] areas, IReadOnlyList<int> without, IReadOnlyList<int> lacking)
    {
        reporters[(place, period)] = Array.ConvertAll(Array.FindAll(areas, area => area.Reports), area => area.Area);
        if (without.Count > 0) missing[(place, period)] = [.. without];
        if (lacking.Count > 0) unmeasured[(place, period)] = [.. lacking];
    }

    /// <summary>The areas that cause a break because their last figure is too old for another to be expected.</summary>
    public Dictionary<(ReferenceArea Place, Period Period), IReadOnlyList<LeavingArea>> Leaving { get; } = [];

    /// <summary>What a figure leaves out.</summary>
    public Dictionary<(ReferenceArea Place, Period Period), IReadOnlyList<(LeftOut, double)>> LeftOut { get; } = [];

    /// <summary>The reference figures used in a denominator.</summary>
    public Dictionary<(ReferenceArea Place, Period Period), IReadOnlyList<ReferenceValueUsed>> References { get; } = [];

    /// <summary>The estimated share of a figure.</summary>
    public Dictionary<(ReferenceArea Place, Period Period), ImputedShare> Estimated { get; } = [];
}
