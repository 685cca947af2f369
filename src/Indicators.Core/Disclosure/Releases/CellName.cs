using System.Globalization;
using Indicators.Definitions;
using Indicators.Disclosure.Joint;

namespace Indicators.Disclosure.Releases;

/// <summary>What a released cell is known by in later runs, in which files, rows and numbers differ.</summary>
/// <param name="Codes"><c>dimension=code</c> pairs in the order of the dimensions' names, separated by semicolons.</param>
/// <param name="IsResidual">Whether it is what the cell exceeds its finer cells by.</param>
internal readonly record struct CellName(string Structure, string Area, Period Period, string Codes, bool IsResidual) : IComparable<CellName>
{
    private const string PieceMark = ";#";

    /// <summary>Whether it is one of several pieces of a cell.</summary>
    public bool IsPiece => Codes.Contains(PieceMark, StringComparison.Ordinal);

    /// <summary>Returns the code of each dimension that <see cref="Codes"/> gives; null if it names a piece, or is none of the form.</summary>
    public static IReadOnlyDictionary<string, string>? ParseCodes(string text)
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string pair in text.Split(';', StringSplitOptions.RemoveEmptyEntries))
            if (pair.Split('=') is not [var dimension, var code] || !codes.TryAdd(dimension, code)) return null;
        return codes;
    }

    /// <summary>Returns the name of a piece.</summary>
    public CellName WithPiece(int number) => this with { Codes = string.Create(CultureInfo.InvariantCulture, $"{Codes}{PieceMark}{number}") };

    public int CompareTo(CellName other)
    {
        int order = string.CompareOrdinal(Structure, other.Structure);
        if (order == 0) order = string.CompareOrdinal(Area, other.Area);
        if (order == 0) order = Period.CompareTo(other.Period);
        if (order == 0) order = string.CompareOrdinal(Codes, other.Codes);
        return order != 0 ? order : IsResidual.CompareTo(other.IsResidual);
    }
}

/// <summary>Names the cells of a quantity.</summary>
internal sealed class CellNames(Quantity quantity, CodeList areas)
{
    private readonly int[][] dimensions =
        [.. quantity.Tables.Select(table => Enumerable.Range(0, table.Table.Dimensions.Count).OrderBy(index => table.Table.Dimensions[index].Name, StringComparer.Ordinal).ToArray())];

    /// <summary>Returns the name of a cell that a return lists.</summary>
    public CellName NameOf(CellRef cell, bool isResidual = false)
    {
        JointTable table = quantity.Tables[cell.Table];
        int[] codes = table.CodesOf(cell.Cell);
        (int area, Period period) = table.UnitOf(cell.Cell);
        return new CellName(
            table.Table.Structure.Id, areas[area].Id, period,
            string.Join(';', dimensions[cell.Table].Select(index => $"{table.Table.Dimensions[index].Name}={table.Table.Dimensions[index].CodeList![codes[index]].Id}")), isResidual);
    }

    /// <summary>Returns the names of base cells. Pieces of one cell, which returns divide in different ways, are numbered in their order.</summary>
    public CellName[] NameAll(IReadOnlyList<BaseCell> cells)
    {
        var counts = cells.CountBy(cell => (cell.Owner, cell.IsResidual)).ToDictionary();
        var numbers = new Dictionary<(CellRef, bool), int>();
        var result = new CellName[cells.Count];
        for (int cell = 0; cell < result.Length; cell++)
        {
            (CellRef, bool) key = (cells[cell].Owner, cells[cell].IsResidual);
            result[cell] = NameOf(key.Item1, key.Item2);
            if (counts[key] == 1) continue;
            numbers[key] = numbers.GetValueOrDefault(key) + 1;
            result[cell] = result[cell].WithPiece(numbers[key]);
        }
        return result;
    }

    /// <summary>
    /// Returns the cells of returns that are not base cells by themselves, with the base cells that they consist of: those that finer returns divide,
    /// and those that are divided in different ways.
    /// </summary>
    public IEnumerable<(CellRef Cell, int[] Parts)> FindDivided(IReadOnlyList<BaseCell> cells)
    {
        var parts = new Dictionary<CellRef, List<int>>();
        for (int cell = 0; cell < cells.Count; cell++)
        {
            Add(cells[cell].Owner, cell);
            foreach (CellRef other in cells[cell].Others) Add(other, cell);
        }
        foreach ((CellRef whole, List<int> its) in parts)
        {
            // Cells that a return does not list were added with the value 0.
            if (quantity.Tables[whole.Table].IsAdded(whole.Cell) || (its is [var only] && cells[only].Owner == whole && !cells[only].IsResidual)) continue;
            yield return (whole, [.. its]);
        }

        void Add(CellRef whole, int part)
        {
            if (!parts.TryGetValue(whole, out List<int>? its)) parts[whole] = its = [];
            its.Add(part);
        }
    }
}
