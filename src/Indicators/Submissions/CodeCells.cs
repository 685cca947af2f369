using System.Globalization;
using System.Text;
using Indicators.Definitions;

namespace Indicators.Submissions;

/// <summary>Reads the cells of one column that takes codes of a list.</summary>
internal sealed class CodeCells
{
    private readonly WordTable words;
    private readonly bool[]? special;
    private readonly int blank;
    private UnknownCodeHint? hints;

    /// <param name="column">A column with a code list.</param>
    /// <param name="field">The index of its field, or -1 where the file has none.</param>
    /// <param name="header">The header's name.</param>
    /// <param name="blank">The code that a blank cell stands for, or null where a blank is an error.</param>
    public CodeCells(Column column, int field, string header, string? blank)
    {
        Column = column;
        Field = field;
        Header = header;
        List = column.CodeList!;
        words = new WordTable(List.Codes.Count);
        for (int i = 0; i < List.Codes.Count; i++)
        {
            Code code = List[i];
            words.Add(Encoding.UTF8.GetBytes(code.Id), i);
            if (code.ValidFrom is null && code.ValidTo is null && !column.Excluded.Contains(code.Id)) continue;
            special ??= new bool[List.Codes.Count];
            special[i] = true;
        }
        this.blank = blank is null ? -1 : List.IndexOf(blank);
    }

    public Column Column { get; }

    public CodeList List { get; }

    public int Field { get; }

    public string Header { get; }

    /// <summary>The index of the cell's code, or -1 with a finding.</summary>
    /// <param name="cell">The cell, without its quotes.</param>
    /// <param name="period">The row's period, where it could be read: a code may be valid only in some.</param>
    /// <param name="findings">Of the row.</param>
    public int Read(ReadOnlySpan<byte> cell, Period? period, RowFindings findings)
    {
        int code = words.Find(cell);
        if (code >= 0) return special is null || !special[code] ? code : CheckSpecial(code, cell, period, findings);
        return cell.IsEmpty ? ReadBlank(findings) : ReadUnknown(cell, findings);
    }

    /// <summary>What the column's absence, or a blank cell where that is allowed, stands for.</summary>
    public int Absent => blank;

    private int ReadBlank(RowFindings findings)
    {
        if (blank < 0 && findings.Wants("blank-code"))
            findings.Add("blank-code", Header, $"The cell is blank; {Column.Name} needs a code.",
                Column.Totals.Count > 0 ? "A blank never means all: write the code, or leave a total row out." : "Write the code.", default);
        return blank;
    }

    private int ReadUnknown(ReadOnlySpan<byte> cell, RowFindings findings)
    {
        if (!findings.Wants("unknown-code")) return -1;
        hints ??= new UnknownCodeHint(Column);
        findings.Add("unknown-code", Header, $"The cell holds no code of the list {List.Id}.", hints.For(RowFindings.Text(cell)), cell);
        return -1;
    }

    private int CheckSpecial(int index, ReadOnlySpan<byte> cell, Period? period, RowFindings findings)
    {
        Code code = List[index];
        if (Column.Excluded.Contains(code.Id))
        {
            if (findings.Wants("excluded-code"))
                findings.Add("excluded-code", Header, $"The code is known, but {Column.Name} may not take it.", "See the structure for the codes it takes.", cell);
            return -1;
        }
        if (period is not { } at || code.IsValidAt(at)) return index;
        bool retired = code.ValidTo is { } to && at.FirstDay > to;
        string kind = retired ? "retired-code" : "code-not-yet-valid";
        if (findings.Wants(kind))
            findings.Add(kind, Header,
                retired ? $"The code was valid up to {Day(code.ValidTo)}, before the row's period." : $"The code is valid from {Day(code.ValidFrom)}, after the row's period.",
                code.Attributes.TryGetValue("replaced_by", out string? successor) && successor.Length > 0 ? $"Use {successor}." : null, cell);
        return -1;
    }

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
