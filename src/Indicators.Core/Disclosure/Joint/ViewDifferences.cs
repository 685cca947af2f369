namespace Indicators.Disclosure.Joint;

/// <summary>
/// Finds what follows from the figures of several returns by subtraction: of a cell without the cells of the returns within it, and of a return
/// without a longer one that breaks it down, such as the quarters of a year beside the ages of the year.
/// </summary>
internal static class ViewDifferences
{
    /// <param name="parts">The cells of each part, one for each view; null where a view has none.</param>
    /// <returns>For each difference, the parts that make it up, by their index.</returns>
    public static List<int[]> Find(IReadOnlyList<LinkedView> views, IReadOnlyList<ViewCell?[]> parts)
    {
        var differences = new List<int[]>();
        for (int view = 0; view < views.Count; view++)
        {
            int[][] families = FindFamilies(views, view);
            foreach (IGrouping<ViewCell, int> cell in Enumerable.Range(0, parts.Count).Where(part => parts[part][view] is not null).GroupBy(part => parts[part][view]!))
            {
                differences.Add([.. cell]);
                foreach (int[] family in families) AddPart(cell.Where(part => Array.TrueForAll(family, other => parts[part][other] is null)));
            }
            // The shorter periods of a coarser return, without what is broken down.
            for (int other = 0; other < views.Count; other++)
                if (views[other].Table > views[view].Table && views[view].Includes(views[other]))
                    AddPart(Enumerable.Range(0, parts.Count).Where(part => parts[part][other] is not null && parts[part][view] is null));
        }
        return differences;

        void AddPart(IEnumerable<int> some)
        {
            int[] difference = [.. some];
            if (difference.Length > 0) differences.Add(difference);
        }
    }

    /// <summary>Returns the other views within the period of a view, those of one structure and frequency together.</summary>
    private static int[][] FindFamilies(IReadOnlyList<LinkedView> views, int view) =>
        [.. Enumerable.Range(0, views.Count).Where(other => other != view && views[view].Includes(views[other])).GroupBy(other => (views[other].Table, views[other].Period.Frequency)).Select(family => family.ToArray())];
}
