using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure.Releases;
using Indicators.Normalisation;

namespace Indicators.Disclosure.Suppression;

/// <summary>
/// The zeros that are protected, as base cells: at least one for every figure of a return that is zero and might not be, whether the zero was filed
/// or left out. What they are counted in follows from the definitions, as it does for cells that were filed; no return is changed, so that sums, coverage and
/// what is unknown stay as they are.
/// </summary>
/// <remarks>
/// One cell for each zero is enough: where a second table has persons in it, so might the return. An attacker must reckon with more such cells,
/// and knows less than the audit lets him know.
/// </remarks>
internal sealed class ZeroCells
{
    private readonly List<ZeroCell> cells = [];

    private ZeroCells()
    {
    }

    public IReadOnlyList<ZeroCell> Cells => cells;

    /// <summary>Finds the zeros.</summary>
    /// <param name="table">The sums of the returns; what is filed is the same under all mappings of areas to regions.</param>
    /// <param name="released">The base cells that were released before: a zero stays the cell that it was.</param>
    public static ZeroCells Find(Programme programme, Observations observations, AggregateTable table, IReadOnlyList<ReleasedUnknown> released)
    {
        var zeros = new ZeroCells();
        if (table.CountingRows.Count == 0) return zeros;
        var tables = observations.Tables.Where(one => programme.GetPolicy(one.Structure).ProtectsZeros).ToDictionary(one => one.Structure.Id, one => new FiledCells(one), StringComparer.Ordinal);
        ILookup<(string Id, ReportingUnit Filing), CountingRow> rows = table.CountingRows.ToLookup(row => (row.Structure.Id, row.Filing));
        var places = new ZeroPlaces(tables, rows);
        ILookup<(string Structure, string Area, Period Period), CellName> before = released.Where(cell => cell is { Count: 0, Name.IsResidual: false }).Select(cell => cell.Name).Distinct().ToLookup(name => (name.Structure, name.Area, name.Period));
        var covered = new HashSet<int>();
        int leaves = table.LeafValues.Length;
        // Finer returns and shorter periods come first: their zeros are zeros of the others, too.
        foreach (IGrouping<(string Id, ReportingUnit Filing), CountingRow> filing in rows
            .OrderByDescending(group => CountSteps(programme, group.Key.Id)).ThenByDescending(group => group.Key.Filing.Period.Frequency)
            .ThenBy(group => group.Key.Id, StringComparer.Ordinal).ThenBy(group => group.Key.Filing))
        {
            FiledCells own = tables[filing.Key.Id];
            if (own.Structure.Measure.Type != MeasureType.Count) continue;
            IReadOnlyDictionary<string, string>[] known = [.. before[(filing.Key.Id, programme.Areas[filing.Key.Filing.Area].Id, filing.Key.Filing.Period)].Select(name => CellName.ParseCodes(name.Codes)).OfType<IReadOnlyDictionary<string, string>>()];
            foreach (CountingRow row in filing.OrderByDescending(row => row.Items.Dimensions.Count))
            {
                int[] items = row.ItemsOfArea;
                // Items are numbered in the order of the cells, zeros that are filed among them.
                foreach (int i in Enumerable.Range(0, items.Length).OrderBy(index => row.Items.Texts[items[index]], StringComparer.Ordinal))
                {
                    if (row.Nodes[i] < leaves || table[row.Nodes[i] - leaves].Value != 0 || covered.Contains(row.Nodes[i])) continue;
                    if (MakeCodes(own, row, items[i], known) is not { } codes) continue;
                    var first = new ZeroPlace(own.Structure, row.Filing, codes);
                    IReadOnlyList<ZeroPlace> all = places.FindAll(first);
                    zeros.cells.Add(new ZeroCell(NameOf(programme, first), programme.GetPolicy(own.Structure), all));
                    foreach (ZeroPlace place in all)
                        foreach (CountingRow other in rows[(place.Structure.Id, place.Filing)]) covered.Add(other.FindNode(place.Codes));
                }
            }
        }
        return zeros;
    }

    /// <summary>Returns, for each sum of a table that counts cells of returns, the zeros that it counts, as indexes.</summary>
    public IReadOnlyDictionary<int, List<int>> FindSums(AggregateTable table)
    {
        var found = new Dictionary<int, List<int>>();
        if (cells.Count == 0) return found;
        ILookup<(string Id, ReportingUnit Filing), CountingRow> rows = table.CountingRows.ToLookup(row => (row.Structure.Id, row.Filing));
        for (int cell = 0; cell < cells.Count; cell++)
        {
            foreach (ZeroPlace place in cells[cell].Places)
            {
                foreach (CountingRow row in rows[(place.Structure.Id, place.Filing)])
                {
                    if (row.FindNode(place.Codes) is not (>= 0 and int node)) continue;
                    if (!found.TryGetValue(node - table.LeafValues.Length, out List<int>? its)) found[node - table.LeafValues.Length] = its = [];
                    if (its.Count == 0 || its[^1] != cell) its.Add(cell);
                }
            }
        }
        return found;
    }

    /// <summary>
    /// Returns the codes of a cell that an item would count: as it was released, or beside the largest count of the return or of any return. Null
    /// if no cell could be counted, as with decisions of one kind among those of another.
    /// </summary>
    private static IReadOnlyDictionary<string, string>? MakeCodes(FiledCells own, CountingRow row, int item, IReadOnlyDictionary<string, string>[] released)
    {
        IReadOnlyList<Condition> where = row.Component.Where;
        Condition[] ofItem = [.. row.Items.Dimensions.Zip(row.Items.CodesOf(item), (name, code) => new Condition(name, [code]))];
        Condition[] all = [.. where, .. ofItem];
        if (released.FirstOrDefault(IsCounted) is { } same) return same;
        IReadOnlyDictionary<string, string>?[] models =
            [own.FindLargest(row.Filing, where), own.FindLargest(null, all), own.FindLargest(null, where), own.FindLargest(row.Filing, []), own.FindLargest(null, []), own.FirstCodes];
        foreach (IReadOnlyDictionary<string, string>? model in models)
        {
            if (model is null) continue;
            var codes = model.ToDictionary(StringComparer.Ordinal);
            foreach (Condition condition in all)
                if (codes.TryGetValue(condition.Dimension, out string? code) && !condition.Codes.Contains(code)) codes[condition.Dimension] = condition.Codes[0];
            if (IsCounted(codes)) return codes;
        }
        return null;

        bool IsCounted(IReadOnlyDictionary<string, string> codes) => ZeroPlaces.Meets(all, codes) && own.CountsPersons(codes);
    }

    private static CellName NameOf(Programme programme, ZeroPlace place) => new(
        place.Structure.Id, programme.Areas[place.Filing.Area].Id, place.Filing.Period,
        string.Join(';', place.Codes.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}")), IsResidual: false);

    /// <summary>Returns the number of references that lead from a structure to one without a reference.</summary>
    private static int CountSteps(Programme programme, string structure)
    {
        int steps = 0;
        for (Structure? one = programme.Structures[structure]; one?.SameAs is { } same && steps < programme.Structures.Count; steps++) one = programme.Structures.GetValueOrDefault(same.Structure);
        return steps;
    }
}
