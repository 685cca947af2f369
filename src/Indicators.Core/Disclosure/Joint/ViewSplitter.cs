using System.Runtime.InteropServices;
using Indicators.Definitions;

namespace Indicators.Disclosure.Joint;

/// <summary>
/// Splits what several returns say about the same quantity into base cells, so that each of their cells is a sum of base cells. A cell of a
/// coarser return consists of the finer cells under it and of what exceeds them. Of two returns of which neither is finer, such as
/// procedures and ages, the common base cells are not known: small cells are then placed whole in the largest cells of the other return,
/// which leaves large cells as they are.
/// </summary>
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

    /// <param name="views">Finer periods before coarser ones; within a period, finer structures before coarser ones.</param>
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
    /// Marks the parts that protection changes: those of small cells of some return, small residuals, and what remains of a large cell
    /// without these where it is small, so that no cell is published as a small count.
    /// </summary>
    private void MarkChanged()
    {
        foreach (Part part in parts)
            part.IsChanged = (part.IsResidual && isChanged(part.Count)) || Array.Exists(part.Cells, cell => cell is not null && isChanged(cell.Value));
        for (bool isAnyMarked = parts.Exists(part => part.IsChanged); isAnyMarked;)
        {
            isAnyMarked = false;
            foreach (ViewCell cell in views.SelectMany(view => view.Cells))
            {
                Part[] unchanged = [.. parts.Where(part => !part.IsChanged && part.Count > 0 && part.Cells.Contains(cell))];
                if (unchanged.Length == 0 || !isChanged(unchanged.Sum(part => part.Count)) || !parts.Exists(part => part.IsChanged && part.Cells.Contains(cell))) continue;
                foreach (Part part in unchanged) part.IsChanged = true;
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
        foreach (Part part in isSmall ? free.OrderBy(part => isChanged(part.Count) ? 0 : 1).ThenByDescending(part => part.Count) : free.OrderBy(part => part.Count))
        {
            long needed = cell.Value - cell.Assigned;
            if (needed <= 0) return;
            if (part.Count <= needed) Assign(part, view, cell);
            else AddPart(part.Carve(needed), view, cell);
        }
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
            Period mine = views[view].Period, its = views[earlier].Period;
            if (mine != its && !its.IsPartOf(mine) && !mine.IsPartOf(its)) return false;
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
            isWithin |= views[earlier].Period == views[view].Period || views[earlier].Period.IsPartOf(views[view].Period);
            known.UnionWith(cell.Codes.Keys);
        }
        return isWithin && views[view].Dimensions.All(known.Contains);
    }
}

/// <summary>What splitting returns gives.</summary>
/// <param name="BaseCells">The base cells.</param>
/// <param name="Exceeded">The cells whose finer cells exceed them, with their sums.</param>
internal sealed record SplitResult(IReadOnlyList<BaseCell> BaseCells, IReadOnlyList<(CellRef Cell, long Sum)> Exceeded);
