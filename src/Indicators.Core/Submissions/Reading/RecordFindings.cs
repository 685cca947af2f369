using Indicators.Findings;
using Indicators.Messages;
using Indicators.Submissions.Csv;
using Indicators.Submissions.Files;
using Indicators.Submissions.Shapes;

namespace Indicators.Submissions.Reading;

/// <summary>Reports what prevents a record from being read at all: its quoting, size, bytes or number of fields.</summary>
internal sealed class RecordFindings(FindingCollector findings, ReadLimits limits, char delimiter)
{
    private readonly EncodingFindings encoding = new(findings);

    /// <summary>The separator of fields.</summary>
    public char Delimiter => delimiter;

    /// <summary>Whether the record's fields may be read; if not, a finding says why.</summary>
    /// <param name="record">The current record.</param>
    /// <param name="headers">The headers, of which a finding names one; empty for the header itself.</param>
    /// <param name="width">The expected number of fields.</param>
    /// <param name="odd">Recognises rows that are not data; null if they are not looked for.</param>
    public bool IsSound(RecordReader record, IReadOnlyList<string> headers, int width, OddRows? odd = null)
    {
        if (record.Fault == RecordFault.None && !record.IsSuspect && record.FieldCount == width) return true;
        return IsSoundInDetail(record, headers, width, odd);
    }

    private bool IsSoundInDetail(RecordReader record, IReadOnlyList<string> headers, int width, OddRows? odd)
    {
        if (record.Fault != RecordFault.None)
        {
            ReportFault(record, width);
            if (record.Fault != RecordFault.StrayQuote) return false;
        }
        if (record.IsSuspect && encoding.Check(record, headers)) return false;
        if (record.FieldCount == width) return true;
        if (odd is not null && odd.Explain()) return false;
        if (findings.ShouldCreate(FindingCodes.RaggedRow))
            findings.Add(FindingCodes.RaggedRow, FileMessages.CellsOfRow(cells: record.FieldCount, header: width), record.Line,
                hint: record.FieldCount > width
                    ? FileMessages.QuoteOrRemoveCell
                    : FileMessages.AddCells);
        return false;
    }

    /// <summary>Adds the encoding errors of the rows that follow, which are reported once the file has been read.</summary>
    public void Add(RecordFindings later) => encoding.Add(later.encoding);

    /// <summary>Reports bytes that were not valid; called once, after the file has been read.</summary>
    public void ReportEncoding() => encoding.Report();

    /// <summary>Says how many lines the record contains, and how many of them look like rows.</summary>
    private Message NotClosed(RecordReader record, int width)
    {
        string[] lines = RowsInQuotes.Lines(record.Raw.TrimEnd("\r\n"u8));
        return lines.Length == 1
            ? FileMessages.QuoteNotClosed
            : FileMessages.QuoteSwallowed(last: record.Line + lines.Length - 1, rows: RowsInQuotes.CountRows(lines[1..], width, delimiter));
    }

    private void ReportFault(RecordReader record, int width)
    {
        switch (record.Fault)
        {
            case RecordFault.UnclosedQuote:
                findings.Add(FindingCodes.UnclosedQuote,
                    record.IsBeyondLimit
                        ? FileMessages.QuoteNotClosedWithin(limits.RecordBytes)
                        : NotClosed(record, width), record.Line,
                    hint: FileMessages.CloseOrRemoveQuote);
                break;
            case RecordFault.TooLong:
                findings.Add(FindingCodes.RecordTooLong, FileMessages.RowTooLong(limits.RecordBytes), record.Line,
                    hint: FileMessages.CheckLineEnds);
                break;
            case RecordFault.TextAfterQuote:
                findings.Add(FindingCodes.TextAfterQuote, FileMessages.TextAfterQuote, record.Line,
                    hint: FileMessages.QuoteWholeCell);
                break;
            default:
                findings.Add(FindingCodes.StrayQuote, FileMessages.StrayQuote, record.Line,
                    hint: FileMessages.QuoteTheCell);
                break;
        }
    }
}
