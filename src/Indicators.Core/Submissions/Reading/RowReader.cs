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
    /// <summary>So many rows are read at a time: a method that is called often is compiled anew when that pays, one that runs long is not.</summary>
    public const int Batch = 1024;

    private readonly int width = headers.Count;
    private bool isFirst;

    /// <summary>What looks for persons; null where the rows need not be looked at.</summary>
    public PersonalDataGuard? Guard { get; init; }

    /// <summary>The number of rows of the file before these.</summary>
    public int RowsBefore { get; init; }

    /// <summary>What is told once and with the number of rows.</summary>
    public required RowTallies Tallies { get; init; }

    /// <summary>Tells rows that are no data; null where the format says what a row is.</summary>
    public OddRows? Odd { get; init; }

    /// <summary>Whether the first row stands right below the header.</summary>
    public bool IsBelowHeader { init => isFirst = value; }

    /// <summary>Whether these are the rows of a part of a file, which count only where nothing is wrong with its quotes.</summary>
    public bool IsPart { get; init; }

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
        Tallies.Concepts?.Look(records);
        if (Sdmx is null) cells.Read(new PlainFields(records), columns, row);
        else if (!Sdmx.Read(records, columns, row))
        {
            columns.RemoveLast();
            if (Guard is { HasSeenEnough: false }) Guard.Look(records);
            return;
        }
        // Behind a fault in quoting a part of a file may have other rows than the whole, which is read again.
        if (Guard is not null && !(IsPart && records.HadFault)) Guard.Look(records, columns, row, RowsBefore + row);
    }

    /// <summary>A row of hashtags below the header, which humanitarian exchanges ask for, says again what the header says.</summary>
    /// <remarks>Source: the Humanitarian Exchange Language (HXL), version 1.1: <c>#tag +attribute</c>.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool IsTagRow()
    {
        isFirst = false;
        if (!TagRow.IsTagRow(records)) return false;
        findings.Add(FindingCodes.TagRow, FileMessages.TagRow, records.Line, hint: FileMessages.TagRowHint);
        return true;
    }

    /// <summary>Whether a cell is empty or begins with what may be a blank of any kind.</summary>
    private static bool MayBeBlank(ReadOnlySpan<byte> cell) => cell.IsEmpty || (byte)(cell[0] - '!') >= 0x80 - '!';

    /// <summary>A row of nothing but delimiters and what cannot be seen, as spreadsheet programs leave below a table, is no data.</summary>
    // Findings stay out of what is inlined: room for them is cleared in every call.
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
