namespace Indicators.Graphics.Documents.Layout;

/// <summary>Finds what a reader would see as mistakes on composed pages.</summary>
internal static class PageFaults
{
    /// <summary>The share of a page that may be empty.</summary>
    private const double MostEmpty = 1 / 3.0;

    public static IReadOnlyList<PageFault> Find(IReadOnlyList<IReadOnlyList<Placement>> pages, PageStyle style)
    {
        List<PageFault> faults = [];
        for (int index = 0; index < pages.Count; index++)
        {
            IReadOnlyList<Placement> page = pages[index];
            bool endsChapter = index + 1 == pages.Count || pages[index + 1] is [{ Fragment: { StartsPage: true } or { StartsChapter: true } }, ..];
            if (!endsChapter && page.Select(placement => placement.Bottom).DefaultIfEmpty(style.TopMargin).Max() < style.Bottom - MostEmpty * style.TextHeight)
                faults.Add(new PageFault(index, PageFaultKind.PartlyEmpty));
            faults.AddRange(Edges(page).Distinct().Select(kind => new PageFault(index, kind)));
        }

        return faults;
    }

    /// <summary>What is wrong with the first and last lines of a page, and of the columns that are first or last on it.</summary>
    private static IEnumerable<PageFaultKind> Edges(IReadOnlyList<Placement> page)
    {
        foreach (Fragment first in Ends(page, last: false))
        {
            if (first.Line is { Count: > 1 } line && line.Index == line.Count - 1) yield return PageFaultKind.Widow;
        }

        foreach (Fragment last in Ends(page, last: true))
        {
            if (last.IsHeading) yield return PageFaultKind.StrandedHeading;
            else if (last.Line is { Index: 0, Count: > 1 }) yield return PageFaultKind.Orphan;
        }
    }

    private static IEnumerable<Fragment> Ends(IReadOnlyList<Placement> stack, bool last)
    {
        if (stack.Count == 0) return [];
        Fragment end = (last ? stack[^1] : stack[0]).Fragment;
        return end.Columns.Count > 0 ? end.Columns.SelectMany(column => Ends(column, last)) : [end];
    }
}
