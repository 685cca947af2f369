namespace Indicators.Tests.Disclosure.Attack;

/// <summary>The cells of a published folder and the relations between them.</summary>
internal sealed class CellTable(PublicDefinitions definitions)
{
    private readonly Dictionary<(Box Box, string Areas, string Period), Cell> byName = [];
    private readonly Dictionary<int, List<int[]>> partsOf = [];
    private readonly HashSet<(string Structure, string Areas, string Period)> filed = [];

    public PublicDefinitions Definitions => definitions;

    public List<Cell> Cells { get; } = [];

    public List<Relation> Relations { get; } = [];

    /// <summary>Texts on cells that two figures print with different numbers.</summary>
    public List<string> Conflicts { get; } = [];

    public Cell GetOrAdd(Box box, string areas, string period)
    {
        if (byName.TryGetValue((box, areas, period), out Cell? cell)) return cell;
        cell = new Cell(Cells.Count, box, areas, period, definitions.RuleOf(box));
        Cells.Add(cell);
        byName[(box, areas, period)] = cell;
        return cell;
    }

    public Cell? Find(Box box, string areas, string period) => byName.GetValueOrDefault((box, areas, period));

    /// <summary>Notes that figures of a structure are printed for an area and period.</summary>
    public void MarkFiled(Cell cell) => filed.Add((cell.Box.Structure, cell.Areas, cell.Period));

    /// <summary>Adds a relation once; one of a cell with itself says nothing.</summary>
    public void Add(RelationKind kind, Cell total, IReadOnlyCollection<Cell> parts)
    {
        int[] numbers = [.. parts.Where(part => !(total.LeavesOutMarks && part.State == CellState.Suppressed)).Select(part => part.Number).Order()];
        if (numbers.Length == 0 || numbers.Contains(total.Number)) return;
        if (!partsOf.TryGetValue(total.Number, out List<int[]>? known)) partsOf[total.Number] = known = [];
        if (known.Exists(other => other.AsSpan().SequenceEqual(numbers))) return;
        known.Add(numbers);
        Relations.Add(new Relation(kind, total.Number, numbers));
    }

    /// <summary>Returns how many items a breakdown of a structure can have.</summary>
    public long CountCodes(string structure, IReadOnlyList<string> dimensions)
    {
        IEnumerable<PublicColumn> columns = definitions.Structures.Values.Where(other => other.Id == structure || other.SameAs == structure)
            .SelectMany(other => other.Dimensions).Where(column => dimensions.Contains(column.Name)).DistinctBy(column => column.Name);
        return columns.Aggregate(1L, (product, column) =>
            product * definitions.CodeLists.GetValueOrDefault(column.CodeList, []).Count(code => !column.Totals.Contains(code)));
    }

    /// <summary>
    /// Returns how many cells of returns a cell may be the sum of, at most: one for each combination of codes of the dimensions that it
    /// leaves open, of the finest return that is printed for the area and period, and of shorter periods.
    /// </summary>
    public int CountHiddenCells(Cell cell)
    {
        long count = 1;
        PublicStructure? finer = definitions.Structures.Values.FirstOrDefault(structure =>
            structure.SameAs == cell.Box.Structure && filed.Contains((structure.Id, cell.Areas, cell.Period)));
        string[] names = [];
        foreach (PublicStructure structure in new[] { definitions.Structures.GetValueOrDefault(cell.Box.Structure), finer }.OfType<PublicStructure>())
        {
            foreach (PublicColumn dimension in structure.Dimensions)
            {
                if (names.Contains(dimension.Name)) continue;
                names = [.. names, dimension.Name];
                int codes = cell.Box.Codes.TryGetValue(dimension.Name, out string? fixedCodes) ? fixedCodes.Count(',') + 1
                    : definitions.CodeLists.TryGetValue(dimension.CodeList, out IReadOnlyList<string>? list) ? list.Count(code => !dimension.Totals.Contains(code)) : 1;
                count = Math.Min(1000, count * Math.Max(1, codes));
            }
        }
        if (cell.OverTime == "sum") count *= Periods.Parts(cell.Period).Select(parts => parts.Length).DefaultIfEmpty(1).Max();
        return (int)Math.Min(1000, count * (cell.Areas.Count(',') + 1L));
    }
}

file static class TextCount
{
    public static int Count(this string text, char mark) => text.AsSpan().Count(mark);
}
