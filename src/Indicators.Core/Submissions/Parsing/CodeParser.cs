using System.Globalization;
using System.Runtime.CompilerServices;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Messages;
using Indicators.Submissions.Cells;
using Indicators.Submissions.Headers;

namespace Indicators.Submissions.Parsing;

/// <summary>Reads the cells of a column of codes.</summary>
/// <param name="table">The column's codes.</param>
/// <param name="field">The index of the field, or -1 if the file has none.</param>
/// <param name="header">The header as findings show it.</param>
internal sealed class CodeParser(CodeTable table, int field, string header)
{
    private const int MostFaults = 1000;

    private readonly SortedSet<string> otherSets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RowFault> faults = new(StringComparer.Ordinal);

    public int Field { get; } = field;

    public string Name => table.Column.Name;

    /// <summary>The codes of other sets found in cells, sorted.</summary>
    public IReadOnlyCollection<string> OtherSets => otherSets;

    /// <summary>Adds what was found in another part of the file.</summary>
    public void Add(CodeParser part) => otherSets.UnionWith(part.otherSets);

    /// <summary>The index of the code that the column's absence means, or -1.</summary>
    public int Absent => table.Blank;

    /// <summary>Returns the index of the cell's code; -1, with a finding, if it has none.</summary>
    /// <param name="cell">The cell, without its quotes.</param>
    /// <param name="periods">The parser that has read the row's period: a code may be valid in some periods only.</param>
    /// <param name="findings">The findings of the row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Read(ReadOnlySpan<byte> cell, PeriodParser periods, RowFindings findings)
    {
        int code = table.Find(cell, Utf8CodeIndex.Pack(cell));
        return code < 0 || table.IsSpecial(code) ? CheckCode(code, cell, periods, findings) : code;
    }

    /// <summary>Returns the index of the code of a cell in a row that does not count, or -1. Adds no finding.</summary>
    public int Peek(ReadOnlySpan<byte> cell)
    {
        int code = table.Find(cell, Utf8CodeIndex.Pack(cell));
        return code >= 0 && !table.Column.Excluded.Contains(table.List[code].Id) ? code : -1;
    }

    // Kept out of the inlined method, which would otherwise clear the stack space of findings at every call.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int CheckCode(int code, ReadOnlySpan<byte> cell, PeriodParser periods, RowFindings findings)
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

    /// <summary>Returns the fault of a text. Faults are cached, since the same few wrong texts recur.</summary>
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
            findings.Add(new RowFault(FindingCodes.ExcludedCode, header, CellMessages.CodeExcluded(table.Column.Name), CellMessages.SeeStructure) { Discriminator = code.Id }, RowFindings.Text(cell));
            return -1;
        }
        if (period is not { } at || code.IsValidAt(at)) return index;
        bool retired = code.ValidTo is { } to && at.FirstDay > to;
        Message message = retired ? CellMessages.CodeRetired(Day(code.ValidTo!.Value)) : CellMessages.CodeNotYet(Day(code.ValidFrom!.Value));
        Message? hint = table.Causes.Successors(code);
        findings.Add(new RowFault(retired ? FindingCodes.RetiredCode : FindingCodes.CodeNotYetValid, header, message, hint) { Discriminator = code.Id }, RowFindings.Text(cell));
        return -1;
    }

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
