using System.Runtime.InteropServices;
using Indicators.Definitions;
using Indicators.Lists;
using Indicators.Submissions;
using Indicators.Submissions.Keys;

namespace Indicators.Validation.Grouping;

/// <summary>Selects the rows of a submission that meet conditions, using a table of allowed codes for each column.</summary>
internal sealed class RowFilter
{
    /// <summary>
    /// The outcomes for a row: it fails a condition, it may meet all of them because a code could not be read, or it meets all of them.
    /// The outcomes of two conditions are combined by a bitwise AND.
    /// </summary>
    public const byte Failed = 0, Unknown = 1, Met = 3;

    private readonly (CodeIndexes Codes, byte[] ByStored)[] columns;
    private readonly bool[]? statuses;
    private readonly ObservationStatus[] rowStatuses;

    /// <param name="submission">The submission.</param>
    /// <param name="areas">The programme's areas.</param>
    /// <param name="conditions">Conditions on the reporting area, dimensions and the status.</param>
    /// <param name="leavesOf">Dimensions without conditions whose totals are left out; a code that could not be read may be a total.</param>
    public RowFilter(Submission submission, CodeList areas, IReadOnlyList<Condition> conditions, IEnumerable<Column>? leavesOf = null)
    {
        rowStatuses = submission.Statuses;
        List<(CodeIndexes, byte[])> tables = [];
        foreach (Condition condition in conditions)
        {
            Column column = submission.Structure.Columns.First(column => column.Name == condition.Dimension);
            if (column.Role == ColumnRole.Status)
            {
                statuses = new bool[byte.MaxValue + 1];
                foreach (string code in condition.Codes) statuses[code[0]] = true;
                continue;
            }
            CodeList list = column.Role == ColumnRole.ReportingArea ? areas : column.CodeList!;
            bool[] wanted = new bool[list.Codes.Count];
            foreach (string code in condition.Codes) wanted[list.IndexOf(code)] = true;
            tables.Add((CodedColumn.Find(submission, column), Outcomes(wanted)));
        }
        foreach (Column column in leavesOf ?? [])
        {
            bool[] wanted = column.CodeList!.Codes.Select(code => !column.Totals.Contains(code.Id));
            tables.Add((CodedColumn.Find(submission, column), Outcomes(wanted)));
        }
        columns = [.. tables];
    }

    /// <summary>Whether every row meets the conditions because there are none.</summary>
    public bool IsOpen => columns.Length == 0 && statuses is null;

    /// <summary>The columns of codes that the conditions use.</summary>
    public IEnumerable<CodeIndexes> Columns => columns.Select(column => column.Codes);

    /// <summary>Whether a condition uses the status.</summary>
    public bool HasStatus => statuses is not null;

    /// <summary>Whether a row meets the conditions; a code that could not be read does not meet a condition.</summary>
    public bool Meets(int row) => OutcomeOf(row) == Met;

    /// <summary>Whether it is unknown if a row meets the conditions: a code that they use could not be read, and no other code fails them.</summary>
    public bool IsUnknown(int row) => OutcomeOf(row) == Unknown;

    /// <summary>Returns the outcome for a row.</summary>
    public byte OutcomeOf(int row)
    {
        byte outcome = statuses is null || statuses[(byte)rowStatuses[row]] ? Met : Failed;
        foreach ((CodeIndexes codes, byte[] byStored) in columns) outcome &= byStored[codes[row] + 1];
        return outcome;
    }

    /// <summary>Determines the outcomes for consecutive rows.</summary>
    /// <param name="first">The first row.</param>
    /// <param name="outcomes">Receives one outcome for each row, at most <see cref="RowGrouping.Batch"/>.</param>
    public void Fill(int first, Span<byte> outcomes)
    {
        outcomes.Fill(Met);
        AndTo(first, outcomes);
    }

    /// <summary>Combines the outcomes for consecutive rows with those of these conditions.</summary>
    public void AndTo(int first, Span<byte> outcomes)
    {
        Span<byte> own = stackalloc byte[RowGrouping.Batch];
        own = own[..outcomes.Length];
        foreach ((CodeIndexes codes, byte[] byStored) in columns)
        {
            codes.LookUp(first, own, byStored);
            And(outcomes, own);
        }
        if (statuses is null) return;
        for (int i = 0; i < outcomes.Length; i++)
            if (!statuses[(byte)rowStatuses[first + i]]) outcomes[i] = Failed;
    }

    /// <summary>Finds the one-byte column of which the smallest share of codes is accepted, and the stored bytes that are accepted.</summary>
    /// <param name="part">The share; the share of the column must be smaller, and replaces it.</param>
    public bool TryRarest(ref double part, out CodeIndexes column, out byte[] stored)
    {
        (column, stored) = (null!, []);
        foreach ((CodeIndexes codes, byte[] byStored) in columns)
        {
            double own = (byStored.Count(outcome => outcome == Met) + 1.0) / (codes.Limit + 1);
            if (!codes.IsNarrow || own >= part) continue;
            part = own;
            column = codes;
            stored = [.. Enumerable.Range(0, byte.MaxValue + 1).Where(one => one < byStored.Length && byStored[one] != Failed).Select(one => (byte)one)];
        }
        return stored.Length > 0;
    }

    private static void And(Span<byte> outcomes, ReadOnlySpan<byte> others)
    {
        Span<ulong> many = MemoryMarshal.Cast<byte, ulong>(outcomes);
        ReadOnlySpan<ulong> manyOthers = MemoryMarshal.Cast<byte, ulong>(others);
        for (int i = 0; i < many.Length; i++) many[i] &= manyOthers[i];
        for (int i = many.Length * sizeof(ulong); i < outcomes.Length; i++) outcomes[i] &= others[i];
    }

    /// <summary>Returns the outcome of each code, by its index plus one; the first is that of a code that could not be read.</summary>
    private static byte[] Outcomes(bool[] wanted)
    {
        byte[] outcomes = new byte[Math.Max(byte.MaxValue, wanted.Length) + 1];
        outcomes[0] = Unknown;
        for (int code = 0; code < wanted.Length; code++) outcomes[code + 1] = wanted[code] ? Met : Failed;
        return outcomes;
    }
}
