using Indicators.Definitions;
using Indicators.Disclosure.Joint;

namespace Indicators.Disclosure.Releases;

/// <summary>Collects what a run publishes, on top of what was released before, so that it can be released.</summary>
/// <param name="earlier">What was released before.</param>
internal sealed class ReleaseRecorder(ReleaseContent earlier)
{
    private readonly Dictionary<CellName, ReleasedCell> cells = new(earlier.Cells);
    private readonly Dictionary<CellName, IReadOnlyList<ReleasedCell>> former = new(earlier.Former);
    private readonly SortedSet<CellName> marks = [.. earlier.Withheld.Marks];
    private readonly SortedDictionary<CellName, CellName?> seconds = new(earlier.Withheld.Seconds.ToDictionary());
    private readonly SortedSet<(CellName, long)> parts = [.. earlier.Withheld.Parts];
    private ReleasedSystem system = earlier.System;

    /// <summary>Records the rounded cells of a quantity.</summary>
    /// <param name="baseCells">All its base cells, also those that rounding left as they are.</param>
    /// <param name="prints">What is printed for each base cell.</param>
    public void Add(Quantity quantity, DisclosurePolicy policy, IReadOnlyList<BaseCell> baseCells, IReadOnlyList<long> prints, CodeList areas)
    {
        var names = new CellNames(quantity, areas);
        CellName[] own = names.NameAll(baseCells);
        for (int cell = 0; cell < own.Length; cell++)
            if (!IsWithdrawn(baseCells[cell].Owner)) Add(own[cell], baseCells[cell].Count, prints[cell], isSum: false, isSmall: baseCells[cell].IsChanged && policy.RemainderOf(baseCells[cell].Count) > 0);
        foreach ((CellRef whole, int[] its) in names.FindDivided(baseCells))
        {
            if (IsWithdrawn(whole)) continue;
            // The count of a cell that its parts exceed is their sum.
            long count = its.Sum(part => baseCells[part].Count);
            Add(names.NameOf(whole), count, its.Sum(part => prints[part]), isSum: true, isSmall: policy.RemainderOf(count) > 0);
        }

        // What is not filed any more is not published again.
        bool IsWithdrawn(CellRef cell) => quantity.Tables[cell.Table].IsWithdrawn(cell.Cell);
    }

    /// <summary>Records the filed cells of a quantity whose sums are rounded, each by itself.</summary>
    /// <param name="isWithheld">Whether a cell is withheld.</param>
    public void AddFiled(Quantity quantity, Func<CellRef, bool> isWithheld, CodeList areas)
    {
        var names = new CellNames(quantity, areas);
        foreach (CellRef cell in quantity.SelectFiled())
            if (!isWithheld(cell)) Add(names.NameOf(cell), quantity.Tables[cell.Table].UnitsOf(cell.Cell), quantity.Tables[cell.Table].UnitsOf(cell.Cell), isSum: false, isSmall: false);
    }

    /// <summary>Records what is withheld because of marked cells.</summary>
    public void AddWithheld(Quantity quantity, Withholding withholding, CodeList areas)
    {
        var names = new CellNames(quantity, areas);
        // An office that files a figure lifts the mark.
        if (marks.Count > 0)
            foreach (CellName name in quantity.SelectFiled().Select(cell => names.NameOf(cell)).Where(marks.Remove)) seconds.TryAdd(name, null);
        foreach (CellRef cell in withholding.Marked) marks.Add(names.NameOf(cell));
        foreach ((CellRef cell, CellRef? mark) in withholding.MarkOf)
            if (mark is not null || !seconds.ContainsKey(names.NameOf(cell))) seconds[names.NameOf(cell)] = mark is { } known ? names.NameOf(known) : null;
    }

    /// <summary>Records parts of released figures that are withheld.</summary>
    public void AddParts(Quantity quantity, IEnumerable<CellRef> withheld, CodeList areas)
    {
        var names = new CellNames(quantity, areas);
        foreach (CellRef cell in withheld) parts.Add((names.NameOf(cell), quantity.Tables[cell.Table].UnitsOf(cell.Cell)));
    }

    /// <summary>Records the sums of suppression, which include those of earlier releases.</summary>
    public void Set(ReleasedSystem published) => system = published;

    /// <summary>Returns all that is released with this run.</summary>
    public ReleaseContent Complete() => new(cells, former, new WithheldBefore(marks, seconds, parts), system);

    private void Add(CellName name, long count, long print, bool isSum, bool isSmall)
    {
        bool isKnown = cells.TryGetValue(name, out ReleasedCell last);
        long small = isKnown && last.SmallPrint != ReleasedCell.NeverSmall ? last.SmallPrint
            : isSmall ? print
            : ReleasedCell.NeverSmall;
        if (isKnown && last.Count != count && !former.GetValueOrDefault(name, []).Any(one => one.Count == last.Count))
            former[name] = [.. former.GetValueOrDefault(name, []), last with { SmallPrint = ReleasedCell.NeverSmall }];
        cells[name] = new ReleasedCell(count, print, small, isSum);
    }
}
