using Indicators.Aggregation;
using Indicators.Definitions;

namespace Indicators.Analysis;

/// <summary>What is known of the totals of an indicator beside their figures.</summary>
internal sealed class TotalDetails
{
    /// <summary>What a figure leaves out.</summary>
    public Dictionary<(Place Place, Period Period), IReadOnlyList<(LeftOut, double)>> LeftOut { get; } = [];

    /// <summary>The reference figures of a denominator.</summary>
    public Dictionary<(Place Place, Period Period), IReadOnlyList<ReferenceFigure>> References { get; } = [];

    /// <summary>How much of a figure is estimated.</summary>
    public Dictionary<(Place Place, Period Period), EstimatedPart> Estimated { get; } = [];
}
