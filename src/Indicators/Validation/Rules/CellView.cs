using Indicators.Definitions;
using Indicators.Submissions;

namespace Indicators.Validation.Rules;

/// <summary>What is known of a cell, or of a sum of cells.</summary>
internal enum CellState
{
    /// <summary>Its figure.</summary>
    Known,

    /// <summary>That it lacks one, or a part of it does.</summary>
    Missing,

    /// <summary>Nothing: the area has not filed the structure for the period, or the category was not counted yet.</summary>
    NotFiled,
}

/// <param name="Value">0 unless known.</param>
/// <param name="Cells">The number of figures in it.</param>
internal readonly record struct CellReading(CellState State, double Value, int Cells)
{
    public static CellReading NotFiled { get; } = new(CellState.NotFiled, 0, 0);

    public static CellReading Missing { get; } = new(CellState.Missing, 0, 0);

    /// <summary>What an absent row means where it means zero: a figure like others, which may have been rounded to it.</summary>
    public static CellReading AbsentZero { get; } = new(CellState.Known, 0, 1);
}

/// <summary>A sum of cells that a file holds.</summary>
/// <param name="Group">The reporting area and the codes that are kept apart, as a number of <see cref="CellGroups"/>.</param>
/// <param name="File">The number of the file.</param>
/// <param name="Row">The row of that file with the largest figure of the sum: a finding about it stands there.</param>
/// <param name="IsIncomplete">A row lacks a figure that exists.</param>
internal readonly record struct CellSum(ulong Group, Period Period, int File, int Row, double Value, int Cells, bool IsIncomplete) : IComparable<CellSum>
{
    public CellReading Reading => IsIncomplete ? CellReading.Missing : new CellReading(CellState.Known, Value, Cells);

    public int CompareTo(CellSum other)
    {
        int order = Group.CompareTo(other.Group);
        if (order == 0) order = Period.Frequency.CompareTo(other.Period.Frequency);
        if (order == 0) order = Period.Ordinal.CompareTo(other.Period.Ordinal);
        return order == 0 ? File.CompareTo(other.File) : order;
    }
}

/// <summary>
/// The cells of a structure, summed over what a rule does not keep apart, of every submission: sorted by group, period and
/// file, so that a cell is found by halving.
/// </summary>
internal sealed class CellView
{
    private readonly Filings filings;
    private readonly Structure structure;
    private readonly IReadOnlyList<Condition> where;
    private readonly CellSum[] sums;
    private readonly Dictionary<int, CellSum[]> byFile;

    /// <param name="filings">Every submission of the structure.</param>
    /// <param name="areas">The programme's areas.</param>
    /// <param name="where">The rows that are summed.</param>
    /// <param name="by">The dimensions in which they are kept apart, in the order of the groups' digits; null for every row by itself.</param>
    public CellView(Filings filings, CodeList areas, IReadOnlyList<Condition> where, IReadOnlyList<string>? by)
    {
        this.filings = filings;
        this.where = where;
        structure = filings.Structure;
        Column[] keptApart = by is null
            ? [.. structure.Key.Where(column => column.Role == ColumnRole.Dimension)]
            : [.. by.Select(name => structure.Dimensions.First(column => column.Name == name))];
        Groups = new CellGroups(keptApart);
        IEnumerable<Column> summed = by is null ? [] : RuleSubject.Summed(structure, by, where);
        List<CellSum> all = [];
        foreach ((int file, RuleSubject subject) in filings.Subjects) AddSums(all, file, subject, areas, keptApart, [.. summed]);
        sums = [.. all];
        byFile = all.GroupBy(sum => sum.File).ToDictionary(group => group.Key, group => group.ToArray());
        Array.Sort(sums);
    }

    public CellGroups Groups { get; }

    public AbsentRows AbsentRows => structure.AbsentRows;

    /// <summary>The sums that a file holds, in the order of their first rows.</summary>
    public IReadOnlyList<CellSum> Of(int file) => byFile.GetValueOrDefault(file, []);

    /// <summary>The sum that holds for a group and period, as a file sees it: its own, else that of an accepted submission.</summary>
    public CellReading Find(ulong group, Period period, int viewer)
    {
        int file = filings.Holder(Groups.Area(group), period, viewer);
        if (file < 0) return CellReading.NotFiled;
        int index = Array.BinarySearch(sums, new CellSum(group, period, file, 0, 0, 0, false));
        if (index >= 0) return sums[index].Reading;
        if (!WasCounted(group, period)) return CellReading.NotFiled;
        return structure.AbsentRows == AbsentRows.Zero ? CellReading.AbsentZero : CellReading.Missing;
    }

    /// <summary>The last period before one, of its frequency, for which a group was filed: with rows, or without where absent rows are zero.</summary>
    /// <param name="lookback">How many periods back to look.</param>
    public Period? LastBefore(ulong group, Period period, int viewer, int lookback)
    {
        Period? last = null;
        foreach (Period filed in filings.PeriodsOf(Groups.Area(group), period.Frequency))
            if (filed.Ordinal < period.Ordinal && (long)period.Ordinal - filed.Ordinal <= lookback && !(filed.Ordinal <= last?.Ordinal) && IsFiled(group, filed, viewer))
                last = filed;
        return last;
    }

    private bool IsFiled(ulong group, Period period, int viewer)
    {
        int file = filings.Holder(Groups.Area(group), period, viewer);
        return file >= 0 && (Holds(group, period, file) || (structure.AbsentRows == AbsentRows.Zero && WasCounted(group, period)));
    }

    /// <summary>Whether a file itself has rows of a group in a period.</summary>
    public bool Holds(ulong group, Period period, int file) => Array.BinarySearch(sums, new CellSum(group, period, file, 0, 0, 0, false)) >= 0;

    /// <summary>The sums that hold for an area and period, as a file sees it.</summary>
    public IEnumerable<CellSum> HeldFor(int area, Period period, int viewer) =>
        filings.Holder(area, period, viewer) is >= 0 and int holder ? Of(holder).Where(sum => sum.Period == period && Groups.Area(sum.Group) == area) : [];

    /// <summary>Every sum of a period that holds, as a file sees it.</summary>
    public IEnumerable<CellSum> At(Period period, int viewer) =>
        sums.Where(sum => sum.Period == period && filings.Holder(Groups.Area(sum.Group), period, viewer) == sum.File);

    private void AddSums(List<CellSum> all, int file, RuleSubject subject, CodeList areas, Column[] keptApart, IReadOnlyList<Column> summed)
    {
        Submission submission = subject.Submission;
        RowGroups groups = RowGroups.Of(submission, [structure.ReportingArea, structure.Period, .. keptApart]);
        GroupSums made = GroupSums.Of(subject, groups, new RowFilter(submission, areas, where, summed));
        int[][] codes = [.. keptApart.Select(column => CodedColumn.Of(submission, column))];
        for (int group = 0; group < groups.Count; group++)
        {
            int row = made.FirstRow[group];
            if (row < 0) continue;
            all.Add(new CellSum(
                Groups.Number(submission.Areas[row], codes, row), submission.Periods[submission.PeriodIndexes[row]], file, made.LargestRow[group],
                made.Sum[group], made.Cells[group], made.IsIncomplete[group]));
        }
    }

    /// <summary>A sum's key as findings show it: without the columns that it goes over.</summary>
    public string? KeyOf(CodeList areas, ulong group, Period period)
    {
        Dictionary<string, int> codes = new(StringComparer.Ordinal);
        Groups.All(group, (column, code) => codes.TryAdd(column.Name, code));
        return KeyText.Of(structure, areas[Groups.Area(group)].Id, period, structure.Dimensions.Select(column => codes.GetValueOrDefault(column.Name, -1)));
    }

    /// <summary>Whether the categories that a sum is of were counted in a period.</summary>
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
