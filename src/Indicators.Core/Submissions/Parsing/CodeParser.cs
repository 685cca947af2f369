using System.Globalization;
using System.Runtime.CompilerServices;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Messages;
using Indicators.Submissions.Cells;
using Indicators.Submissions.Headers;

namespace Indicators.Submissions.Parsing;

/// <summary>Reads the cells of one column of a file that takes codes of a list.</summary>
/// <param name="table">The column's codes.</param>
/// <param name="field">The index of its field, or -1 where the file has none.</param>
/// <param name="header">The header's name.</param>
internal sealed class CodeParser(CodeTable table, int field, string header)
{
    private const int MostFaults = 1000;

    private readonly SortedSet<string> otherSets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RowFault> faults = new(StringComparer.Ordinal);

    public int Field { get; } = field;

    public string Name => table.Column.Name;

    /// <summary>Cells that held a code of another set; sorted.</summary>
    public IReadOnlyCollection<string> OtherSets => otherSets;

    /// <summary>Adds what was seen in another part of the file.</summary>
    public void Add(CodeParser part) => otherSets.UnionWith(part.otherSets);

    /// <summary>What the column's absence stands for.</summary>
    public int Absent => table.Blank;

    /// <summary>The index of the cell's code, or -1 with a finding.</summary>
    /// <param name="cell">The cell, without its quotes.</param>
    /// <param name="periods">Has read the row's period: a code may be valid only in some.</param>
    /// <param name="findings">Of the row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Read(ReadOnlySpan<byte> cell, PeriodParser periods, RowFindings findings)
    {
        int code = table.Find(cell, Utf8CodeIndex.Pack(cell));
        return code < 0 || table.IsSpecial(code) ? Judge(code, cell, periods, findings) : code;
    }

    /// <summary>The index of the code of a cell in a row that does not count, or -1; nothing is found there.</summary>
    public int Peek(ReadOnlySpan<byte> cell)
    {
        int code = table.Find(cell, Utf8CodeIndex.Pack(cell));
        return code >= 0 && !table.Column.Excluded.Contains(table.List[code].Id) ? code : -1;
    }

    // Findings stay out of what is inlined: room for them is cleared in every call.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Judge(int code, ReadOnlySpan<byte> cell, PeriodParser periods, RowFindings findings)
    {
        if (code < 0) return cell.IsEmpty ? ReadBlank(findings) : ReadUnknown(cell, findings);
        return CheckSpecial(code, cell, periods.Last, findings);
    }

    private int ReadBlank(RowFindings findings)
    {
        if (table.Blank < 0)
            findings.Add(new RowFault(FindingCodes.BlankCode, header, CellMessages.BlankCode(table.Column.Name),
                table.Column.Totals.Count > 0 ? CellMessages.BlankNeverAll : CellMessages.WriteTheCode));
        return table.Blank;
    }

    private int ReadUnknown(ReadOnlySpan<byte> cell, RowFindings findings)
    {
        string text = RowFindings.Text(cell);
        if (table.Causes.OtherSetCode(text) is { } other) otherSets.Add(other);
        if (CellText.IsBlank(cell))
            findings.Add(new RowFault(FindingCodes.BlankCode, header, CellMessages.NothingVisible(table.Column.Name), CellMessages.CodeOrBlank), text);
        else findings.Add(FaultOf(text), text);
        return -1;
    }

    /// <summary>The same few wrong texts come again and again.</summary>
    private RowFault FaultOf(string text)
    {
        if (faults.TryGetValue(text, out RowFault fault)) return fault;
        fault = table.Causes.Find(text, header);
        if (faults.Count < MostFaults) faults.Add(text, fault);
        return fault;
    }

    private int CheckSpecial(int index, ReadOnlySpan<byte> cell, in Period? period, RowFindings findings)
    {
        Code code = table.List[index];
        if (table.Column.Excluded.Contains(code.Id))
        {
            findings.Add(new RowFault(FindingCodes.ExcludedCode, header, CellMessages.CodeExcluded(table.Column.Name), CellMessages.SeeStructure) { Apart = code.Id }, RowFindings.Text(cell));
            return -1;
        }
        if (period is not { } at || code.IsValidAt(at)) return index;
        bool retired = code.ValidTo is { } to && at.FirstDay > to;
        Message message = retired ? CellMessages.CodeRetired(Day(code.ValidTo!.Value)) : CellMessages.CodeNotYet(Day(code.ValidFrom!.Value));
        Message? hint = table.Causes.Successors(code);
        findings.Add(new RowFault(retired ? FindingCodes.RetiredCode : FindingCodes.CodeNotYetValid, header, message, hint) { Apart = code.Id }, RowFindings.Text(cell));
        return -1;
    }

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
