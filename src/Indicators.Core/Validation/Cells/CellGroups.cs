using Indicators.Common.Keys;
using Indicators.Definitions;
using Indicators.Lists;
using Indicators.Submissions;
using Indicators.Submissions.Keys;

namespace Indicators.Validation.Cells;

/// <summary>
/// Encodes a reporting area and codes of dimensions as one mixed-radix number with the area as the highest digit. Structures with the
/// same code lists, in the same order, give a group the same number.
/// </summary>
internal sealed class CellGroups
{
    private readonly int[] sizes;
    private readonly ulong[] weights;

    /// <param name="columns">The dimensions, the highest digit first.</param>
    public CellGroups(IReadOnlyList<Column> columns)
    {
        Columns = columns;
        sizes = columns.Select(column => column.CodeList!.Codes.Count);
        weights = MixedRadix.Weights(sizes, out ulong space);
        PerArea = space;
    }

    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The number of possible groups of an area.</summary>
    public ulong PerArea { get; }

    /// <summary>Returns the keys that number the groups of rows. A row has no number if its period is unknown.</summary>
    public RowKeys KeysOf(Submission submission) => new(
        [submission.Areas, submission.PeriodIndexes, .. Columns.Select(column => CodedColumn.Find(submission, column))], new CodeKeyEncoder([PerArea, 0, .. weights]));

    /// <summary>Returns the number of the group of a row.</summary>
    /// <param name="area">The index of the area in the programme's areas.</param>
    /// <param name="codes">The codes of all rows, for each column.</param>
    /// <param name="row">The row.</param>
    public ulong Number(int area, CodeIndexes[] codes, int row)
    {
        ulong number = (ulong)area * PerArea;
        for (int i = 0; i < weights.Length; i++) number += (ulong)codes[i][row] * weights[i];
        return number;
    }

    /// <param name="area">The index of the area in the programme's areas.</param>
    /// <param name="rest">A number returned by <see cref="Rest"/>.</param>
    public ulong Number(int area, ulong rest) => (ulong)area * PerArea + rest;

    /// <summary>Returns the index of a group's area.</summary>
    public int Area(ulong group) => (int)(group / PerArea);

    /// <summary>Returns the codes without the area: the same number for the same codes in every area.</summary>
    public ulong Rest(ulong group) => group % PerArea;

    /// <summary>Whether a condition holds for all codes of a group.</summary>
    public bool All(ulong group, Func<Column, int, bool> holds)
    {
        ulong rest = Rest(group);
        for (int i = sizes.Length - 1; i >= 0; i--)
        {
            (rest, ulong code) = Math.DivRem(rest, (ulong)sizes[i]);
            if (!holds(Columns[i], (int)code)) return false;
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
