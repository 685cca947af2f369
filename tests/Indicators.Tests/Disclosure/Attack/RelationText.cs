namespace Indicators.Tests.Disclosure.Attack;

/// <summary>Writes a relation with the numbers as printed, for the message of a failing test.</summary>
internal static class RelationText
{
    private const int MaximumParts = 12;

    public static string Write(CellTable table, Relation relation)
    {
        IEnumerable<string> parts = relation.Parts.Select(part => table.Cells[part])
            .Where(part => part is not { State: CellState.Absent }).Take(MaximumParts).Select(Name);
        string more = relation.Parts.Length > MaximumParts ? " + ..." : "";
        return $"{Name(table.Cells[relation.Total])} = {string.Join(" + ", parts)}{more}";
    }

    private static string Name(Cell cell) => $"[{cell}: {(cell.IsKnown ? cell.Print : cell.State == CellState.Suppressed ? "suppressed" : "not printed")}]";
}
