using System.Text;
using Indicators.Findings;

namespace Indicators.Submissions;

/// <summary>The findings about the cells of one row, held until the row's key is known.</summary>
internal sealed class RowFindings(FindingCollector findings)
{
    private const int LongestCell = 200;

    private readonly List<Pending> pending = [];

    private sealed record Pending(string Code, string Column, string Message, string? Hint, string? Cell);

    private bool isAsked, isExplained;

    /// <summary>Whether anything of the row could not be read.</summary>
    public bool IsAsked => isAsked;

    /// <summary>Whether there is anything to tell of the row.</summary>
    public bool Any => pending.Count > 0;

    /// <summary>Says whether the row is no data; asked once a row, when the first of its cells cannot be read.</summary>
    public Func<bool>? Explain { get; set; }

    /// <summary>Whether a finding of this code is still kept: none is about the cells of a row that is no data.</summary>
    public bool Wants(string code)
    {
        if (!isAsked)
        {
            isAsked = true;
            isExplained = Explain?.Invoke() ?? false;
        }
        return !isExplained && findings.Wants(code);
    }

    /// <param name="code">The finding's code.</param>
    /// <param name="column">The header's name.</param>
    /// <param name="message">What is wrong, without the text of the cell.</param>
    /// <param name="hint">What to do, without the text of the cell.</param>
    /// <param name="cell">The cell, for those who ask to see it.</param>
    public void Add(string code, string column, string message, string? hint, ReadOnlySpan<byte> cell) =>
        pending.Add(new Pending(code, column, message, hint, Text(cell)));

    public void Flush(int line, string? key)
    {
        foreach (Pending one in pending)
            findings.Add(one.Code, one.Message, line, one.Column, one.Hint, key, cellValue: one.Cell);
        pending.Clear();
        isAsked = isExplained = false;
    }

    public static string Text(ReadOnlySpan<byte> cell)
    {
        string text = Encoding.UTF8.GetString(cell[..Math.Min(cell.Length, LongestCell * 4)]);
        return text.Length <= LongestCell ? text : text[..LongestCell] + "...";
    }
}
