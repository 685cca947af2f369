namespace Indicators.Tests.Disclosure.Attack;

/// <summary>
/// The true sums, from the rows that offices filed: added up here anew, with no code of the product. A period that was not filed is the sum of its
/// shorter periods or the last of them.
/// </summary>
internal sealed class TrueFigures
{
    private readonly PublicDefinitions definitions;
    private readonly Dictionary<(string Structure, string Area, string Period), List<Row>> rows = [];
    private readonly Dictionary<(Cell Cell, bool IsRest), long?> found = [];

    private TrueFigures(PublicDefinitions definitions) => this.definitions = definitions;

    /// <param name="Value">The count, null where the office gives none.</param>
    private sealed record Row(IReadOnlyDictionary<string, string> Codes, long? Value);

    /// <param name="workspace">The folder that holds <c>submissions/</c>, in folders named as the structures.</param>
    public static TrueFigures Read(string workspace, string definitionsFolder)
    {
        var result = new TrueFigures(PublicDefinitions.Read(definitionsFolder));
        foreach (string folder in Directory.EnumerateDirectories(Path.Combine(workspace, "submissions")).Order(StringComparer.Ordinal))
        {
            if (!result.definitions.Structures.TryGetValue(Path.GetFileName(folder), out PublicStructure? structure)) continue;
            foreach (string file in Directory.EnumerateFiles(folder, "*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                result.Add(structure, File.ReadAllText(file).TrimStart('\uFEFF'));
        }
        return result;
    }

    /// <summary>Returns the true value of a cell, or null where an office does not say it.</summary>
    public long? Find(CellTable table, Cell cell)
    {
        if (found.TryGetValue((cell, cell.IsRemainder), out long? known)) return known;
        return found[(cell, cell.IsRemainder)] = cell.IsRemainder ? FindRest(table, cell) : cell.Areas.Contains('?', StringComparison.Ordinal) ? null
            : Sum(cell.Areas.Split(','), area => FindArea(cell.Box, area, cell.Period, OverTimeOf(table, cell)));
    }

    private static string OverTimeOf(CellTable table, Cell cell) =>
        cell.OverTime.Length > 0 ? cell.OverTime : table.Cells.Find(other => other.OverTime.Length > 0 && other.Box.Structure == cell.Box.Structure)?.OverTime ?? "";

    /// <summary>What a return has beyond the items that are printed of the other return, in the breakdown that prints fewest people.</summary>
    private long? FindRest(CellTable table, Cell cell)
    {
        if (table.Relations.Find(relation => relation.Kind == RelationKind.Subsets && relation.Parts.Contains(cell.Number)) is { } subset)
            return Find(table, table.Cells[subset.Total]) - Find(table, table.Cells[subset.Parts.First(part => part != cell.Number)]);
        Relation returns = table.Relations.First(relation => relation.Kind == RelationKind.Returns && relation.Parts.Contains(cell.Number));
        int given = returns.Parts.First(part => part != cell.Number);
        long? parts = table.Relations.Where(relation => relation.Kind == RelationKind.Items && relation.Total == given)
            .Min(items => Sum(items.Parts, part => Find(table, table.Cells[part])));
        return Find(table, table.Cells[returns.Total]) - parts;
    }

    private long? FindArea(Box box, string area, string period, string overTime)
    {
        if (rows.TryGetValue((box.Structure, area, period), out List<Row>? filed))
            return Sum(filed.Where(row => box.Codes.All(condition => row.Codes.TryGetValue(condition.Key, out string? code) && condition.Value.Split(',').Contains(code))),
                row => row.Value);
        foreach (string[] parts in Periods.Parts(period))
        {
            if (overTime == "end-of-period" && FindArea(box, area, parts[^1], overTime) is { } last) return last;
            if (overTime == "sum" && Sum(parts, part => FindArea(box, area, part, overTime)) is { } sum) return sum;
        }
        return null;
    }

    private static long? Sum<T>(IEnumerable<T> items, Func<T, long?> valueOf)
    {
        long sum = 0;
        foreach (T item in items)
        {
            if (valueOf(item) is not { } value) return null;
            sum += value;
        }
        return sum;
    }

    private void Add(PublicStructure structure, string text)
    {
        string firstLine = text.Split('\n', 2)[0];
        string[][] table = [.. CsvRows.Split(text, firstLine.Contains(';', StringComparison.Ordinal) ? ';' : firstLine.Contains('\t', StringComparison.Ordinal) ? '\t' : ',')];
        int[] places = [.. structure.Columns.Select(column => Array.FindIndex(table[0], header => column.Headers.Contains(Fold(header), StringComparer.OrdinalIgnoreCase)))];
        foreach (string[] row in table.Skip(1))
        {
            string[] cells = [.. structure.Columns.Select((column, i) => (places[i] >= 0 && places[i] < row.Length ? row[places[i]].Trim() : "") is { Length: > 0 } cell ? cell : column.Blank)];
            if (structure.Columns.Where((column, i) => column.Totals.Contains(cells[i])).Any()) continue;
            (string, string, string) key = (structure.Id, CellOf("reporting-area"), CellOf("period"));
            if (!rows.TryGetValue(key, out List<Row>? list)) rows[key] = list = [];
            list.Add(new Row(structure.Columns.Select((column, i) => (column, cells[i])).Where(pair => pair.column.Role == "dimension")
                .ToDictionary(pair => pair.column.Name, pair => pair.Item2, StringComparer.Ordinal), PublishedFolder.ParseNumber(CellOf("measure")) is { } value ? (long)value : null));

            string CellOf(string role) => cells[structure.Columns.ToList().FindIndex(column => column.Role == role)];
        }
    }

    /// <summary>Headers may have blanks and hyphens where the definitions write a low line.</summary>
    private static string Fold(string header) => header.Trim().Replace(' ', '_').Replace('-', '_');
}
