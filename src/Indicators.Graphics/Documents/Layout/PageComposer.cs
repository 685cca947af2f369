namespace Indicators.Graphics.Documents.Layout;

/// <summary>
/// Distributes a flow of fragments over pages. Where a figure does not fit and would leave much of a page empty, the text after it in its
/// section stands there before it.
/// </summary>
internal sealed class PageComposer
{
    /// <summary>The share of a page that must be left for text to move before a figure.</summary>
    private const double WorthFilling = 0.1;

    private readonly PageStyle style;
    private readonly List<FragmentStack> pages = [];

    /// <summary>What is still to be placed, in the order of its placing.</summary>
    private readonly LinkedList<Fragment[]> groups = new();

    private PageComposer(IReadOnlyList<Fragment> flow, PageStyle style)
    {
        this.style = style;
        for (int start = 0; start < flow.Count;)
        {
            int end = FragmentStack.GroupEnd(flow, start);
            groups.AddLast([.. flow.Take(start..end)]);
            start = end;
        }
    }

    public static IReadOnlyList<IReadOnlyList<Placement>> Compose(IReadOnlyList<Fragment> flow, PageStyle style)
    {
        PageComposer composer = new(flow, style);
        while (composer.groups.First is { } next) composer.PlaceNext(next);
        return [.. composer.pages.Select(page => page.Placements)];
    }

    private void PlaceNext(LinkedListNode<Fragment[]> next)
    {
        Fragment[] group = next.Value;
        if (pages.Count == 0 || group[0].StartsPage) NewPage();
        else if (!pages[^1].IsEmpty && !pages[^1].Fits(group, 0, group.Length))
        {
            if (MayFloat(group) && pages[^1].Left > WorthFilling * style.TextHeight) FillBefore(next);
            NewPage();
        }

        groups.Remove(next);
        for (int index = 0; index < group.Length; index++)
        {
            // Only a group taller than a page is divided here.
            if (!pages[^1].IsEmpty && !pages[^1].Fits(group, index, index + 1)) NewPage();
            pages[^1].Place(group[index]);
        }
    }

    /// <summary>Places the text that follows a figure, up to the next heading, figure or page break, while it fits.</summary>
    private void FillBefore(LinkedListNode<Fragment[]> figure)
    {
        while (figure.Next is { } next && next.Value is { } group && CanMoveUp(group) && pages[^1].Fits(group, 0, group.Length))
        {
            groups.Remove(next);
            foreach (Fragment fragment in group) pages[^1].Place(fragment);
        }
    }

    private static bool CanMoveUp(Fragment[] group) => !MayFloat(group) && !group.Any(fragment => fragment.IsHeading || fragment.StartsPage || fragment.MayFloat);

    private static bool MayFloat(Fragment[] group) => group.All(fragment => fragment.MayFloat);

    private void NewPage() => pages.Add(new FragmentStack(style.TopMargin, style.TextHeight));
}
