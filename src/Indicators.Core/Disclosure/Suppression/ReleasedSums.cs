using Indicators.Common;
using Indicators.Disclosure.Releases;

namespace Indicators.Disclosure.Suppression;

/// <summary>
/// Joins the sums of earlier releases with those of a run: what was published stays known, so that another pattern, a revision or another
/// division into parts cannot give away what was withheld then or is withheld now.
/// </summary>
/// <remarks>
/// A base cell with the name and count that it had in a release is the same unknown; a revised one is another. A cell that is divided now, or
/// was then, is the sum of its parts, as long as they add up to the same count.
/// </remarks>
internal sealed class ReleasedSums
{
    private readonly ReleasedSystem earlier;
    private readonly LeafCells leaves;
    private readonly SumSystemBuilder builder;
    private readonly List<ReleasedUnknown> unknowns = [];
    private readonly Dictionary<int, SortedSet<string>> figuresOf = [];
    private readonly List<(int[] Unknowns, IReadOnlyList<string> Figures)> withheld = [];
    private readonly Dictionary<string, List<(int Sum, int[] Unknowns)>> releasedOf = new(StringComparer.Ordinal);

    // The unknowns of each base cell of the run, and of each of the earlier releases.
    private readonly int[][] now, then;

    /// <param name="builder">Gets the unknowns.</param>
    public ReleasedSums(ReleasedSystem earlier, LeafCells leaves, SumSystemBuilder builder)
    {
        this.earlier = earlier;
        this.leaves = leaves;
        this.builder = builder;
        now = new int[leaves.Cells.Count][];
        then = new int[earlier.Cells.Count][];
        if (earlier.Cells.Count > 0) JoinCells();
        for (int cell = 0; cell < now.Length; cell++) now[cell] ??= [Add(NewUnknown(cell))];
        if (earlier.Cells.Count > 0) JoinDivided();
        for (int cell = 0; cell < then.Length; cell++) then[cell] ??= [Add(earlier.Cells[cell])];
        AddEarlier();
    }

    /// <summary>Adds a sum of the run.</summary>
    /// <param name="cells">Its base cells.</param>
    /// <returns>The index of the sum in the builder.</returns>
    /// <inheritdoc cref="SumSystemBuilder.AddSum"/>
    public int AddSum(ReadOnlySpan<int> cells, long width, bool isWaived = false)
    {
        int[] members = new int[cells.Length];
        for (int i = 0; i < members.Length; i++)
        {
            if (now[cells[i]].Length != 1) return builder.AddSum([.. cells.ToArray().SelectMany(cell => now[cell])], 1, width, isWaived: isWaived);
            members[i] = now[cells[i]][0];
        }
        return builder.AddSum(members, 1, width, isWaived: isWaived);
    }

    /// <summary>Returns the unknowns of base cells of the run.</summary>
    public int[] FindUnknownsOf(ReadOnlySpan<int> cells) => [.. cells.ToArray().SelectMany(cell => now[cell])];

    /// <summary>Returns the true count of unknowns together.</summary>
    public long CountOf(int[] some) => some.Sum(unknown => unknowns[unknown].Count);

    /// <summary>Adds what sums differ by.</summary>
    /// <param name="some">Its unknowns.</param>
    /// <inheritdoc cref="SumSystemBuilder.AddSum"/>
    public int AddDifference(int[] some, long width) => builder.AddSum(some, 1, width);

    /// <summary>Notes that a sum is printed for a figure.</summary>
    /// <param name="sum">The index of the sum in the builder.</param>
    public void Note(int sum, string figure)
    {
        if (!figuresOf.TryGetValue(sum, out SortedSet<string>? figures)) figuresOf[sum] = figures = new(StringComparer.Ordinal);
        figures.Add(figure);
    }

    /// <summary>Returns the sums of earlier releases for a figure, as indexes in the builder, or -1 for withheld ones that are not in it, with their unknowns.</summary>
    public IReadOnlyList<(int Sum, int[] Unknowns)> FindReleased(string figure) => releasedOf.GetValueOrDefault(figure, []);

    private void AddEarlier()
    {
        foreach (ReleasedSum sum in earlier.Sums)
        {
            int[] its = FindUnknowns(sum.Cells);
            int number = sum.Width == ReleasedSum.Withheld ? -1 : builder.AddSum(its, 1, sum.Width, isReleased: sum.Width == 0);
            if (number < 0) withheld.Add((its, sum.Figures));
            foreach (string figure in sum.Figures)
            {
                if (number >= 0) Note(number, figure);
                if (!releasedOf.TryGetValue(figure, out List<(int, int[])>? all)) releasedOf[figure] = all = [];
                all.Add((number, its));
            }
        }
    }

    /// <summary>
    /// Returns the changes that lead to the table that proved the last release. It keeps all released sums, so the search for a pattern
    /// begins with it.
    /// </summary>
    public long[] FindStart(NumberedSystem numbered)
    {
        long[] changes = new long[numbered.System.CellCount];
        for (int cell = 0; cell < unknowns.Count; cell++) changes[numbered.CellNumbers[cell]] = unknowns[cell].Second - unknowns[cell].Count;
        return changes;
    }

    /// <summary>Returns the sums that are known once the run is released, and those that must stay protected.</summary>
    /// <param name="numbered">The system with the widths that the rules require.</param>
    public ReleasedSystem Record(NumberedSystem numbered, SuppressionResult result)
    {
        SumSystem system = numbered.System;
        var sorted = new ReleasedUnknown[unknowns.Count];
        for (int cell = 0; cell < sorted.Length; cell++)
        {
            int number = numbered.CellNumbers[cell];
            sorted[number] = unknowns[cell] with { Second = result.SecondTable[number] };
        }
        var figures = figuresOf.ToDictionary(pair => numbered.SumNumbers[pair.Key], pair => pair.Value);
        var sums = new List<ReleasedSum>();
        for (int sum = 0; sum < system.SumCount; sum++)
        {
            bool isKept = figures.TryGetValue(sum, out SortedSet<string>? its);
            if (!isKept && result.IsSuppressed[sum] && !system.IsPrimary(sum)) continue;
            long width = system.IsPrimary(sum) ? system.WidthOf(sum) : result.IsSuppressed[sum] ? ReleasedSum.Withheld : 0;
            sums.Add(new ReleasedSum(width, system.CellsOf(sum).ToArray()) { Figures = [.. its ?? []] });
        }
        if (withheld.Count > 0) KeepWithheld(sums, numbered);
        var divisions = new SortedDictionary<CellName, int[]>();
        for (int cell = 0; cell < now.Length; cell++)
            if (now[cell].Length != 1 || unknowns[now[cell][0]].Name != leaves.Names[cell]) divisions[leaves.Names[cell]] = now[cell];
        foreach ((CellName name, int[] cells) in leaves.Divisions) divisions.TryAdd(name, [.. cells.SelectMany(cell => now[cell]).Distinct()]);
        foreach (ReleasedDivision division in earlier.Divisions) divisions.TryAdd(division.Name, FindUnknowns(division.Cells));
        return new ReleasedSystem(sorted, sums, [.. divisions.Select(pair => new ReleasedDivision(pair.Key, [.. pair.Value.Select(cell => numbered.CellNumbers[cell]).Order()]))]);
    }

    /// <summary>Keeps withheld figures of earlier releases that this one does not have.</summary>
    private void KeepWithheld(List<ReleasedSum> sums, NumberedSystem numbered)
    {
        var known = new Dictionary<int[], IReadOnlyList<string>>(EqualNumbers.Instance);
        foreach (ReleasedSum sum in sums) known[sum.Cells] = sum.Figures;
        foreach ((int[] some, IReadOnlyList<string> figures) in withheld)
        {
            int[] cells = [.. some.Select(cell => numbered.CellNumbers[cell]).Order()];
            if (known.TryGetValue(cells, out IReadOnlyList<string>? same) && figures.All(same.Contains)) continue;
            sums.Add(new ReleasedSum(ReleasedSum.Withheld, cells) { Figures = figures });
        }
    }

    /// <summary>Finds the base cells that were released, as they are or divided.</summary>
    private void JoinCells()
    {
        var byName = earlier.Cells.Index().ToDictionary(pair => (pair.Item.Name, pair.Item.Count), pair => pair.Index);
        for (int cell = 0; cell < now.Length; cell++)
            if (byName.TryGetValue((leaves.Names[cell], leaves.Cells[cell].Count), out int same)) now[cell] = then[same] = [Add(earlier.Cells[same])];
        var divisions = earlier.Divisions.ToDictionary(division => division.Name, division => division.Cells);
        for (int cell = 0; cell < now.Length; cell++)
        {
            if (now[cell] is not null || !divisions.TryGetValue(leaves.Names[cell], out int[]? parts)) continue;
            if (parts.Sum(part => earlier.Cells[part].Count) != leaves.Cells[cell].Count || Array.Exists(parts, part => then[part] is not null)) continue;
            foreach (int part in parts) then[part] = [Add(earlier.Cells[part])];
            now[cell] = [.. parts.Select(part => then[part][0])];
        }
    }

    /// <summary>Finds the released cells that are divided now.</summary>
    private void JoinDivided()
    {
        var divisions = leaves.Divisions.ToDictionary(division => division.Name, division => division.Cells);
        for (int cell = 0; cell < then.Length; cell++)
        {
            ReleasedUnknown released = earlier.Cells[cell];
            if (then[cell] is not null || !divisions.TryGetValue(released.Name, out int[]? parts) || parts.Sum(part => leaves.Cells[part].Count) != released.Count) continue;
            then[cell] = [.. parts.SelectMany(part => now[part]).Distinct()];
            Change(then[cell], released.Second - released.Count);
        }
        JoinRests(divisions);
    }

    /// <summary>Finds what was left of a divided cell beside parts that it still has, where it is divided further now.</summary>
    private void JoinRests(Dictionary<CellName, int[]> divisions)
    {
        foreach (ReleasedDivision division in earlier.Divisions)
        {
            if (!divisions.TryGetValue(division.Name, out int[]? parts) || division.Cells.Sum(cell => earlier.Cells[cell].Count) != parts.Sum(part => leaves.Cells[part].Count)) continue;
            int[] rest = Array.FindAll(division.Cells, cell => then[cell] is null);
            if (rest is not [var only]) continue;
            int[] known = [.. division.Cells.Where(cell => cell != only).SelectMany(cell => then[cell]).Distinct()];
            int[] whole = [.. parts.SelectMany(part => now[part]).Distinct()];
            int[] others = [.. whole.Except(known)];
            if (others.Length == 0 || known.Except(whole).Any()) continue;
            then[only] = others;
            Change(others, earlier.Cells[only].Second - earlier.Cells[only].Count);
        }
    }

    /// <summary>The second table had another count of a whole: its parts take the difference, the largest first.</summary>
    private void Change(int[] parts, long change)
    {
        foreach (int unknown in parts.OrderByDescending(unknown => unknowns[unknown].Count).ThenBy(unknown => unknown))
        {
            if (change == 0) break;
            long step = Math.Max(change, unknowns[unknown].Least - unknowns[unknown].Second);
            unknowns[unknown] = unknowns[unknown] with { Second = unknowns[unknown].Second + step };
            change -= step;
        }
    }

    private ReleasedUnknown NewUnknown(int cell) =>
        new(leaves.Names.Count > 0 ? leaves.Names[cell] : default, leaves.Cells[cell].Count, leaves.LeastOf(cell), leaves.Cells[cell].Count);

    private int Add(ReleasedUnknown unknown)
    {
        unknowns.Add(unknown);
        return builder.AddCell(unknowns.Count, unknown.Count, unknown.Least);
    }

    /// <summary>Returns the unknowns of base cells of the earlier releases.</summary>
    private int[] FindUnknowns(int[] cells) => [.. cells.SelectMany(cell => then[cell]).Distinct()];
}
