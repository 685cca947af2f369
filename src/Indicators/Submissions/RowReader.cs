using Indicators.Findings;
using Indicators.Submissions.Causes;
using Indicators.Submissions.Privacy;
using Indicators.Submissions.Sdmx;

namespace Indicators.Submissions;

/// <summary>Reads rows of a file, or of a part of it, into columns.</summary>
internal sealed class RowReader(RecordReader records, IReadOnlyList<string> headers, SubmissionColumns columns, RowCells cells, RecordFindings recordFindings, FindingCollector findings)
{
    /// <summary>So many rows are read at a time: a method that is called often is compiled anew when that pays, one that runs long is not.</summary>
    public const int Batch = 1024;

    private readonly int width = headers.Count;

    /// <summary>What looks for persons; null where the rows need not be looked at.</summary>
    public PersonalDataGuard? Guard { get; init; }

    /// <summary>The number of rows of the file before these.</summary>
    public int RowsBefore { get; init; }

    /// <summary>What reads the rows of SDMX-CSV; null for a file of another kind.</summary>
    public SdmxRows? Sdmx { get; init; }

    /// <summary>Reads up to a number of records; false at the end.</summary>
    public bool Read(int count)
    {
        for (; count > 0; count--)
        {
            if (!records.Read()) return false;
            ReadRow();
        }
        return true;
    }

    private void ReadRow()
    {
        if (MayBeBlank(records.Field(0)) && IsBlankRow()) return;
        int row = columns.Add(records.Line);
        if (!recordFindings.IsSound(records, headers, width))
        {
            columns.Clear(row);
            return;
        }
        if (Sdmx is null) cells.Read(new PlainFields(records), columns, row);
        else Sdmx.Read(records, columns, row);
        Guard?.Look(records, columns, row, RowsBefore + row);
    }

    /// <summary>Whether a cell is empty or begins with what may be a blank of any kind.</summary>
    private static bool MayBeBlank(ReadOnlySpan<byte> cell) => cell.IsEmpty || (byte)(cell[0] - '!') >= 0x80 - '!';

    /// <summary>A row of nothing but delimiters and what cannot be seen, as spreadsheet programs leave below a table, is no data.</summary>
    private bool IsBlankRow()
    {
        if (records.Fault != RecordFault.None) return false;
        for (int i = 1; i < records.FieldCount; i++)
            if (!CellText.IsBlank(records.Field(i))) return false;
        if (!CellText.IsBlank(records.Field(0))) return false;
        findings.AddRow(new RowFault("blank-row", null, "Every cell of the row is blank; it is ignored.", "Remove it."), records.Line);
        return true;
    }
}
