using System.Runtime.InteropServices;

namespace Indicators.Disclosure.Joint;

/// <summary>
/// Splits what several returns say about the same quantity into base cells, so that each of their cells is a sum of base cells. A cell of a
/// coarser return consists of the finer cells under it and of what exceeds them. Of two returns of which neither is finer, such as
/// procedures and ages, the common base cells are not known: small cells are then placed whole in the largest cells of the other return,
/// which leaves large cells as they are.
/// </summary>
/// <remarks>
/// Neither is finer where one return has shorter periods and the other breaks down a longer one, such as the quarters of a year beside the
/// ages of the year. Of the tables of whole numbers with these margins one is chosen: each cell of the longer period takes the parts of the
/// shorter ones in ascending order, the last one in part, as the north-west corner rule fills a table. What is left of these is not broken
/// down.
/// </remarks>
internal sealed class ViewSplitter
{
    private readonly IReadOnlyList<LinkedView> views;
    private readonly Func<long, bool> isChanged;
    private readonly List<Part> parts = [];

    private ViewSplitter(IReadOnlyList<LinkedView> views, Func<long, bool> isChanged)
    {
        this.views = views;
        this.isChanged = isChanged;
    }

    /// <summary>A base cell in the making, and its cell in each view.</summary>
    private sealed class Part(long count, ViewCell?[] cells, int owner, bool isResidual)
    {
        public long Count { get; set; } = count;

        public ViewCell?[] Cells => cells;

        /// <summary>The view in which it was found.</summary>
        public int Owner => owner;

        public bool IsResidual => isResidual;

        /// <summary>Whether protection changes it.</summary>
        public bool IsChanged { get; set; }

        public Part Carve(long count)
        {
            Count -= count;
            return new Part(count, [.. cells], owner, isResidual);
        }
    }

    /// <param name="views">
    /// Flows: finer periods before coarser ones; within a period, finer structures before coarser ones. Stocks of one day: finer structures before
    /// coarser ones, whatever their periods.
    /// </param>
    /// <param name="isChanged">Whether protection changes a count.</param>
    /// <param name="keepAll">Whether to return base cells that protection leaves as they are, too.</param>
    /// <returns>
    /// The base cells, and the cells that their finer cells exceed, which become their sums: no part is printed above its whole.
    /// </returns>
    public static SplitResult Split(IReadOnlyList<LinkedView> views, Func<long, bool> isChanged, bool keepAll = false)
    {
        var splitter = new ViewSplitter(views, isChanged);
        for (int view = 0; view < views.Count; view++) splitter.Add(view);
        splitter.MarkChanged();
        return new SplitResult(
            [.. splitter.parts.Where(part => part.Count > 0 && (keepAll || part.IsChanged)).Select(splitter.Finish)],
            [.. views.SelectMany(view => view.Cells).Where(cell => cell.Assigned != cell.Value).Select(cell => (cell.Cell, cell.Assigned))]);
    }

    /// <summary>
    /// Marks the parts that protection changes: those of small cells of some return, small residuals, and what remains of a large cell, or of
    /// what one return exceeds another by, without these where it is small, so that no small count is published or follows.
    /// </summary>
    private void MarkChanged()
    {
        parts.RemoveAll(part => part.Count == 0);
        foreach (Part part in parts)
            part.IsChanged = (part.IsResidual && isChanged(part.Count)) || Array.Exists(part.Cells, cell => cell is not null && isChanged(cell.Value));
        List<int[]> differences = ViewDifferences.Find(views, [.. parts.Select(part => part.Cells)]);
        for (bool isAnyMarked = true; isAnyMarked;)
        {
            isAnyMarked = false;
            foreach (int[] difference in differences)
            {
                int[] unchanged = Array.FindAll(difference, part => !parts[part].IsChanged);
                if (unchanged.Length == 0 || !isChanged(unchanged.Sum(part => parts[part].Count))) continue;
                foreach (int part in unchanged) parts[part].IsChanged = true;
                isAnyMarked = true;
            }
        }
    }

    private BaseCell Finish(Part part)
    {
        ViewCell owner = part.Cells[part.Owner]!;
        return new BaseCell(owner.Cell, part.IsResidual, part.Count) { IsChanged = part.IsChanged, Others = [.. part.Cells.Where(cell => cell is not null && cell != owner).Select(cell => cell!.Cell)] };
    }

    private void Add(int view)
    {
        var possible = new Dictionary<ViewCell, List<Part>>();
        foreach (Part part in parts)
        {
            ViewCell[] fitting = [.. views[view].Cells.Where(cell => Fits(part, view, cell))];
            if (fitting is [var only] && IsCertain(part, view)) Assign(part, view, only);
            else foreach (ViewCell cell in fitting) (CollectionsMarshal.GetValueRefOrAddDefault(possible, cell, out _) ??= []).Add(part);
        }
        // Small cells first, then the largest ones, which take the small parts of other returns.
        foreach (ViewCell cell in views[view].Cells.OrderBy(cell => isChanged(cell.Value) ? cell.Value : long.MaxValue).ThenByDescending(cell => cell.Value).ThenBy(cell => cell.Cell.Cell))
        {
            if (possible.TryGetValue(cell, out List<Part>? some)) Fill(cell, view, some);
            if (cell.Value > cell.Assigned) AddPart(new Part(cell.Value - cell.Assigned, new ViewCell?[views.Count], view, isResidual: cell.Assigned > 0), view, cell);
        }
        // What the finer cells exceed the return by belongs somewhere: to its largest cell.
        foreach ((ViewCell _, List<Part> some) in possible.OrderBy(pair => pair.Key.Cell.Cell))
            foreach (Part part in some.Where(part => part.Cells[view] is null && IsWhole(view)))
                Assign(part, view, possible.Where(pair => pair.Value.Contains(part)).Select(pair => pair.Key).OrderByDescending(cell => cell.Value).ThenBy(cell => cell.Cell.Cell).First());
    }

    /// <summary>Whether a view contains all that the finer ones break down: it is that of a structure which no other view is coarser than.</summary>
    private bool IsWhole(int view) => views[view].Table == views.Max(one => one.Table);

    /// <summary>Assigns parts that may be in a cell to it, until they make up its value.</summary>
    private void Fill(ViewCell cell, int view, List<Part> some)
    {
        bool isSmall = isChanged(cell.Value);
        Part[] free = [.. some.Where(part => part.Cells[view] is null && part.Count > 0)];
        // A large cell takes whole parts, the smallest first, and only then a piece of a large one. A small cell takes small parts before it
        // takes a piece of the largest.
        // What a shorter period of the same structure leaves unbroken is taken last: it is hardly broken down for the longer one.
        IOrderedEnumerable<Part> ordered = free.OrderBy(part => IsUnbroken(part, view) ? 1 : 0);
        foreach (Part part in isSmall ? ordered.ThenBy(part => isChanged(part.Count) ? 0 : 1).ThenByDescending(part => part.Count) : ordered.ThenBy(part => part.Count))
        {
            long needed = cell.Value - cell.Assigned;
            if (needed <= 0) return;
            if (part.Count <= needed) Assign(part, view, cell);
            else AddPart(part.Carve(needed), view, cell);
        }
    }

    /// <summary>Whether a return of the structure of a view, about a period that includes a part, leaves the part out.</summary>
    private bool IsUnbroken(Part part, int view)
    {
        for (int shorter = 0; shorter < view; shorter++)
        {
            if (views[shorter].Table != views[view].Table || part.Cells[shorter] is not null || !views[view].Includes(views[shorter])) continue;
            for (int other = 0; other < view; other++)
                if (part.Cells[other] is not null && views[shorter].Includes(views[other])) return true;
        }
        return false;
    }

    private void AddPart(Part part, int view, ViewCell cell)
    {
        parts.Add(part);
        Assign(part, view, cell);
    }

    private static void Assign(Part part, int view, ViewCell cell)
    {
        part.Cells[view] = cell;
        cell.Assigned += part.Count;
    }

    /// <summary>Whether a part may belong to a cell of a view, according to its cells in the earlier views.</summary>
    private bool Fits(Part part, int view, ViewCell cell)
    {
        for (int earlier = 0; earlier < view; earlier++)
        {
            if (part.Cells[earlier] is not { } known) continue;
            if (!views[view].Includes(views[earlier]) && !views[earlier].Includes(views[view])) return false;
            foreach ((string dimension, int code) in cell.Codes)
                if (known.Codes.TryGetValue(dimension, out int itsCode) && itsCode != code) return false;
        }
        return true;
    }

    /// <summary>Whether the earlier cells of a part determine all that tells the cells of a view apart.</summary>
    private bool IsCertain(Part part, int view)
    {
        bool isWithin = false;
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (int earlier = 0; earlier < view; earlier++)
        {
            if (part.Cells[earlier] is not { } cell) continue;
            isWithin |= views[view].Includes(views[earlier]);
            known.UnionWith(cell.Codes.Keys);
        }
        return isWithin && views[view].Dimensions.All(known.Contains);
    }
}

/// <summary>What splitting returns gives.</summary>
/// <param name="BaseCells">The base cells.</param>
/// <param name="Exceeded">The cells whose finer cells exceed them, with their sums.</param>
internal sealed record SplitResult(IReadOnlyList<BaseCell> BaseCells, IReadOnlyList<(CellRef Cell, long Sum)> Exceeded);
