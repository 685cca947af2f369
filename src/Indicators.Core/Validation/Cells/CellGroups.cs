using Indicators.Definitions;
using Indicators.Lists;
using Indicators.Submissions;

namespace Indicators.Validation.Cells;

/// <summary>
/// A reporting area and codes of dimensions as one number, of a mixed radix with the area as the highest digit. Structures
/// that take the same codes, in the same order, give a group the same number.
/// </summary>
internal sealed class CellGroups(IReadOnlyList<Column> columns)
{
    private readonly ulong[] sizes = columns.Select(column => (ulong)column.CodeList!.Codes.Count);
    private readonly ulong perArea = columns.Aggregate(1UL, (product, column) => product * (ulong)column.CodeList!.Codes.Count);

    public IReadOnlyList<Column> Columns => columns;

    /// <summary>How many groups an area may have.</summary>
    public ulong PerArea => perArea;

    /// <param name="area">Its index in the programme's areas.</param>
    /// <param name="codes">For each column the codes of all rows.</param>
    /// <param name="row">The row whose codes are taken.</param>
    public ulong Number(int area, CodeIndexes[] codes, int row)
    {
        ulong number = (ulong)area;
        for (int i = 0; i < sizes.Length; i++) number = number * sizes[i] + (ulong)codes[i][row];
        return number;
    }

    /// <param name="area">Its index in the programme's areas.</param>
    /// <param name="rest">As <see cref="Rest"/> gives it.</param>
    public ulong Number(int area, ulong rest) => (ulong)area * perArea + rest;

    /// <summary>The index of the group's area.</summary>
    public int Area(ulong group) => (int)(group / perArea);

    /// <summary>The codes without the area: the same number for the same codes in every area.</summary>
    public ulong Rest(ulong group) => group % perArea;

    /// <summary>Whether something holds of each of the group's codes.</summary>
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

    /// <summary>The group as <c>name=code</c> pairs, the area left out; empty where nothing is kept apart.</summary>
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
