namespace Indicators.Outputs.Auditing.Figures;

/// <summary>Puts the figures of regions that gained or lost areas in the place of those by each period's own regions.</summary>
internal static class RegionFigures
{
    /// <returns>The figures of all other areas and regions, and then the changed ones.</returns>
    public static IReadOnlyList<Figure> Replace(IEnumerable<Figure> all, IReadOnlyCollection<Figure> changed)
    {
        HashSet<(string, string)> regions = ListRegions(changed);
        return [.. all.Where(figure => !regions.Contains((figure.Key.AreaType, figure.Key.Area))), .. changed];
    }

    /// <summary>Returns the regions that the figures are about, by type and code.</summary>
    public static HashSet<(string AreaType, string Area)> ListRegions(IEnumerable<Figure> changed) => [.. changed.Select(figure => (figure.Key.AreaType, figure.Key.Area))];
}
