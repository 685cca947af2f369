using System.Text;
using Indicators.Findings;

namespace Indicators.Submissions.Parsing;

/// <summary>Collects the findings about the cells of a row until the row's key is known.</summary>
internal sealed class RowFindings(FindingCollector findings)
{
    private const int LongestCell = 200;

    private readonly List<Pending> pending = [];

    private readonly record struct Pending(RowFault Fault, string? Cell);

    private bool isAsked, isExplained;

    /// <summary>Whether any cell of the row could not be read.</summary>
    public bool HasUnreadCell => isAsked;

    /// <summary>Determines whether the row is not data. Called once per row, when the first of its cells cannot be read.</summary>
    public Func<bool>? Explain { get; set; }

    /// <param name="fault">What is wrong with the row.</param>
    /// <param name="cell">The text of the cell, for users who ask to see it.</param>
    public void Add(in RowFault fault, string? cell = null)
    {
        if (!isAsked)
        {
            isAsked = true;
            isExplained = Explain?.Invoke() ?? false;
        }
        // A row that is not data gets no findings about its cells.
        if (!isExplained) pending.Add(new Pending(fault, cell));
    }

    /// <param name="line">The row's line.</param>
    /// <param name="key">Formats the row's key, if it is needed.</param>
    public void Flush(int line, Func<string?> key)
    {
        foreach (Pending one in pending) findings.AddRow(one.Fault, line, key, one.Cell);
        pending.Clear();
        isAsked = isExplained = false;
    }

    public static string Text(ReadOnlySpan<byte> cell)
    {
        string text = Encoding.UTF8.GetString(cell[..Math.Min(cell.Length, LongestCell * 4)]);
        return text.Length <= LongestCell ? text : text[..LongestCell] + "...";
    }
}
