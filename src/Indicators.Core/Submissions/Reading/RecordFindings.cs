using Indicators.Findings;
using Indicators.Submissions.Csv;
using Indicators.Submissions.Files;
using Indicators.Submissions.Shapes;

namespace Indicators.Submissions.Reading;

/// <summary>Reports what keeps a record from being read at all: quoting, size, bytes, the number of fields.</summary>
internal sealed class RecordFindings(FindingCollector findings, ReadLimits limits, char delimiter)
{
    private readonly EncodingFindings encoding = new(findings);

    /// <summary>What separates fields.</summary>
    public char Delimiter => delimiter;

    /// <summary>Whether the record's fields may be read; if not, a finding says why.</summary>
    /// <param name="record">The current record.</param>
    /// <param name="headers">The headers, for the column that a finding names; none for the header itself.</param>
    /// <param name="width">The number of fields that it should have.</param>
    /// <param name="odd">Tells rows that are no data; null where none are looked for.</param>
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
        if (findings.Wants("ragged-row"))
            findings.Add("ragged-row", $"The row has {record.FieldCount} {(record.FieldCount == 1 ? "field" : "fields")}; the header has {width}.", record.Line,
                hint: record.FieldCount > width
                    ? "Put a cell that holds the delimiter in quotes, or remove the extra cell."
                    : "Add the missing cells; a blank cell needs its delimiter too.");
        return false;
    }

    /// <summary>Adds what is held back until the file has been read, of the rows that follow.</summary>
    public void Add(RecordFindings later) => encoding.Add(later.encoding);

    /// <summary>Reports bytes that were not valid, once, when the file has been read.</summary>
    public void ReportEncoding() => encoding.Report();

    /// <summary>How many lines the record takes in, and how many of them look like rows.</summary>
    private string Swallowed(RecordReader record, int width)
    {
        string[] lines = RowsInQuotes.Lines(record.Raw.TrimEnd("\r\n"u8));
        if (lines.Length == 1) return "";
        int rows = RowsInQuotes.CountRows(lines[1..], width, delimiter);
        return $" (to line {record.Line + lines.Length - 1}; {rows} {(rows == 1 ? "looks like a row" : "look like rows")})";
    }

    private void ReportFault(RecordReader record, int width)
    {
        switch (record.Fault)
        {
            case RecordFault.UnclosedQuote:
                findings.Add("unclosed-quote",
                    record.IsBeyondLimit
                        ? $"A quote that opens in this row is not closed within {limits.RecordBytes} bytes; nothing after it is read."
                        : $"A quote that opens in this row is not closed in it; the lines up to its close{Swallowed(record, width)} are not read.", record.Line,
                    hint: "Close the quote, or remove it.");
                break;
            case RecordFault.TooLong:
                findings.Add("record-too-long", $"The row is longer than {limits.RecordBytes} bytes.", record.Line,
                    hint: "Check that its lines end as they should.");
                break;
            case RecordFault.TextAfterQuote:
                findings.Add("text-after-quote", "A quoted cell is followed by text before the next delimiter.", record.Line,
                    hint: "Put the whole cell in quotes, and write a quote inside it twice.");
                break;
            default:
                findings.Add("stray-quote", "A cell that is not quoted holds a quote; it is taken as text.", record.Line,
                    hint: "Put the cell in quotes, and write the quote inside it twice.");
                break;
        }
    }
}
