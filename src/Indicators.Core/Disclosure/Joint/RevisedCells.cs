using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Disclosure.Joint;

/// <summary>
/// Finds the base cells of a quantity together with the figures that are not filed any more, as far as what is filed fits into them. A figure
/// that it does not fit into was revised: it says nothing about the others.
/// </summary>
/// <remarks>
/// A figure was revised if its parts exceed it, or if it is a flow of which all shorter periods are there and lack more than a small count. A
/// small count may be persons who are not broken down. Of several counts that were released the first that fits is taken, in ascending order.
/// </remarks>
internal sealed class RevisedCells
{
    private readonly Quantity quantity;
    private readonly Func<long, bool> isSmall;

    // The returns that are filed, of each table for which they were asked for.
    private readonly Dictionary<int, HashSet<ReportingUnit>> filings = [];

    // The number of counts of each cell that do not fit.
    private readonly Dictionary<CellRef, int> refused = [];

    /// <param name="isSmall">Whether a count is too small to be published.</param>
    public RevisedCells(Quantity quantity, Func<long, bool> isSmall)
    {
        this.quantity = quantity;
        this.isSmall = isSmall;
        HasWithdrawn = quantity.Tables.Any(table => table.Table.Withdrawn is not null);
    }

    /// <summary>Whether any figure is not filed any more.</summary>
    public bool HasWithdrawn { get; }

    /// <summary>Whether a figure that is not filed any more was revised, as far as it is known.</summary>
    public bool Contains(CellRef cell) => refused.TryGetValue(cell, out int count) && count >= CountsOf(cell).Length;

    /// <summary>Finds the base cells. The tables have their values as filed when it begins.</summary>
    /// <inheritdoc cref="BaseCellFinder.Find"/>
    public IReadOnlyList<BaseCell> FindBaseCells(Func<long, bool> isChanged, bool keepAll, Func<CellRef, bool> isHidden)
    {
        if (!HasWithdrawn) return BaseCellFinder.Find(quantity, isChanged, keepAll, isHidden);
        bool HidesOrRefuses(CellRef cell) => isHidden(cell) || Contains(cell);
        IReadOnlyList<BaseCell> cells = [];
        for (bool fits = false; !fits;)
        {
            SetCounts();
            double[][] filed = [.. quantity.Tables.Select(table => table.Values.ToArray())];
            cells = BaseCellFinder.Find(quantity, isChanged, keepAll: true, HidesOrRefuses);
            fits = !Refuse(FindRevised(cells, filed));
        }
        return cells;
    }

    /// <summary>Refuses the counts of figures that were revised, for the next try.</summary>
    /// <returns>Whether there are any.</returns>
    private bool Refuse(HashSet<CellRef> revised)
    {
        if (revised.Count == 0) return false;
        foreach (CellRef cell in revised) refused[cell] = refused.GetValueOrDefault(cell) + 1;
        foreach (JointTable table in quantity.Tables) table.Reset();
        return true;
    }

    private long[] CountsOf(CellRef cell) => quantity.Tables[cell.Table].Table.Withdrawn!.Counts[cell.Cell];

    private bool IsWithdrawn(CellRef cell) => quantity.Tables[cell.Table].IsWithdrawn(cell.Cell);

    private void SetCounts()
    {
        foreach ((CellRef cell, int count) in refused)
            if (count < CountsOf(cell).Length) quantity.Tables[cell.Table].Values[cell.Cell] = CountsOf(cell)[count];
    }

    private HashSet<CellRef> FindRevised(IReadOnlyList<BaseCell> cells, double[][] filed)
    {
        var parts = new Dictionary<CellRef, List<int>>();
        for (int cell = 0; cell < cells.Count; cell++)
        {
            foreach (CellRef whole in cells[cell].Others.Prepend(cells[cell].Owner))
            {
                if (!parts.TryGetValue(whole, out List<int>? its)) parts[whole] = its = [];
                its.Add(cell);
            }
        }
        var revised = new HashSet<CellRef>();
        foreach ((CellRef whole, List<int> its) in parts)
        {
            JointTable table = quantity.Tables[whole.Table];
            if (table.IsAdded(whole.Cell)) continue;
            if (table.Values[whole.Cell] != filed[whole.Table][whole.Cell]) Refuse(whole, _ => true);
            else if (its.Exists(cell => cells[cell].Owner == whole && cells[cell].IsResidual && !cells[cell].IsDifference && !isSmall(cells[cell].Count)) && IsComplete(whole, its.Select(cell => cells[cell])))
                Refuse(whole, part => part.Table == whole.Table && PeriodOf(part) != PeriodOf(whole));

            void Refuse(CellRef exceeded, Func<CellRef, bool> isPart)
            {
                if (IsWithdrawn(exceeded)) revised.Add(exceeded);
                else revised.UnionWith(its.SelectMany(cell => cells[cell].Others.Prepend(cells[cell].Owner)).Where(part => part != exceeded && IsWithdrawn(part) && isPart(part)));
            }
        }
        return revised;
    }

    private Period PeriodOf(CellRef cell) => quantity.Tables[cell.Table].IsAdded(cell.Cell) ? default : quantity.Tables[cell.Table].UnitOf(cell.Cell).Period;

    /// <summary>Whether all shorter periods of a flow are there in its own structure.</summary>
    private bool IsComplete(CellRef whole, IEnumerable<BaseCell> its)
    {
        JointTable table = quantity.Tables[whole.Table];
        (int area, Period period) = table.UnitOf(whole.Cell);
        if (!table.IsFlow(whole.Cell)) return false;
        HashSet<Period> listed = [.. its.SelectMany(cell => cell.Others.Prepend(cell.Owner)).Where(cell => cell.Table == whole.Table).Select(PeriodOf)];
        return listed.Where(part => part != period && part.IsPartOf(period)).Select(part => part.Frequency).Distinct().Any(finer => period.Split(finer).All(part => listed.Contains(part) || IsZero(new ReportingUnit(area, part))));

        bool IsZero(ReportingUnit unit) =>
            table.Table.Structure.AbsentRows == AbsentRows.Zero && FilingsOf(whole.Table).Contains(unit) && table.Table.Withdrawn?.Filings.Contains(unit) != true;
    }

    private HashSet<ReportingUnit> FilingsOf(int table)
    {
        if (!filings.TryGetValue(table, out HashSet<ReportingUnit>? filed)) filings[table] = filed = [.. quantity.Tables[table].Table.Filings];
        return filed;
    }
}
