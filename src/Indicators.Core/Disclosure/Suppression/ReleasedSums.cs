using Indicators.Common;
using Indicators.Disclosure.Releases;

namespace Indicators.Disclosure.Suppression;

/// <summary>
/// Joins the sums of earlier releases with those of a run: what was published stays known, so that another pattern, a revision or another
/// division into parts cannot give away what was withheld then or is withheld now.
/// </summary>
/// <remarks>
/// A base cell with the name and count that it had in a release is the same unknown; a revised one is another. A cell that is divided now, or
/// was then, is the sum of its parts, as long as they add up to the same count. A figure is the sum of filed cells: how returns that cross each
/// other divide these is assumed, in every run anew, so that a figure of an earlier release has the base cells that its filed cells have now.
/// </remarks>
internal sealed class ReleasedSums
{
    private readonly ReleasedSystem earlier;
    private readonly LeafCells leaves;
    private readonly SumSystemBuilder builder;
    private readonly List<ReleasedUnknown> unknowns = [];
    private readonly Dictionary<int, SortedSet<string>> figuresOf = [];
    private readonly List<(int[] Unknowns, int[] Leaves, IReadOnlyList<string> Figures)> withheld = [];

    // The filed cells of all releases with their unknowns, and those that sums add up, by the index of the sum in the builder.
    private readonly List<(CellName Name, long Count, int[] Unknowns)> filed = [];
    private readonly Dictionary<(CellName Name, long Count), int> filedByName = [];
    private readonly Dictionary<int, HashSet<int[]>> filedOf = [];
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
    /// <param name="filedCells">The leaves that it adds up; none for a sum that is not printed.</param>
    /// <returns>The index of the sum in the builder.</returns>
    /// <inheritdoc cref="SumSystemBuilder.AddSum"/>
    public int AddSum(ReadOnlySpan<int> cells, IReadOnlyCollection<int> filedCells, long width, bool isWaived = false)
    {
        int sum = AddSum(cells, width, isWaived);
        if (filedCells.Count > 0) NoteFiled(sum, [.. filedCells.Select(NumberOfLeaf).Distinct().Order()]);
        return sum;
    }

    private int AddSum(ReadOnlySpan<int> cells, long width, bool isWaived)
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
        int[] leafNumbers = [.. earlier.Leaves.Select(NumberOfLeaf)];
        foreach (ReleasedSum sum in earlier.Sums)
        {
            int[] its = FindUnknowns(sum.Cells), filedCells = [.. sum.Leaves.Select(leaf => leafNumbers[leaf]).Distinct().Order()];
            int[] ofFiled = [.. filedCells.SelectMany(leaf => filed[leaf].Unknowns).Distinct()];
            long count = sum.Cells.Sum(cell => earlier.Cells[cell].Count);
            if (ofFiled.Length > 0 && CountOf(ofFiled) == count) its = ofFiled;
            // Its cells have others in common now, by what was assumed of returns that cross each other: nothing certain is known of it.
            if (CountOf(its) != count) continue;
            int number = sum.Width == ReleasedSum.Withheld ? -1 : builder.AddSum(its, 1, sum.Width, isReleased: sum.Width == 0);
            if (number < 0) withheld.Add((its, filedCells, sum.Figures));
            else if (filedCells.Length > 0) NoteFiled(number, filedCells);
            foreach (string figure in sum.Figures)
            {
                if (number >= 0) Note(number, figure);
                if (!releasedOf.TryGetValue(figure, out List<(int, int[])>? all)) releasedOf[figure] = all = [];
                all.Add((number, its));
            }
        }
    }

    private void NoteFiled(int sum, int[] filedCells)
    {
        if (!filedOf.TryGetValue(sum, out HashSet<int[]>? all)) filedOf[sum] = all = new(EqualNumbers.Instance);
        all.Add(filedCells);
    }

    private int NumberOfLeaf(int leaf)
    {
        CellName name = leaves.NameOfLeaf(leaf);
        int[] cells = leaves.FindCells(name) ?? [];
        return NumberOf(name, cells.Sum(cell => leaves.Cells[cell].Count), () => FindUnknownsOf(cells));
    }

    /// <summary>Numbers a filed cell of an earlier release: where it has the same count still, it consists of the base cells that it has now.</summary>
    private int NumberOfLeaf(ReleasedLeaf leaf) => NumberOf(leaf.Name, leaf.Count, () =>
        leaves.FindCells(leaf.Name) is { } cells && cells.Sum(cell => leaves.Cells[cell].Count) == leaf.Count ? FindUnknownsOf(cells) : FindUnknowns(leaf.Cells));

    private int NumberOf(CellName name, long count, Func<int[]> find)
    {
        if (filedByName.TryGetValue((name, count), out int number)) return number;
        filedByName[(name, count)] = number = filed.Count;
        filed.Add((name, count, find()));
        return number;
    }

    /// <summary>
    /// Returns the changes that lead to the table that proved the last release, so that the search for a pattern begins with it. Where it does not
    /// keep all released sums, because what was assumed then of crossed returns is not so, there are none.
    /// </summary>
    public long[] FindStart(NumberedSystem numbered)
    {
        SumSystem system = numbered.System;
        long[] changes = new long[system.CellCount];
        for (int cell = 0; cell < unknowns.Count; cell++) changes[numbered.CellNumbers[cell]] = unknowns[cell].Second - unknowns[cell].Count;
        int[] released = [.. Enumerable.Range(0, system.SumCount).Where(system.IsReleased)];
        int[] broken = Array.FindAll(released, sum => ShiftOf(sum) != 0);
        if (broken.Length == 0) return changes;
        var joined = new DisjointSets(system.CellCount);
        foreach (int sum in released) joined.Join(system.CellsOf(sum));
        HashSet<int> without = [.. broken.Select(sum => joined.Find(system.CellsOf(sum)[0]))];
        for (int cell = 0; cell < changes.Length; cell++)
            if (without.Contains(joined.Find(cell))) changes[cell] = 0;
        return changes;

        long ShiftOf(int sum)
        {
            long shift = 0;
            foreach (int cell in system.CellsOf(sum)) shift += changes[cell];
            return shift;
        }
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
        int[] order = [.. Enumerable.Range(0, filed.Count).OrderBy(leaf => filed[leaf].Name).ThenBy(leaf => filed[leaf].Count)];
        int[] leafNumbers = new int[order.Length];
        for (int place = 0; place < order.Length; place++) leafNumbers[order[place]] = place;
        ReleasedLeaf[] filedNow = [.. order.Select(leaf => new ReleasedLeaf(filed[leaf].Name, filed[leaf].Count, [.. filed[leaf].Unknowns.Select(cell => numbered.CellNumbers[cell]).Order()]))];
        var leavesOf = filedOf.ToDictionary(pair => numbered.SumNumbers[pair.Key], pair => Renumber(pair.Value));
        var sums = new List<ReleasedSum>();
        for (int sum = 0; sum < system.SumCount; sum++)
        {
            bool isKept = figures.TryGetValue(sum, out SortedSet<string>? its);
            if (!isKept && result.IsSuppressed[sum] && !system.IsPrimary(sum)) continue;
            long width = system.IsPrimary(sum) ? system.WidthOf(sum) : result.IsSuppressed[sum] ? ReleasedSum.Withheld : 0;
            foreach (int[] filedCells in leavesOf.GetValueOrDefault(sum, [[]]))
                sums.Add(new ReleasedSum(width, system.CellsOf(sum).ToArray()) { Leaves = filedCells, Figures = [.. its ?? []] });
        }
        if (withheld.Count > 0) KeepWithheld(sums, numbered, Renumber);
        var divisions = new SortedDictionary<CellName, int[]>();
        for (int cell = 0; cell < now.Length; cell++)
            if (now[cell].Length != 1 || unknowns[now[cell][0]].Name != leaves.Names[cell]) divisions[leaves.Names[cell]] = now[cell];
        foreach ((CellName name, int[] cells) in leaves.Divisions) divisions.TryAdd(name, [.. cells.SelectMany(cell => now[cell]).Distinct()]);
        foreach (ReleasedDivision division in earlier.Divisions) divisions.TryAdd(division.Name, FindUnknowns(division.Cells));
        return new ReleasedSystem(sorted, filedNow, sums, [.. divisions.Select(pair => new ReleasedDivision(pair.Key, [.. pair.Value.Select(cell => numbered.CellNumbers[cell]).Order()]))]);

        int[][] Renumber(IEnumerable<int[]> sets) =>
            [.. sets.Select(set => set.Select(leaf => leafNumbers[leaf]).Order().ToArray()).OrderBy(set => set, Comparer<int[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right)))];
    }

    /// <summary>Keeps withheld figures of earlier releases that this one does not have.</summary>
    private void KeepWithheld(List<ReleasedSum> sums, NumberedSystem numbered, Func<IEnumerable<int[]>, int[][]> renumber)
    {
        var known = new Dictionary<int[], IReadOnlyList<string>>(EqualNumbers.Instance);
        foreach (ReleasedSum sum in sums) known[sum.Cells] = sum.Figures;
        foreach ((int[] some, int[] filedCells, IReadOnlyList<string> figures) in withheld)
        {
            int[] cells = [.. some.Select(cell => numbered.CellNumbers[cell]).Order()];
            if (known.TryGetValue(cells, out IReadOnlyList<string>? same) && figures.All(same.Contains)) continue;
            sums.Add(new ReleasedSum(ReleasedSum.Withheld, cells) { Leaves = renumber([filedCells])[0], Figures = figures });
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
