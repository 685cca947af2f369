namespace Indicators.Graphics.Documents.Layout;

/// <summary>The position of a fragment.</summary>
/// <param name="Top">Points from the top of the page.</param>
internal readonly record struct Placement(Fragment Fragment, double Top);

/// <summary>Distributes a flow of fragments over pages.</summary>
internal sealed class PageComposer(PageStyle style)
{
    private const double Tolerance = 1e-6;

    private readonly List<List<Placement>> pages = [];
    private double bottom;
    private double spaceAfter;

    public static IReadOnlyList<IReadOnlyList<Placement>> Compose(IReadOnlyList<Fragment> flow, PageStyle style)
    {
        PageComposer composer = new(style);
        for (int start = 0; start < flow.Count;)
        {
            int end = GroupEnd(flow, start);
            composer.Place(flow, start, end);
            start = end;
        }

        return composer.pages;
    }

    /// <returns>The index after the last fragment that must be on the same page as the first.</returns>
    private static int GroupEnd(IReadOnlyList<Fragment> flow, int start)
    {
        int end = start + 1;
        while (end < flow.Count && flow[end - 1].KeepWithNext && !flow[end].StartsPage) end++;
        return end;
    }

    private void Place(IReadOnlyList<Fragment> flow, int start, int end)
    {
        if (pages.Count == 0 || flow[start].StartsPage || !Fits(flow, start, end)) NewPage();
        for (int index = start; index < end; index++)
        {
            // Only a group taller than a page is divided here.
            if (!Fits(flow, index, index + 1)) NewPage();
            Place(flow[index]);
        }
    }

    private void Place(Fragment fragment)
    {
        List<Placement> page = pages[^1];
        if (page.Count == 0 && fragment.Repeated is { } repeated)
        {
            page.Add(new Placement(repeated, bottom));
            bottom += repeated.Height;
        }

        double top = page.Count == 0 ? bottom : bottom + Space(fragment);
        page.Add(new Placement(fragment, top));
        bottom = top + fragment.Height;
        spaceAfter = fragment.SpaceAfter;
    }

    private bool Fits(IReadOnlyList<Fragment> flow, int start, int end)
    {
        bool isEmpty = pages[^1].Count == 0;
        double needed = bottom;
        double before = isEmpty ? 0 : Space(flow[start]);
        for (int index = start; index < end; index++)
        {
            needed += before + flow[index].Height;
            if (index + 1 < end) before = Math.Max(flow[index].SpaceAfter, flow[index + 1].SpaceBefore);
        }

        // A fragment that does not fit on an empty page fits nowhere.
        return needed <= style.PageHeight - style.BottomMargin + Tolerance || isEmpty;
    }

    private double Space(Fragment fragment) => Math.Max(spaceAfter, fragment.SpaceBefore);

    private void NewPage()
    {
        pages.Add([]);
        bottom = style.TopMargin;
        spaceAfter = 0;
    }
}
