using Indicators.Definitions;
using Indicators.Normalisation;
using Indicators.Submissions;

namespace Indicators.Aggregation;

/// <summary>What is particular of a table's filings: totals that exceed their parts, and codes that come together.</summary>
internal sealed class FilingTraits
{
    private readonly ObservationTable table;
    private readonly Dictionary<ulong, List<Shortfall>> shortfalls = [];
    private readonly Dictionary<ulong, int> places = [];
    private readonly IReadOnlyList<Condition>[] together;
    private readonly bool[][] units;

    public FilingTraits(ObservationTable table)
    {
        this.table = table;
        foreach (Shortfall shortfall in table.Shortfalls)
        {
            if (!shortfalls.TryGetValue(shortfall.Filing.Packed, out List<Shortfall>? found)) shortfalls[shortfall.Filing.Packed] = found = [];
            found.Add(shortfall);
        }
        units = new bool[table.Cells.Count][];
        (int Index, Column Item)? unit = table.Dimensions.Index().Where(pair => pair.Item == table.Structure.UnitDimension).Cast<(int, Column)?>().FirstOrDefault();
        together = new IReadOnlyList<Condition>[table.Cells.Count];
        for (int filing = 0; filing < together.Length; filing++)
        {
            places[table.Cells[filing].Filing.Packed] = filing;
            units[filing] = unit is (var dimension, var column) ? UnitsOf(table.Cells[filing], dimension, column.CodeList!.Codes.Count) : [];
            together[filing] = table.Structure.Together.Count == 0 ? [] : [.. table.Structure.Together.Where(group => HasAny(table.Cells[filing], group))];
        }
    }

    public IReadOnlyList<Shortfall> ShortfallsOf(Filing filing) => shortfalls.GetValueOrDefault(filing.Packed) ?? (IReadOnlyList<Shortfall>)[];

    public IReadOnlyList<Condition> TogetherIn(int filing) => together[filing];

    /// <summary>The place of a filing in the table, or -1 where it has no cell.</summary>
    public int PlaceOf(Filing filing) => places.GetValueOrDefault(filing.Packed, -1);

    /// <summary>Whether a filing counts in other units, and in none of some.</summary>
    /// <param name="filing">Its place in the table.</param>
    public bool HasOnlyOtherUnits(int filing, IEnumerable<string> codes) =>
        units[filing].Contains(true) && codes.All(code => !units[filing][table.Structure.UnitDimension!.CodeList!.IndexOf(code)]);

    private static bool[] UnitsOf(FiledCells cells, int dimension, int codes)
    {
        var found = new bool[codes];
        CodeIndexes column = cells.Columns.Codes[dimension];
        for (int cell = cells.First; cell < cells.First + cells.Count; cell++) found[column[cell]] = true;
        return found;
    }

    private bool HasAny(FiledCells cells, Condition group)
    {
        if (table.Dimensions.Index().FirstOrDefault(pair => pair.Item.Name == group.Dimension) is not (var place, { } column)) return false;
        bool[] mask = KeptCells.Mask(column, group.Codes);
        for (int i = 0; i < cells.Count; i++)
            if (mask[cells.Columns.Codes[place][cells.First + i]]) return true;
        return false;
    }
}
