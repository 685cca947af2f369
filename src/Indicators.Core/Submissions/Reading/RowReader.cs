using System.Runtime.CompilerServices;
using Indicators.Findings;
using Indicators.Messages;
using Indicators.Submissions.Cells;
using Indicators.Submissions.Csv;
using Indicators.Submissions.Parsing;
using Indicators.Submissions.PersonalData;
using Indicators.Submissions.Sdmx;
using Indicators.Submissions.Shapes;

namespace Indicators.Submissions.Reading;

/// <summary>Reads rows of a file, or of a part of it, into columns.</summary>
internal sealed class RowReader(RecordReader records, IReadOnlyList<string> headers, SubmissionColumns columns, RowParser cells, RecordFindings recordFindings, FindingCollector findings)
{
    /// <summary>
    /// The number of rows read per call, since a method that is called often
    /// is optimised by tiered compilation and one that runs long is not.
    /// </summary>
    public const int Batch = 1024;

    private readonly int width = headers.Count;
    private bool isFirst;

    /// <summary>The guard against personal data; null if the rows need not be examined.</summary>
    public PersonalDataGuard? Guard { get; init; }

    /// <summary>The number of rows of the file before these.</summary>
    public int RowsBefore { get; init; }

    /// <summary>What is reported once, with the number of rows.</summary>
    public required RowTallies Tallies { get; init; }

    /// <summary>Recognises rows that are not data; null if the format defines what a row is.</summary>
    public OddRows? Odd { get; init; }

    /// <summary>Whether the first row directly follows the header.</summary>
    public bool IsBelowHeader { init => isFirst = value; }

    /// <summary>Whether these are the rows of a part of a file, which counts only if its quoting is faultless.</summary>
    public bool IsPart { get; init; }

    /// <summary>The reader of SDMX-CSV rows; null for other files.</summary>
    public SdmxRows? Sdmx { get; init; }

    /// <summary>Reads up to a number of records; returns false at the end.</summary>
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
        if (isFirst && IsTagRow()) return;
        if (MayBeBlank(records.Field(0)) && IsBlankRow()) return;
        if (records.SpansLines && records.Fault is RecordFault.None or RecordFault.StrayQuote) RowsInQuotes.Report(records, headers, recordFindings.Delimiter, findings);
        int row = columns.Add(records.Line);
        if (!recordFindings.IsSound(records, headers, width, Odd))
        {
            columns.Clear(row);
            if (records.Fault is RecordFault.None or RecordFault.StrayQuote) cells.ReadUnsound(records, columns);
            return;
        }
        bool isWithheld = Tallies.Concepts?.CountRecord(records) ?? false;
        if (Sdmx is null) cells.Read(new PlainFields(records), columns, row, isWithheld);
        else if (!Sdmx.Read(records, columns, row, isWithheld))
        {
            columns.RemoveLast();
            if (Guard is { HasSeenEnough: false }) Guard.AddSample(records);
            return;
        }
        // After a fault in quoting, the rows of a part may differ from those of the whole file, which is then read again.
        if (Guard is not null && !(IsPart && records.HadFault)) Guard.AddSample(records, columns, row, RowsBefore + row);
    }

    /// <summary>Whether the current row is a row of hashtags below the header, as humanitarian exchanges require: it repeats the header.</summary>
    /// <remarks>Source: the Humanitarian Exchange Language (HXL), version 1.1: <c>#tag +attribute</c>.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool IsTagRow()
    {
        isFirst = false;
        if (!TagRow.IsTagRow(records)) return false;
        findings.Add(FindingCodes.TagRow, FileMessages.TagRow, records.Line, hint: FileMessages.TagRowHint);
        return true;
    }

    /// <summary>Whether a cell is empty or begins with what may be whitespace of any kind.</summary>
    private static bool MayBeBlank(ReadOnlySpan<byte> cell) => cell.IsEmpty || (byte)(cell[0] - '!') >= 0x80 - '!';

    /// <summary>
    /// Whether the row contains only delimiters and invisible characters,
    /// as spreadsheet programs leave below a table. Such a row is not data.
    /// </summary>
    // Kept out of the inlined method, which would otherwise clear the stack space of findings at every call.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool IsBlankRow()
    {
        if (records.Fault != RecordFault.None) return false;
        for (int i = 1; i < records.FieldCount; i++)
            if (!CellText.IsBlank(records.Field(i))) return false;
        if (!CellText.IsBlank(records.Field(0))) return false;
        findings.AddRow(new RowFault(FindingCodes.BlankRow, null, FileMessages.RowBlank, FileMessages.RemoveIt), records.Line);
        return true;
    }
}
