using System.Runtime.CompilerServices;
using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Submissions;
using Indicators.Submissions.Keys;

namespace Indicators.Normalisation;

/// <summary>
/// Compares the totals of a filing with the listed parts, over all dimensions, to distinguish parts left out as zeros from unknown
/// parts. Used only for filings with a total.
/// </summary>
internal sealed class TotalsCheck
{
    private readonly Submission submission;
    private readonly RowsByFiling rows;
    private readonly RowSet? repeats;
    private readonly CodeIndexes[] columns;
    private readonly bool[]?[] totals;
    private readonly Tolerance[] tolerances;
    private readonly Dictionary<(int Dimension, int Code), bool[]> parts = [];
    private readonly Dictionary<int, TotalGroups> groups = [];
    private readonly int[] summed = new int[RowBatch.Most];

    // If only one dimension has totals: for each of its codes, the number of rows in a filing and a number that identifies the set of rows.
    private readonly int only;
    private readonly (int Rows, ulong Identity)[] byCode = [];

    /// <param name="repeats">The rows that repeat another row; null if there are none.</param>
    public TotalsCheck(Submission submission, RowsByFiling rows, RowSet? repeats)
    {
        this.submission = submission;
        this.rows = rows;
        this.repeats = repeats;
        columns = [.. submission.Dimensions.Select(dimension => dimension.Codes)];
        totals = [.. submission.Dimensions.Select(dimension => dimension.Column.Totals.Count == 0 ? null : CellSelection.Mask(dimension.Column, dimension.Column.Totals))];
        tolerances = [.. submission.Dimensions.Select(dimension => ToleranceOf(submission.Structure, dimension.Column.Name))];
        only = totals.Count(mask => mask is not null) == 1 ? Array.FindIndex(totals, mask => mask is not null) : -1;
        if (only >= 0) byCode = new (int, ulong)[submission.Dimensions[only].Column.CodeList!.Codes.Count];
    }

    /// <summary>Returns the shortfalls of one filing, in the order of its totals.</summary>
    public IEnumerable<Shortfall> Check(FiledRows filing)
    {
        if (only >= 0 && HasEveryPart(filing)) return [];
        foreach (TotalGroups group in groups.Values) group.Clear();
        for (int start = 0; start < filing.Count; start += RowBatch.Most) AddTotals(Some(filing, start));
        TotalGroups[] used = [.. groups.Values.Where(group => group.Totals.Count > 0)];
        for (int start = 0; used.Length > 0 && start < filing.Count; start += RowBatch.Most) AddParts(Some(filing, start), used);
        return [.. used.SelectMany(group => group.Totals.Where(total => Exceeds(group.Summed, total))
            .Select(total => (total.Row, Shortfall: new Shortfall(filing.Filing, total.Codes, group.Summed, total.Listed, total.Value - total.Sum))))
            .OrderBy(pair => pair.Row).Select(pair => pair.Shortfall)];
    }

    private RowBatch Some(FiledRows filing, int start) => rows.RowsOf(filing, start, Math.Min(RowBatch.Most, filing.Count - start));

    /// <summary>
    /// Whether every part of every total has a figure, checked without searching for each: apart from the dimension itself, the rows of
    /// each part must have the same set of codes as those of the total. The sets are compared by 64-bit sums.
    /// </summary>
    private bool HasEveryPart(FiledRows filing)
    {
        TotalGroups group = GroupOf(1 << only);
        Array.Clear(byCode);
        for (int start = 0; start < filing.Count; start += RowBatch.Most)
        {
            RowBatch some = Some(filing, start);
            Identify(some, group.ReadKeys(some));
        }
        for (int total = 0; total < byCode.Length; total++)
        {
            if (byCode[total].Rows == 0 || !totals[only]![total]) continue;
            bool[] below = PartsOf(only, total);
            for (int part = 0; part < below.Length; part++)
                if (below[part] && byCode[part] != byCode[total]) return false;
        }
        return true;
    }

    // Called once for each small batch of rows: on one processor, most calls would be over before tiered compilation replaced the method.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Identify(in RowBatch some, ReadOnlySpan<ulong> keys)
    {
        CodeIndexes column = columns[only];
        double[] values = submission.Values;
        for (int i = 0; i < keys.Length; i++)
        {
            int row = some[i];
            if (double.IsNaN(values[row]) || (repeats is not null && repeats.Contains(row))) continue;
            ref (int Rows, ulong Identity) code = ref byCode[column[row]];
            ulong mixed = (keys[i] + 1) * 0x9E3779B97F4A7C15;
            mixed = (mixed ^ mixed >> 29) * 0xBF58476D1CE4E5B9;
            code.Rows++;
            code.Identity += mixed ^ mixed >> 32;
        }
    }

    private void AddTotals(in RowBatch some)
    {
        FindSummed(some);
        foreach (int dimensions in summed.AsSpan(0, some.Count).ToArray().Where(dimensions => dimensions > 0).Distinct())
        {
            TotalGroups group = GroupOf(dimensions);
            group.ReadKeys(some);
            for (int i = 0; i < some.Count; i++)
            {
                int row = some[i];
                if (summed[i] == dimensions && !double.IsNaN(submission.Values[row]))
                    group.Add(i, new TotalRow(row, submission.Values[row], [.. columns.Select(column => column[row])]));
            }
        }
    }

    private void AddParts(in RowBatch some, TotalGroups[] used)
    {
        FindSummed(some);
        foreach (TotalGroups group in used)
        {
            group.ReadKeys(some);
            for (int i = 0; i < some.Count; i++)
            {
                if (summed[i] != 0) continue;
                int row = some[i];
                foreach (TotalRow total in group.FindTotals(i))
                    if (Array.TrueForAll(group.Summed, dimension => PartsOf(dimension, total.Codes[dimension])[columns[dimension][row]])) Add(total, group.Summed, row);
            }
        }
    }

    private void Add(TotalRow total, int[] dimensions, int row)
    {
        double value = submission.Values[row];
        // A value that cannot exist, or is included elsewhere, is known to add nothing here.
        if (double.IsNaN(value) && submission.Statuses[row].LeavesGap()) return;
        if (!double.IsNaN(value)) total.Sum += value;
        total.Listed.Add(([.. dimensions.Select(dimension => columns[dimension][row])], double.IsNaN(value) ? 0 : value));
    }

    private bool Exceeds(int[] dimensions, TotalRow total)
    {
        int cells = 1;
        foreach (int dimension in dimensions) cells *= PartsOf(dimension, total.Codes[dimension]).Count(part => part);
        // Parts left out as zeros may have been rounded to zero, so all possible parts count as rounded cells.
        double allowed = dimensions.Max(dimension => tolerances[dimension].Allowed(total.Value, cells + 1));
        return total.Value - total.Sum > allowed;
    }

    private TotalGroups GroupOf(int dimensions)
    {
        if (!groups.TryGetValue(dimensions, out TotalGroups? group)) groups[dimensions] = group = new TotalGroups(dimensions, columns);
        return group;
    }

    /// <summary>Returns for each code whether it is a part of a total.</summary>
    private bool[] PartsOf(int dimension, int total)
    {
        if (parts.TryGetValue((dimension, total), out bool[]? mask)) return mask;
        Column column = submission.Dimensions[dimension].Column;
        parts[(dimension, total)] = mask = new bool[column.CodeList!.Codes.Count];
        foreach (int code in TotalParts.Find(column, total)) mask[code] = true;
        return mask;
    }

    /// <summary>Returns for each row the dimensions in which it is a total, as bits; none for a row that does not count.</summary>
    private void FindSummed(in RowBatch some)
    {
        for (int i = 0; i < some.Count; i++)
        {
            int row = some[i];
            summed[i] = repeats is not null && repeats.Contains(row) ? -1 : 0;
            for (int dimension = 0; summed[i] >= 0 && dimension < totals.Length; dimension++)
                if (totals[dimension] is { } mask && mask[columns[dimension][row]]) summed[i] |= 1 << dimension;
        }
    }

    /// <summary>Returns the rounding tolerance of the structure's own rule on parts and wholes; exact if it has none.</summary>
    private static Tolerance ToleranceOf(Structure structure, string dimension) =>
        structure.Rules.OfType<PartsAndWholeRule>().FirstOrDefault(rule => rule.Over == dimension)?.Tolerance ?? Tolerance.None;
}
