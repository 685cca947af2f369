using Indicators.Definitions;

namespace Indicators.Analysis;

/// <summary>Orders frequencies by how well they stand in for one that is wanted.</summary>
internal static class NearestFrequency
{
    /// <summary>More than any distance to a coarser frequency.</summary>
    private const int Finer = 100;

    /// <summary>Returns 0 for the same frequency; less for a coarser one than for any finer one, and less for a nearer one.</summary>
    public static int MeasureDistance(Frequency candidate, Frequency wanted) =>
        candidate == wanted ? 0 : candidate < wanted ? wanted - candidate : Finer + (candidate - wanted);
}
