using Indicators.Definitions;
using Indicators.Outputs.Auditing.Figures;

namespace Indicators.Outputs.Auditing.Sums;

/// <summary>Finds the sums that hold between published figures: over areas, items of a breakdown, parts of a component, periods, and returns of one quantity.</summary>
internal sealed class SumRelations
{
    private readonly SumTable table;
    private readonly IReadOnlyList<ReportingAreas> mappings;
    private readonly Dictionary<(string Set, int Areas, DateOnly Day), int[]> partitions = [];

    private readonly Dictionary<string, PublishedDerivation> derivations;

    private SumRelations(SumTable table, IReadOnlyList<FigurePlacer> editions, IReadOnlyList<ReportingAreas> mappings)
    {
        this.table = table;
        derivations = editions.DistinctBy(placer => placer.Edition.Name).ToDictionary(placer => placer.Edition.Name, placer => placer.Edition.Derivation, StringComparer.Ordinal);
        this.mappings = mappings;
    }

    /// <param name="editions">The figures of each edition, that under audit first.</param>
    /// <param name="mappings">The areas of the edition under audit, by each mapping of areas to regions.</param>
    public static void AddTo(SumTable table, IReadOnlyList<FigurePlacer> editions, IReadOnlyList<ReportingAreas> mappings)
    {
        var relations = new SumRelations(table, editions, mappings);
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
                foreach (ReportingAreas mapping in mappings) AddRegions(cell, PartitionOf(set, cell.Areas, mapping.DayFor(cell.Period)));
        }
    }

    /// <summary>Adds that a cell is the sum of its regions, where all of them are printed.</summary>
    private void AddRegions(SumCell cell, int[] groups)
    {
        if (groups.Length < 2) return;
        SumCell?[] parts = [.. groups.Select(group => table.Find(cell.Box, group, cell.Period))];
        if (Array.TrueForAll(parts, part => part is not null)) table.Add(SumRelationKind.Areas, cell, parts!);
    }

    private int[] PartitionOf(string set, int areas, DateOnly day)
    {
        if (partitions.TryGetValue((set, areas, day), out int[]? groups)) return groups;
        return partitions[(set, areas, day)] = [.. table.Areas[areas].GroupBy(area => table.Derivation.FindRegion(set, Edition.FindArea(area), day), StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => table.Areas.Get([.. group]))];
    }

    /// <summary>
    /// A year is its half-years, quarters or months; a stock is that at the end of the last of them. Where it was filed beside them, a flow may
    /// exceed them by a rest, and a stock may be any other count.
    /// </summary>
    private void AddPeriods()
    {
        foreach (SumCell cell in table.Cells.ToArray())
        {
            if (cell.Key is null || cell.OverTime.Length == 0) continue;
            foreach (Frequency finer in Enum.GetValues<Frequency>().Where(finer => finer > cell.Period.Frequency && (int)finer % (int)cell.Period.Frequency == 0).Order())
            {
                Period[] periods = [.. cell.Period.Split(finer)];
                bool isMade = table.Areas[cell.Areas] is { Length: > 0 } areas && Array.TrueForAll(areas, area => IsMadeOf(finer, area, cell));
                if (cell.OverTime != "sum" && !isMade) continue;
                if (cell.OverTime != "sum") periods = periods[^1..];
                SumCell?[] parts = [.. periods.Select(period => PartOf(cell, period))];
                if (Array.TrueForAll(parts, part => part is null)) continue;
                IEnumerable<SumCell> all = parts.Select((part, index) => part ?? table.GetOrAdd(cell.Box, cell.Areas, periods[index]));
                table.Add(SumRelationKind.Periods, cell, isMade ? all : all.Append(RestOf(cell, finer)));
            }
        }
    }

    private bool IsMadeOf(Frequency finer, string rows, SumCell cell) =>
        derivations[Edition.FindEdition(rows)].Structures.TryGetValue(cell.Box.Structure, out DerivedStructure? structure) && structure.IsMadeOf(finer, Edition.FindArea(rows), cell.Period);

    private SumCell RestOf(SumCell cell, Frequency finer)
    {
        SumCell rest = table.GetOrAdd(table.Boxes.Get($"{cell.Box.Structure} (not in parts: {finer})", cell.Box.Conditions), cell.Areas, cell.Period);
        rest.IsRestOfPeriod = true;
        return rest;
    }

    /// <summary>Returns the cell of a shorter period; null if nothing of it is printed.</summary>
    private SumCell? PartOf(SumCell cell, Period period)
    {
        if (table.Find(cell.Box, cell.Areas, period) is { } part && (part.Key is not null || part.State == SumState.Absent)) return part;
        return cell.Table is { } all && all != cell.Box && table.Find(all, cell.Areas, period) is { State: SumState.Printed }
            ? table.GetOrMarkAbsent(cell.Box, cell.Areas, period) : null;
    }
}
