using Indicators.Definitions;
using Indicators.Lists;
using Indicators.Submissions;
using Indicators.Validation.Grouping;

namespace Indicators.Validation.Cells;

/// <summary>
/// Encodes a reporting area and codes of dimensions as one mixed-radix number with the area as the highest digit. Structures with the
/// same code lists, in the same order, give a group the same number.
/// </summary>
internal sealed class CellGroups(IReadOnlyList<Column> columns)
{
    private readonly ulong[] sizes = columns.Select(column => (ulong)column.CodeList!.Codes.Count);
    private readonly ulong perArea = columns.Aggregate(1UL, (product, column) => product * (ulong)column.CodeList!.Codes.Count);

    public IReadOnlyList<Column> Columns => columns;

    /// <summary>The number of possible groups of an area.</summary>
    public ulong PerArea => perArea;

    /// <summary>Returns the keys that number the groups of rows. A row has no number if its period is unknown.</summary>
    public RowKeys KeysOf(Submission submission)
    {
        ulong[] weights = new ulong[sizes.Length + 2];
        ulong weight = 1;
        for (int i = sizes.Length - 1; i >= 0; i--)
        {
            weights[i + 2] = weight;
            weight *= sizes[i];
        }
        weights[0] = weight;
        return new RowKeys([submission.Areas, submission.PeriodIndexes, .. columns.Select(column => CodedColumn.Find(submission, column))], weights);
    }

    /// <summary>Returns the number of the group of a row.</summary>
    /// <param name="area">The index of the area in the programme's areas.</param>
    /// <param name="codes">The codes of all rows, for each column.</param>
    /// <param name="row">The row.</param>
    public ulong Number(int area, CodeIndexes[] codes, int row)
    {
        ulong number = (ulong)area;
        for (int i = 0; i < sizes.Length; i++) number = number * sizes[i] + (ulong)codes[i][row];
        return number;
    }

    /// <param name="area">The index of the area in the programme's areas.</param>
    /// <param name="rest">A number returned by <see cref="Rest"/>.</param>
    public ulong Number(int area, ulong rest) => (ulong)area * perArea + rest;

    /// <summary>Returns the index of a group's area.</summary>
    public int Area(ulong group) => (int)(group / perArea);

    /// <summary>Returns the codes without the area: the same number for the same codes in every area.</summary>
    public ulong Rest(ulong group) => group % perArea;

    /// <summary>Whether a condition holds for all codes of a group.</summary>
    public bool All(ulong group, Func<Column, int, bool> holds)
    {
        ulong rest = Rest(group);
        for (int i = sizes.Length - 1; i >= 0; i--)
        {
            if (!holds(columns[i], (int)(rest % sizes[i]))) return false;
            rest /= sizes[i];
        }
        return true;
    }

    /// <summary>Formats a group as <c>name=code</c> pairs without the area; empty if there are no dimensions.</summary>
    public string Words(ulong group)
    {
        List<string> words = [];
        All(group, (column, code) =>
        {
            words.Insert(0, $"{column.Name}={column.CodeList![code].Id}");
            return true;
        });
        return string.Join(';', words);
    }
}
