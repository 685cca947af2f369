using System.Text;
using Indicators.Findings;

namespace Indicators.Submissions;

/// <summary>The findings about the cells of one row, held until the row's key is known.</summary>
internal sealed class RowFindings(FindingCollector findings)
{
    private const int LongestCell = 200;

    private readonly List<Pending> pending = [];

    private readonly record struct Pending(RowFault Fault, string? Cell);

    public bool Any => pending.Count > 0;

    /// <param name="fault">What is wrong with the row.</param>
    /// <param name="cell">The cell, for those who ask to see it.</param>
    public void Add(in RowFault fault, string? cell = null) => pending.Add(new Pending(fault, cell));

    /// <param name="line">The row's line.</param>
    /// <param name="key">Makes the row's key, where it is told.</param>
    public void Flush(int line, Func<string?> key)
    {
        foreach (Pending one in pending) findings.AddRow(one.Fault, line, key, one.Cell);
        pending.Clear();
    }

    public static string Text(ReadOnlySpan<byte> cell)
    {
        string text = Encoding.UTF8.GetString(cell[..Math.Min(cell.Length, LongestCell * 4)]);
        return text.Length <= LongestCell ? text : text[..LongestCell] + "...";
    }
}
