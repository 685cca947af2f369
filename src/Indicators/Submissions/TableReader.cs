using System.Text;
using Indicators.Definitions;
using Indicators.Findings;

namespace Indicators.Submissions;

/// <summary>Reads the header and the rows of one file into columns. Used once.</summary>
internal sealed class TableReader
{
    /// <summary>After so many rows the rest is estimated from the file's length.</summary>
    private const int SampleRows = 400;

    private const int RowsBetweenCancellationChecks = 4096;

    private readonly Structure structure;
    private readonly CodeList areas;
    private readonly RecordReader records;
    private readonly FindingCollector findings;
    private readonly ReadLimits limits;
    private readonly EncodingFindings encodingFindings;
    private SubmissionColumns? columns;
    private RowCells? cells;

    public TableReader(Structure structure, CodeList areas, RecordReader records, FindingCollector findings, ReadLimits limits)
    {
        this.structure = structure;
        this.areas = areas;
        this.records = records;
        this.findings = findings;
        this.limits = limits;
        encodingFindings = new EncodingFindings(findings);
    }

    /// <summary>Null until the header has been read.</summary>
    public int? RowCount => columns?.Count;

    /// <summary>Whether the file is a table of the structure; if not, a finding says why.</summary>
    /// <param name="fileLength">In bytes, where it is known.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public bool Read(long? fileLength, CancellationToken cancellation)
    {
        if (ReadHeader() is not { } match) return false;
        bool isWhole = HeaderFindings.Report(match, records.Line, findings);
        if (match.Named == 0) return false;
        cells = new RowCells(match, areas, findings);
        columns = new SubmissionColumns(structure.Dimensions.Count());
        int width = match.Headers.Count;
        while (records.Read())
        {
            if (columns.Count % RowsBetweenCancellationChecks == 0) cancellation.ThrowIfCancellationRequested();
            if (columns.Count == SampleRows && fileLength is { } length) columns.Reserve(EstimateRows(length));
            if (columns.Count >= limits.Rows)
            {
                findings.Add("too-many-rows", $"The file has more than {limits.Rows} rows.", records.Line, hint: "Split it by period.");
                isWhole = false;
                break;
            }
            if (IsBlankRow()) continue;
            int row = columns.Add(records.Line);
            if (!IsSound(match, width)) continue;
            cells.Read(records, columns, row);
        }
        encodingFindings.Report();
        if (columns.Count == 0 && !findings.HasErrors)
            findings.Add("no-rows", "The file has a header and no rows.", records.Line, hint: "Send the rows, or leave the file out.");
        return isWhole;
    }

    public Submission ToSubmission(string path, string encoding, char delimiter) => cells!.ToSubmission(columns!, path, encoding, delimiter);

    private HeaderMatch? ReadHeader()
    {
        if (!records.Read()) return null;
        if (HeaderSniffer.DeclaredDelimiter(Encoding.UTF8.GetString(records.Raw[..Math.Min(records.Raw.Length, 8)])) is not null && !records.Read()) return null;
        if (records.Fault is RecordFault.UnclosedQuote or RecordFault.TooLong or RecordFault.TextAfterQuote)
        {
            ReportFault();
            return null;
        }
        if (records.FieldCount > limits.Columns)
        {
            findings.Add("too-many-columns", $"The header has more than {limits.Columns} columns.", records.Line, hint: "Check that the file is what it should be.");
            return null;
        }
        if (records.IsSuspect && encodingFindings.Check(records, []))
        {
            encodingFindings.Report();
            return null;
        }
        var fields = new string[records.FieldCount];
        for (int i = 0; i < fields.Length; i++) fields[i] = Encoding.UTF8.GetString(records.Field(i));
        return HeaderMatch.Of(structure, fields);
    }

    /// <summary>Reports what keeps a row from being read at all.</summary>
    private bool IsSound(HeaderMatch match, int width)
    {
        if (records.Fault != RecordFault.None)
        {
            ReportFault();
            if (records.Fault != RecordFault.StrayQuote) return false;
        }
        if (records.IsSuspect && encodingFindings.Check(records, match.Headers)) return false;
        if (records.FieldCount == width) return true;
        if (findings.Wants("ragged-row"))
            findings.Add("ragged-row", $"The row has {records.FieldCount} fields; the header has {width}.", records.Line,
                hint: records.FieldCount > width ? "Put a cell that holds the delimiter in quotes, or remove the extra cell." : "Add the missing cells; a blank cell needs its delimiter too.");
        return false;
    }

    /// <summary>A row of nothing but delimiters, as spreadsheet programs leave below a table, is no data.</summary>
    private bool IsBlankRow()
    {
        if (records.Fault != RecordFault.None || !records.Field(0).IsEmpty) return false;
        for (int i = 1; i < records.FieldCount; i++)
            if (!records.Field(i).IsEmpty) return false;
        if (findings.Wants("blank-row")) findings.Add("blank-row", "Every cell of the row is blank; it is ignored.", records.Line, hint: "Remove it.");
        return true;
    }

    private void ReportFault()
    {
        switch (records.Fault)
        {
            case RecordFault.UnclosedQuote:
                findings.Add("unclosed-quote", "A quote that opens in this row is not closed in it; the lines up to its close are not read.", records.Line,
                    hint: "Close the quote, or remove it.");
                break;
            case RecordFault.TooLong:
                findings.Add("record-too-long", $"The row is longer than {limits.RecordBytes} bytes.", records.Line, hint: "Check that its lines end as they should.");
                break;
            case RecordFault.TextAfterQuote:
                if (findings.Wants("text-after-quote"))
                    findings.Add("text-after-quote", "A quoted cell is followed by text before the next delimiter.", records.Line, hint: "Put the whole cell in quotes, and write a quote inside it twice.");
                break;
            default:
                if (findings.Wants("stray-quote"))
                    findings.Add("stray-quote", "A cell that is not quoted holds a quote; it is taken as text.", records.Line, hint: "Put the cell in quotes, and write the quote inside it twice.");
                break;
        }
    }

    private int EstimateRows(long length)
    {
        double rowLength = Math.Max(1, records.Offset / (double)SampleRows);
        return (int)Math.Min(limits.Rows, length / rowLength * 1.03);
    }
}
