using System.Text;
using Indicators.Definitions;
using Indicators.Submissions.Csv;

namespace Indicators.Submissions.Sdmx;

/// <summary>The fields of a row without what SDMX-CSV adds to them.</summary>
internal readonly struct SdmxFields(RecordReader record, SdmxCellText cells) : IRowFields
{
    public ReadOnlySpan<byte> Field(int index) => cells.Trim(index, record.Field(index));
}

/// <summary>
/// Removes from cells what SDMX-CSV adds: labels (<c>AUT: Austria</c>), <c>#N/A</c> for no code, escaped codes (<c>60$2B</c>), and
/// years written as reporting years (<c>2024-A1</c>).
/// </summary>
internal sealed class SdmxCellText
{
    private readonly Column?[] columns;
    private readonly bool[] mayHoldSeveral;
    private readonly bool hasLabels;
    private readonly byte separator;

    public SdmxCellText(SdmxHeader header, char? subFieldSeparator)
    {
        columns = new Column?[header.Match.Headers.Count];
        foreach ((int column, int field) in header.Match.Fields.Index())
            if (field >= 0) columns[field] = header.Match.Structure.Columns[column];
        mayHoldSeveral = header.MayHoldSeveral;
        hasLabels = header.HasLabels;
        separator = subFieldSeparator is < '\u0080' and { } mark ? (byte)mark : (byte)0;
    }

    public ReadOnlySpan<byte> Trim(int field, ReadOnlySpan<byte> cell)
    {
        if (columns[field] is not { } column || column.Role is ColumnRole.Note or ColumnRole.Attribute) return cell;
        // No column accepts several values: report the whole cell as wrong instead of using its first value.
        if (mayHoldSeveral[field] && separator != 0 && cell.Contains(separator)) return cell;
        if (hasLabels && cell.IndexOf(": "u8) is >= 0 and int label) cell = cell[..label];
        if (column.CodeList is { } list)
        {
            if (cell.SequenceEqual("#N/A"u8)) return default;
            return cell.Contains((byte)'$') ? Code(cell, list) : cell;
        }
        return column.Role == ColumnRole.Period && cell.EndsWith("-A1"u8) ? cell[..^3] : cell;
    }

    private static ReadOnlySpan<byte> Code(ReadOnlySpan<byte> cell, CodeList list)
    {
        string id = Encoding.UTF8.GetString(cell);
        return list.Contains(id) ? cell : Encoding.UTF8.GetBytes(SdmxCodeId.ToCode(id));
    }
}
