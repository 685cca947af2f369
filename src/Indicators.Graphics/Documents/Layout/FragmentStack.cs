namespace Indicators.Graphics.Documents.Layout;

/// <summary>Places fragments one below the other in a column of a given height.</summary>
internal sealed class FragmentStack(double top, double height)
{
    private const double Tolerance = 1e-6;

    private readonly List<Placement> placements = [];
    private readonly double limit = top + height;
    private double spaceAfter;

    public IReadOnlyList<Placement> Placements => placements;

    public bool IsEmpty => placements.Count == 0;

    /// <summary>The bottom of the last fragment.</summary>
    public double Bottom { get; private set; } = top;

    public double Left => limit - Bottom;

    /// <returns>The index after the last fragment that must stay with the one at <paramref name="start"/>.</returns>
    public static int GroupEnd(IReadOnlyList<Fragment> flow, int start)
    {
        int end = start + 1;
        while (end < flow.Count && flow[end - 1].KeepWithNext && !flow[end].StartsPage) end++;
        return end;
    }

    /// <summary>The height of fragments one below the other, without the space before the first and after the last.</summary>
    public static double HeightOf(IReadOnlyList<Fragment> flow)
    {
        FragmentStack stack = new(0, double.PositiveInfinity);
        foreach (Fragment fragment in flow) stack.Place(fragment);
        return stack.Bottom;
    }

    public void Place(Fragment fragment)
    {
        if (IsEmpty && fragment.Repeated is { } repeated)
        {
            placements.Add(new Placement(repeated, Bottom));
            Bottom += repeated.Height;
        }

        double place = IsEmpty ? Bottom : Bottom + Space(fragment);
        placements.Add(new Placement(fragment, place));
        Bottom = place + fragment.Height;
        spaceAfter = fragment.SpaceAfter;
    }

    /// <summary>Whether the fragments from <paramref name="start"/> to before <paramref name="end"/> fit below those that are there.</summary>
    public bool Fits(IReadOnlyList<Fragment> flow, int start, int end)
    {
        double needed = Bottom, before = IsEmpty ? flow[start].Repeated?.Height ?? 0 : Space(flow[start]);
        for (int index = start; index < end; index++)
        {
            needed += before + flow[index].Height;
            if (index + 1 < end) before = Math.Max(flow[index].SpaceAfter, flow[index + 1].SpaceBefore);
        }

        return needed <= limit + Tolerance;
    }

    /// <summary>
    /// Places groups while they fit; a group taller than the whole column is divided, and a fragment that fits nowhere is placed all the same.
    /// </summary>
    /// <returns>The index of the first fragment that is not placed.</returns>
    public int Fill(IReadOnlyList<Fragment> flow, int start)
    {
        int index = start;
        while (index < flow.Count)
        {
            int end = GroupEnd(flow, index);
            if (!Fits(flow, index, end))
            {
                if (!IsEmpty) return index;
                for (; index < end && (IsEmpty || Fits(flow, index, index + 1)); index++) Place(flow[index]);
                return index;
            }

            for (; index < end; index++) Place(flow[index]);
        }

        return index;
    }

    private double Space(Fragment fragment) => Math.Max(spaceAfter, fragment.SpaceBefore);
}
