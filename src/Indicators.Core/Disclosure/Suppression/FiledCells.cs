using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Disclosure.Suppression;

/// <summary>The cells of a structure as codes by dimension, from which cells that might have been filed are made up.</summary>
internal sealed class FiledCells
{
    private readonly ObservationTable table;
    private readonly string[] dimensions;
    private readonly ILookup<int, ReportingUnit> filings;
    private readonly Dictionary<ReportingUnit, UnitCells> cells;
    private readonly Dictionary<(ReportingUnit?, string), IReadOnlyDictionary<string, string>?> largest = [];

    public FiledCells(ObservationTable table)
    {
        this.table = table;
        dimensions = [.. table.Dimensions.Select(column => column.Name)];
        filings = table.Filings.ToLookup(filing => filing.Area);
        cells = table.Cells.ToDictionary(own => own.Filing);
    }

    public Structure Structure => table.Structure;

    public IReadOnlyList<string> Dimensions => dimensions;

    public bool Has(string dimension) => dimensions.Contains(dimension);

    /// <summary>Returns the returns of an area.</summary>
    public IEnumerable<ReportingUnit> FilingsOf(int area) => filings[area];

    /// <summary>Whether a return lists a cell without a figure.</summary>
    public bool IsUnknown(ReportingUnit filing, IReadOnlyDictionary<string, string> codes) => cells.TryGetValue(filing, out UnitCells? own)
        && Enumerable.Range(own.First, own.Count).Any(index => double.IsNaN(own.Columns.Values[index]) && Enumerable.Range(0, dimensions.Length).All(dimension => CodeOf(own, index, dimension) == codes[dimensions[dimension]]));

    /// <summary>
    /// Returns the codes of the largest count that meets conditions and counts persons: in a return, or in all. Zeros are not looked at: whether they
    /// are filed or left out makes no difference.
    /// </summary>
    public IReadOnlyDictionary<string, string>? FindLargest(ReportingUnit? filing, IReadOnlyList<Condition> where)
    {
        (ReportingUnit?, string) key = (filing, string.Join(';', where.Select(condition => $"{condition.Dimension}={string.Join(',', condition.Codes)}")));
        if (largest.TryGetValue(key, out IReadOnlyDictionary<string, string>? known)) return known;
        double most = 0;
        IReadOnlyDictionary<string, string>? found = null;
        foreach (UnitCells own in filing is { } one ? cells.TryGetValue(one, out UnitCells? its) ? [its] : [] : table.Cells)
        {
            for (int index = own.First; index < own.First + own.Count; index++)
            {
                if (!(own.Columns.Values[index] > most) || CodesOf(own, index) is var codes && (!ZeroPlaces.Meets(where, codes) || !CountsPersons(codes))) continue;
                (most, found) = (own.Columns.Values[index], codes);
            }
        }
        return largest[key] = found;
    }

    /// <summary>The codes of a cell to begin with where nothing was counted: the first of each list that is no total.</summary>
    public IReadOnlyDictionary<string, string> FirstCodes => table.Dimensions.ToDictionary(
        column => column.Name, column => (column.CodeList!.Codes.FirstOrDefault(code => !column.Totals.Contains(code.Id)) ?? column.CodeList.Codes[0]).Id, StringComparer.Ordinal);

    /// <summary>Whether a cell counts persons or cases that need protection.</summary>
    public bool CountsPersons(IReadOnlyDictionary<string, string> codes) =>
        Structure.Unprotected.Count == 0 || !ZeroPlaces.Meets(Structure.Unprotected, codes);

    /// <summary>Returns the codes of a cell of a return of which some codes are known; null if a cell with these would count no persons.</summary>
    public IReadOnlyDictionary<string, string>? Complete(ReportingUnit filing, IReadOnlyDictionary<string, string> known)
    {
        Condition[] where = [.. known.Select(pair => new Condition(pair.Key, [pair.Value]))];
        IReadOnlyDictionary<string, string> model = FindLargest(filing, where) ?? FindLargest(null, where) ?? FindLargest(filing, []) ?? FindLargest(null, []) ?? FirstCodes;
        var codes = model.ToDictionary(StringComparer.Ordinal);
        foreach ((string dimension, string code) in known) codes[dimension] = code;
        return CountsPersons(codes) ? codes : null;
    }

    private IReadOnlyDictionary<string, string> CodesOf(UnitCells own, int index) =>
        Enumerable.Range(0, dimensions.Length).ToDictionary(dimension => dimensions[dimension], dimension => CodeOf(own, index, dimension), StringComparer.Ordinal);

    private string CodeOf(UnitCells own, int index, int dimension) => table.Dimensions[dimension].CodeList![own.Columns.Codes[dimension][index]].Id;
}
