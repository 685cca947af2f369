using Indicators.Aggregation;
using Indicators.Definitions;

namespace Indicators.Analysis;

/// <summary>Additional data on the totals of an indicator.</summary>
internal sealed class TotalAnnotations
{
    private readonly Dictionary<(ReferenceArea ReferenceArea, Period Period), int[]> reporters = [], missing = [], unmeasured = [];

    /// <summary>The areas included in the total of a region or the world, as ascending indexes into the programme's areas.</summary>
    public IReadOnlyList<int> Reporters(ReferenceArea referenceArea, Period period) => reporters.GetValueOrDefault((referenceArea, period), []);

    /// <summary>The expected areas without the figure.</summary>
    public IReadOnlyList<int> Missing(ReferenceArea referenceArea, Period period) => missing.GetValueOrDefault((referenceArea, period), []);

    /// <summary>The areas that filed every component, but for which there is no reference figure.</summary>
    public IReadOnlyList<int> Unmeasured(ReferenceArea referenceArea, Period period) => unmeasured.GetValueOrDefault((referenceArea, period), []);

    public void AddReporters(ReferenceArea referenceArea, Period period, AreaReport[] areas, IReadOnlyList<int> without, IReadOnlyList<int> lacking)
    {
        reporters[(referenceArea, period)] = Array.ConvertAll(Array.FindAll(areas, area => area.IsReporting), area => area.Area);
        if (without.Count > 0) missing[(referenceArea, period)] = [.. without];
        if (lacking.Count > 0) unmeasured[(referenceArea, period)] = [.. lacking];
    }

    /// <summary>The areas that cause a break because their last figure is too old for another to be expected.</summary>
    public Dictionary<(ReferenceArea ReferenceArea, Period Period), IReadOnlyList<LeavingArea>> Leaving { get; } = [];

    /// <summary>What a figure leaves out.</summary>
    public Dictionary<(ReferenceArea ReferenceArea, Period Period), IReadOnlyList<(LeftOut, double)>> LeftOut { get; } = [];

    /// <summary>The reference figures used in a denominator.</summary>
    public Dictionary<(ReferenceArea ReferenceArea, Period Period), IReadOnlyList<ReferenceValueUsed>> References { get; } = [];

    /// <summary>The imputed share of a figure.</summary>
    public Dictionary<(ReferenceArea ReferenceArea, Period Period), ImputedShare> ImputedShares { get; } = [];
}
