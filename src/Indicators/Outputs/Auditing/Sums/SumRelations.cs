using Indicators.Definitions;

namespace Indicators.Outputs.Auditing.Sums;

/// <summary>Finds the sums that hold between published figures: over areas, items of a breakdown, parts of a component, periods, and returns of one quantity.</summary>
internal sealed class SumRelations
{
    private readonly SumTable table;
    private readonly ReportingAreas reporting;
    private readonly Dictionary<(string Set, int Areas, DateOnly Day), int[]> partitions = [];

    private SumRelations(SumTable table, ReportingAreas reporting)
    {
        this.table = table;
        this.reporting = reporting;
    }

    /// <param name="editions">The figures of each edition, that under audit first.</param>
    /// <param name="reporting">The areas of the edition under audit.</param>
    public static void AddTo(SumTable table, IReadOnlyList<FigurePlacer> editions, ReportingAreas reporting)
    {
        var relations = new SumRelations(table, reporting);
        relations.AddAreas();
        ItemRelations.AddTo(table, [.. editions.SelectMany(figures => figures.Placed)]);
        PartRelations.AddTo(table, [.. editions.SelectMany(figures => figures.Components).Distinct()]);
        relations.AddPeriods();
    }

    /// <summary>A region or the world is the sum of its areas, and of the regions of each set.</summary>
    private void AddAreas()
    {
        foreach (SumCell cell in table.Cells.ToArray())
        {
            if (table.Areas[cell.Areas].Length < 2) continue;
            table.Add(SumRelationKind.Areas, cell, table.Areas.Split(cell.Areas).Select(area => table.GetOrMarkAbsent(cell.Box, area, cell.Period)));
            foreach (string set in table.Derivation.RegionSets)
            {
                int[] groups = PartitionOf(set, cell.Areas, reporting.DayFor(cell.Period));
                if (groups.Length < 2) continue;
                SumCell?[] parts = [.. groups.Select(group => table.Find(cell.Box, group, cell.Period))];
                if (Array.TrueForAll(parts, part => part is not null)) table.Add(SumRelationKind.Areas, cell, parts!);
            }
        }
    }

    private int[] PartitionOf(string set, int areas, DateOnly day)
    {
        if (partitions.TryGetValue((set, areas, day), out int[]? groups)) return groups;
        return partitions[(set, areas, day)] = [.. table.Areas[areas].GroupBy(area => table.Derivation.FindRegion(set, Edition.FindArea(area), day), StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => table.Areas.Get([.. group]))];
    }

    /// <summary>A year is its half-years, quarters or months; a stock is that at the end of the last of them.</summary>
    private void AddPeriods()
    {
        foreach (SumCell cell in table.Cells.ToArray())
        {
            if (cell.Key is null || cell.OverTime.Length == 0) continue;
            foreach (Frequency finer in Enum.GetValues<Frequency>().Where(finer => finer > cell.Period.Frequency && (int)finer % (int)cell.Period.Frequency == 0).Order())
            {
                Period[] periods = [.. cell.Period.Split(finer)];
                if (cell.OverTime != "sum") periods = periods[^1..];
                SumCell?[] parts = [.. periods.Select(period => PartOf(cell, period))];
                if (Array.TrueForAll(parts, part => part is null)) continue;
                table.Add(SumRelationKind.Periods, cell, parts.Select((part, index) => part ?? table.GetOrAdd(cell.Box, cell.Areas, periods[index])));
            }
        }
    }

    /// <summary>Returns the cell of a shorter period; null if nothing of it is printed.</summary>
    private SumCell? PartOf(SumCell cell, Period period)
    {
        if (table.Find(cell.Box, cell.Areas, period) is { } part && (part.Key is not null || part.State == SumState.Absent)) return part;
        return cell.Table is { } all && all != cell.Box && table.Find(all, cell.Areas, period) is { State: SumState.Printed }
            ? table.GetOrMarkAbsent(cell.Box, cell.Areas, period) : null;
    }
}
