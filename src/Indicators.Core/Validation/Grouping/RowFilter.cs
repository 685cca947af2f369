using Indicators.Definitions;
using Indicators.Lists;
using Indicators.Submissions;

namespace Indicators.Validation.Grouping;

/// <summary>Selects the rows of a submission that meet conditions, using a table of allowed codes for each column.</summary>
internal sealed class RowFilter
{
    private readonly (CodeIndexes Codes, bool[] Wanted)[] columns;
    private readonly bool[]? statuses;
    private readonly ObservationStatus[] rowStatuses;

    /// <param name="submission">The submission.</param>
    /// <param name="areas">The programme's areas.</param>
    /// <param name="conditions">Conditions on the reporting area, dimensions and the status.</param>
    /// <param name="leavesOf">Dimensions without conditions whose totals are left out; a code that could not be read may be a total.</param>
    public RowFilter(Submission submission, CodeList areas, IReadOnlyList<Condition> conditions, IEnumerable<Column>? leavesOf = null)
    {
        rowStatuses = submission.Statuses;
        List<(CodeIndexes, bool[])> tables = [];
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
            tables.Add((CodedColumn.Find(submission, column), wanted));
        }
        foreach (Column column in leavesOf ?? [])
            tables.Add((CodedColumn.Find(submission, column), column.CodeList!.Codes.Select(code => !column.Totals.Contains(code.Id))));
        columns = [.. tables];
    }

    /// <summary>Whether every row meets the conditions because there are none.</summary>
    public bool IsOpen => columns.Length == 0 && statuses is null;

    /// <summary>The columns of codes that the conditions use.</summary>
    public IEnumerable<CodeIndexes> Columns => columns.Select(column => column.Codes);

    /// <summary>Whether a condition uses the status.</summary>
    public bool HasStatus => statuses is not null;

    /// <summary>Whether a row meets the conditions; a code that could not be read does not meet a condition.</summary>
    public bool Meets(int row)
    {
        foreach ((CodeIndexes codes, bool[] wanted) in columns)
            if (codes[row] < 0 || !wanted[codes[row]]) return false;
        return statuses is null || statuses[(byte)rowStatuses[row]];
    }

    /// <summary>Whether it is unknown if a row meets the conditions: a code that they use could not be read, and no other code fails them.</summary>
    public bool IsUnknown(int row)
    {
        bool unknown = false;
        foreach ((CodeIndexes codes, bool[] wanted) in columns)
        {
            if (codes[row] < 0) unknown = true;
            else if (!wanted[codes[row]]) return false;
        }
        return unknown && (statuses is null || statuses[(byte)rowStatuses[row]]);
    }
}
