using Indicators.Definitions;
using Indicators.Lists;
using Indicators.Submissions;

namespace Indicators.Validation.Cells;

/// <summary>
/// The cells of a structure in all submissions, summed over the dimensions by which a rule does not group. In addition to the submissions,
/// its index stores 4 to 16 bytes for each cell, sorted by area, period and codes, which is the order of most files.
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
    public CellTotals GetSumsOfFile(int number) => new(filings.IndexOf(number) is >= 0 and int file ? files[file] : null);

    /// <summary>Returns the sum for a group and period as a file sees it: its own, or else that of an accepted submission.</summary>
    public CellReading Find(ulong group, Period period, int viewingFile)
    {
        (ulong area, ulong rest) = Math.DivRem(group, Groups.PerArea);
        int reportingUnit = filings.FindReportingUnit((int)area, period), file = filings.FindApplicable(reportingUnit, viewingFile);
        if (file < 0) return CellReading.NotFiled;
        int cell = CellOf(reportingUnit, rest, file);
        if (cell >= 0) return files[file].Read(cell);
        if (!WasCounted(group, period)) return CellReading.NotFiled;
        return structure.AbsentRows == AbsentRows.Zero ? CellReading.AbsentZero : CellReading.Missing;
    }

    /// <summary>
    /// Returns the last earlier period, of the same frequency, for which a group was filed: with rows, or without rows if absent rows are zero.
    /// </summary>
    /// <param name="lookback">The number of periods to look back.</param>
    public Period? LastBefore(ulong group, Period period, int viewingFile, int lookback)
    {
        foreach (Period filed in filings.PeriodsBefore(Groups.Area(group), period, lookback))
            if (IsFiled(group, filed, viewingFile)) return filed;
        return null;
    }

    /// <summary>
    /// Returns the groups of an area that have a sum in an earlier period, as a file
    /// sees it, but no rows of the file itself in a later period. Sorted by their codes.
    /// </summary>
    public IEnumerable<ulong> FindVanished(int area, Period earlier, Period later, int viewingFile)
    {
        int reportingUnit = filings.FindReportingUnit(area, earlier), now = filings.FindReportingUnit(area, later);
        if (filings.FindApplicable(reportingUnit, viewingFile) is not (>= 0 and int holder)) yield break;
        int file = filings.IndexOf(viewingFile);
        (int from, int to) = index.GetEntries(reportingUnit);
        for (int entry = from; entry < to; entry++)
            if (index.CellOf(entry) is int cell && cell >= offsets[holder] && cell < offsets[holder + 1]
                && (file < 0 || now < 0 || index.Find(now, index.RestOf(entry), offsets[file], offsets[file + 1]) < 0))
                yield return Groups.Number(area, index.RestOf(entry));
    }

    /// <summary>Returns the sums for an area and period as a file sees them, by their codes.</summary>
    public IEnumerable<CellTotal> GetSums(int area, Period period, int viewingFile)
    {
        int reportingUnit = filings.FindReportingUnit(area, period);
        if (filings.FindApplicable(reportingUnit, viewingFile) is not (>= 0 and int holder)) yield break;
        (int from, int to) = index.GetEntries(reportingUnit);
        for (int entry = from; entry < to; entry++)
            if (index.CellOf(entry) is int cell && cell >= offsets[holder] && cell < offsets[holder + 1])
                yield return files[holder].Sum(cell - offsets[holder], Groups.Number(area, index.RestOf(entry)));
    }

    /// <summary>Returns all sums of a period as a file sees them, by area and codes.</summary>
    public IEnumerable<CellTotal> SumsAt(Period period, int viewingFile) => filings.AreasOf(period).SelectMany(area => GetSums(area, period, viewingFile));

    /// <summary>Returns the key of a sum as shown in findings: without the columns that are summed over.</summary>
    public string? KeyOf(CodeList areas, ulong group, Period period)
    {
        Dictionary<string, int> codes = new(StringComparer.Ordinal);
        Groups.All(group, (column, code) => codes.TryAdd(column.Name, code));
        return KeyText.Format(structure, areas[Groups.Area(group)].Id, period, structure.Dimensions.Select(column => codes.GetValueOrDefault(column.Name, -1)));
    }

    private CellIndex Indexed()
    {
        var made = new CellIndex(filings.ReportingUnitCount, offsets[^1]);
        ulong[] groups = new ulong[Math.Min(FileCells.Batch, offsets[^1])];
        foreach ((int file, FileCells own) in files.Index())
        {
            for (int first = 0; first < own.Count; first += FileCells.Batch)
            {
                int count = Math.Min(FileCells.Batch, own.Count - first);
                own.CopyGroups(first, groups.AsSpan(0, count));
                for (int i = 0; i < count; i++)
                {
                    if (groups[i] == ulong.MaxValue) continue;
                    (ulong area, ulong rest) = Math.DivRem(groups[i], Groups.PerArea);
                    made.Add(filings.FindReportingUnit((int)area, own.PeriodAt(own.RowOf(first + i))), rest, offsets[file] + first + i);
                }
            }
        }
        made.Complete();
        return made;
    }

    private int CellOf(int reportingUnit, ulong rest, int file) =>
        reportingUnit < 0 ? -1 : index.Find(reportingUnit, rest, offsets[file], offsets[file + 1]) is >= 0 and int cell ? cell - offsets[file] : -1;

    private bool IsFiled(ulong group, Period period, int viewingFile)
    {
        int reportingUnit = filings.FindReportingUnit(Groups.Area(group), period), file = filings.FindApplicable(reportingUnit, viewingFile);
        return file >= 0 && (CellOf(reportingUnit, Groups.Rest(group), file) >= 0 || (structure.AbsentRows == AbsentRows.Zero && WasCounted(group, period)));
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
