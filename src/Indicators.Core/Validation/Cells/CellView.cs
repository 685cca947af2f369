using Indicators.Definitions;
using Indicators.Lists;
using Indicators.Submissions;

namespace Indicators.Validation.Cells;

/// <summary>
/// The cells of a structure in all submissions, summed over the dimensions by which a rule does not group. In addition to the submissions,
/// it stores one number for each cell, composed of area, period and codes and sorted in this order, which is that of most files.
/// </summary>
internal sealed class CellView
{
    private readonly SubmissionIndex filings;
    private readonly Structure structure;
    private readonly IReadOnlyList<Condition> where;
    private readonly FileCells[] files;
    private readonly int[] offsets;
    private readonly CellIndex index;

    /// <param name="filings">All submissions of the structure.</param>
    /// <param name="areas">The programme's areas.</param>
    /// <param name="where">The conditions of the rows that are summed.</param>
    /// <param name="by">The dimensions by which they are grouped, in the order of the digits of the groups; null to keep every row separate.</param>
    public CellView(SubmissionIndex filings, CodeList areas, IReadOnlyList<Condition> where, IReadOnlyList<string>? by)
    {
        this.filings = filings;
        this.where = where;
        structure = filings.Structure;
        Groups = new CellGroups(by is null
            ? [.. structure.Key.Where(column => column.Role == ColumnRole.Dimension)]
            : [.. by.Select(name => structure.Dimensions.First(column => column.Name == name))]);
        files = [.. filings.Subjects.Select(subject => FileCells.Create(subject, Groups, areas, where, by))];
        offsets = new int[files.Length + 1];
        for (int file = 0; file < files.Length; file++) offsets[file + 1] = checked(offsets[file] + files[file].Count);
        index = Indexed();
    }

    public CellGroups Groups { get; }

    public AbsentRows AbsentRows => structure.AbsentRows;

    /// <summary>Returns the sums in the file with a number, in the order of their first rows.</summary>
    public IEnumerable<CellTotal> SumsOf(int number)
    {
        if (filings.IndexOf(number) is not (>= 0 and int file)) yield break;
        FileCells cells = files[file];
        for (int cell = 0; cell < cells.Count; cell++)
            if (cells.TryRow(cell, out _)) yield return cells.Sum(cell);
    }

    /// <summary>Returns the sum for a group and period as a file sees it: its own, or else that of an accepted submission.</summary>
    public CellReading Find(ulong group, Period period, int viewer)
    {
        int file = filings.Holder(Groups.Area(group), period, viewer);
        if (file < 0) return CellReading.NotFiled;
        int cell = CellOf(group, period, file);
        if (cell >= 0) return files[file].Sum(cell).Reading;
        if (!WasCounted(group, period)) return CellReading.NotFiled;
        return structure.AbsentRows == AbsentRows.Zero ? CellReading.AbsentZero : CellReading.Missing;
    }

    /// <summary>
    /// Returns the last earlier period, of the same frequency, for which a group was filed: with rows, or without rows if absent rows are zero.
    /// </summary>
    /// <param name="lookback">The number of periods to look back.</param>
    public Period? LastBefore(ulong group, Period period, int viewer, int lookback)
    {
        Period? last = null;
        foreach (Period filed in filings.PeriodsOf(Groups.Area(group), period.Frequency))
            if (filed.Ordinal < period.Ordinal && (long)period.Ordinal - filed.Ordinal <= lookback && !(filed.Ordinal <= last?.Ordinal) && IsFiled(group, filed, viewer))
                last = filed;
        return last;
    }

    /// <summary>Whether the file with a number itself has rows of a group in a period.</summary>
    public bool Holds(ulong group, Period period, int number) => filings.IndexOf(number) is >= 0 and int file && CellOf(group, period, file) >= 0;

    /// <summary>Returns the sums for an area and period as a file sees them, by their codes.</summary>
    public IEnumerable<CellTotal> HeldFor(int area, Period period, int viewer)
    {
        if (filings.Holder(area, period, viewer) is not (>= 0 and int holder)) yield break;
        int place = filings.PlaceOf(area, period);
        ulong perPlace = Groups.PerArea;
        foreach (int cell in index.FindFrom((ulong)place * perPlace, (ulong)(place + 1) * perPlace).ToArray())
            if (cell >= offsets[holder] && cell < offsets[holder + 1]) yield return files[holder].Sum(cell - offsets[holder]);
    }

    /// <summary>Returns all sums of a period as a file sees them, by area and codes.</summary>
    public IEnumerable<CellTotal> SumsAt(Period period, int viewer) => filings.AreasOf(period).SelectMany(area => HeldFor(area, period, viewer));

    /// <summary>Returns the key of a sum as shown in findings: without the columns that are summed over.</summary>
    public string? KeyOf(CodeList areas, ulong group, Period period)
    {
        Dictionary<string, int> codes = new(StringComparer.Ordinal);
        Groups.All(group, (column, code) => codes.TryAdd(column.Name, code));
        return KeyText.Format(structure, areas[Groups.Area(group)].Id, period, structure.Dimensions.Select(column => codes.GetValueOrDefault(column.Name, -1)));
    }

    private CellIndex Indexed()
    {
        int count = 0;
        foreach (FileCells file in files)
            for (int cell = 0; cell < file.Count; cell++)
                if (file.TryRow(cell, out _)) count++;
        ulong[] places = new ulong[count];
        int[] cells = new int[count];
        int at = 0;
        foreach ((int file, FileCells own) in files.Index())
        {
            for (int cell = 0; cell < own.Count; cell++)
            {
                if (!own.TryRow(cell, out int row)) continue;
                places[at] = PlaceOf(own.GroupAt(row), own.PeriodAt(row));
                cells[at++] = offsets[file] + cell;
            }
        }
        return new CellIndex(places, cells);
    }

    private ulong PlaceOf(ulong group, Period period) => (ulong)filings.PlaceOf(Groups.Area(group), period) * Groups.PerArea + Groups.Rest(group);

    private int CellOf(ulong group, Period period, int file)
    {
        foreach (int cell in index.FindAt(PlaceOf(group, period)))
            if (cell >= offsets[file] && cell < offsets[file + 1]) return cell - offsets[file];
        return -1;
    }

    private bool IsFiled(ulong group, Period period, int viewer)
    {
        int file = filings.Holder(Groups.Area(group), period, viewer);
        return file >= 0 && (CellOf(group, period, file) >= 0 || (structure.AbsentRows == AbsentRows.Zero && WasCounted(group, period)));
    }

    /// <summary>Whether the categories of a sum were counted in a period.</summary>
    private bool WasCounted(ulong group, Period period)
    {
        if (!Groups.All(group, (column, code) => Exists(column.CodeList![code], period))) return false;
        foreach (Condition condition in where)
            if (structure.Dimensions.FirstOrDefault(column => column.Name == condition.Dimension)?.CodeList is { } list
                && condition.Codes.All(code => !Exists(list[list.IndexOf(code)], period)))
                return false;
        return true;
    }

    private static bool Exists(Code code, Period period) => !(code.ExistsFrom > period.Year);
}
