namespace Indicators.Tests.Disclosure.Attack;

/// <summary>Finds every relation between published cells that the definitions imply.</summary>
internal sealed class RelationBuilder
{
    private readonly CellTable table;
    private readonly Dictionary<(string Set, string Areas, string Period), string[]> partitions = [];
    private readonly Dictionary<string, string[][]> partsOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> areasOf = new(StringComparer.Ordinal);

    private RelationBuilder(CellTable table) => this.table = table;

    public static CellTable Build(PublishedFolder folder, PublicDefinitions definitions, IReadOnlyList<PublishedFolder> earlier)
    {
        var table = new CellTable(definitions);
        IReadOnlyList<(PublishedFigure Figure, Cell Cell)> placed = FigurePlacement.Place(table, folder.Figures);
        foreach (PublishedFolder release in earlier) FigurePlacement.Place(table, release.Figures, earlier: true);
        foreach (Cell cell in table.Cells.Where(cell => cell.State == CellState.Unknown && cell.Earlier.Count > 0))
            (cell.State, cell.Print) = (CellState.Printed, cell.Earlier[^1]);
        var builder = new RelationBuilder(table);
        builder.AddAreas();
        BreakdownRelations.AddTo(table, placed);
        builder.AddCodes();
        builder.AddPeriods();
        builder.AddSubsets();
        return table;
    }

    /// <summary>A cell of several areas is the sum of theirs, and of those of its regions.</summary>
    private void AddAreas()
    {
        foreach (Cell cell in table.Cells.ToArray())
        {
            if (cell.IsOneArea || cell.Areas.Contains('?', StringComparison.Ordinal)) continue;
            table.Add(RelationKind.Areas, cell, [.. AreasOf(cell.Areas).Select(area => FindOrMarkAbsent(cell.Box, area, cell.Period))]);
            foreach (string set in table.Definitions.Regions.Sets)
            {
                string[] groups = PartitionOf(set, cell.Areas, cell.Period);
                if (groups.Length < 2) continue;
                Cell?[] parts = [.. groups.Select(group => table.Find(cell.Box, group, cell.Period))];
                if (parts.All(part => part is not null)) table.Add(RelationKind.Areas, cell, parts!);
            }
        }
    }

    private string[] AreasOf(string areas)
    {
        if (!areasOf.TryGetValue(areas, out string[]? split)) areasOf[areas] = split = areas.Split(',');
        return split;
    }

    private string[] PartitionOf(string set, string areas, string period)
    {
        if (!partitions.TryGetValue((set, areas, period), out string[]? groups))
            partitions[(set, areas, period)] = groups =
                [.. areas.Split(',').GroupBy(area => table.Definitions.Regions.Find(set, area, period), StringComparer.Ordinal).Select(group => string.Join(',', group))];
        return groups;
    }

    private Cell FindOrMarkAbsent(Box box, string area, string period)
    {
        if (table.Find(box, area, period) is { } cell) return cell;
        cell = table.GetOrAdd(box, area, period);
        cell.State = CellState.Absent;
        return cell;
    }

    /// <summary>Where two cells differ only in the codes of one dimension, and one has all codes of the other, the difference is a cell too.</summary>
    private void AddCodes()
    {
        (string Structure, string Dimension)[] dimensions = [.. table.Cells.Select(cell => cell.Box).Distinct()
            .SelectMany(box => box.Codes.Where(entry => entry.Value.Contains(',', StringComparison.Ordinal)).Select(entry => (box.Structure, entry.Key))).Distinct()];
        foreach ((string structure, string dimension) in dimensions)
        {
            foreach (IGrouping<(Box, string, string), Cell> group in table.Cells.Where(cell => cell.Key is not null && cell.Box.Structure == structure && cell.Box.Codes.ContainsKey(dimension)).ToArray()
                .GroupBy(cell => (cell.Box.Without(dimension), cell.Areas, cell.Period)))
            {
                Cell[] cells = [.. group];
                foreach (Cell whole in cells.Where(cell => cell.Box.Codes[dimension].Contains(',', StringComparison.Ordinal)))
                    foreach (Cell part in cells) AddDifference(whole, part, dimension);
            }
            foreach (Cell whole in table.Cells.Where(cell => cell.Box.Structure == structure
                && cell.Box.Codes.Count(entry => entry.Value.Contains(',', StringComparison.Ordinal)) > 1).ToArray()) AddProduct(whole);
        }
    }

    private void AddDifference(Cell whole, Cell part, string dimension)
    {
        string[] all = whole.Box.Codes[dimension].Split(','), some = part.Box.Codes[dimension].Split(',');
        if (some.Length >= all.Length || some.Except(all, StringComparer.Ordinal).Any()) return;
        Cell rest = table.GetOrAdd(whole.Box.With(dimension, Box.Join(all.Except(some, StringComparer.Ordinal))), whole.Areas, whole.Period);
        table.Add(RelationKind.Codes, whole, [part, rest]);
    }

    /// <summary>Codes of several dimensions: the sum of the cells of each combination, where a crossed table prints them.</summary>
    private void AddProduct(Cell whole)
    {
        Box[] boxes = [whole.Box];
        foreach ((string dimension, string codes) in whole.Box.Codes.Where(entry => entry.Value.Contains(',', StringComparison.Ordinal)))
            boxes = [.. boxes.SelectMany(box => codes.Split(',').Select(code => box.With(dimension, code)))];
        if (boxes.Length > 200 || !boxes.Any(box => table.Find(box, whole.Areas, whole.Period) is { State: not CellState.Absent })) return;
        table.Add(RelationKind.Codes, whole, [.. boxes.Select(box => FindOrMarkAbsent(box, whole.Areas, whole.Period))]);
    }

    private void AddPeriods()
    {
        foreach (Cell cell in table.Cells.ToArray())
        {
            if (cell.Key is null || cell.OverTime is not ("sum" or "end-of-period")) continue;
            foreach (string[] periods in PartsOf(cell.Period))
            {
                Cell?[] parts = [.. (cell.OverTime == "sum" ? periods : periods[^1..]).Select(period => PartOf(cell, period))];
                if (parts.All(part => part is null)) continue;
                table.Add(RelationKind.Periods, cell, [.. parts.Select((part, i) => part ?? table.GetOrAdd(cell.Box, cell.Areas, periods[i]))]);
            }
        }
    }

    /// <summary>What a rule says is within a count leaves a remainder, which is a count too.</summary>
    private void AddSubsets()
    {
        foreach (Cell whole in table.Cells.ToArray())
        {
            if (!table.Definitions.Structures.TryGetValue(whole.Box.Structure, out PublicStructure? structure) || whole.Rule.Method == "none") continue;
            foreach (PublicSubset subset in structure.Subsets.Where(subset => whole.Box.Codes.GetValueOrDefault(subset.Dimension) == subset.Whole))
            {
                if (table.Find(whole.Box.With(subset.Dimension, subset.Part), whole.Areas, whole.Period) is not { Rule.Method: not "none" } part) continue;
                Cell rest = table.GetOrAdd(new Box($"{structure.Id} ({subset.Whole} without {subset.Part})", whole.Box.Codes.Remove(subset.Dimension)), whole.Areas, whole.Period);
                rest.IsRemainder = true;
                table.Add(RelationKind.Subsets, whole, [part, rest]);
            }
        }
    }

    private string[][] PartsOf(string period)
    {
        if (!partsOf.TryGetValue(period, out string[][]? parts)) partsOf[period] = parts = [.. Periods.Parts(period)];
        return parts;
    }

    /// <summary>Returns the cell of a shorter period; an item whose table is printed without it is absent; null where nothing is printed.</summary>
    private Cell? PartOf(Cell cell, string period)
    {
        if (table.Find(cell.Box, cell.Areas, period) is { Key: not null } or { State: CellState.Absent }) return table.Find(cell.Box, cell.Areas, period);
        return cell.Table is { } all && !all.Equals(cell.Box) && table.Find(all, cell.Areas, period) is { State: CellState.Printed }
            ? FindOrMarkAbsent(cell.Box, cell.Areas, period) : null;
    }
}
