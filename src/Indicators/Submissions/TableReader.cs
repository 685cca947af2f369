using System.Text;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Submissions.Privacy;
using Indicators.Submissions.Sdmx;

namespace Indicators.Submissions;

/// <summary>Reads the header and the rows of one file into columns. Used once.</summary>
internal sealed class TableReader
{
    /// <summary>After so many rows it pays to count how many there will be.</summary>
    private const int ManyRows = 50_000;

    private const int RowsBetweenCancellationChecks = 4096;

    private readonly StructureTables structure;
    private readonly RecordReader records;
    private readonly FindingCollector findings;
    private readonly ReadLimits limits;
    private readonly RecordFindings recordFindings;
    private SubmissionColumns? columns;
    private string[] headerFields = [];
    private readonly SdmxCsv? sdmx;
    private readonly Column measure;
    private readonly Lazy<IReadOnlySet<string>> labels;
    private RowCells? cells;

    /// <param name="labels">Names of codes, in every language.</param>
    /// <param name="sdmx">Null for a file of another kind.</param>
    /// <param name="decimalMark">The mark of the file's locale, where one was declared.</param>
    public TableReader(
        StructureTables structure, RecordReader records, FindingCollector findings, ReadLimits limits, Lazy<IReadOnlySet<string>> labels,
        SdmxCsv? sdmx = null, char? decimalMark = null)
    {
        this.labels = labels;
        this.sdmx = sdmx;
        measure = MeasureOf(structure.Structure.Measure, sdmx is not null, decimalMark);
        this.structure = structure;
        this.records = records;
        this.findings = findings;
        this.limits = limits;
        recordFindings = new RecordFindings(findings, limits);
    }

    /// <summary>Null until the header has been read.</summary>
    public int? RowCount => columns?.Count;

    /// <summary>What was seen of persons; null until the header has been read.</summary>
    public PersonalDataGuard? Guard { get; private set; }

    /// <summary>Whether the file is a table of the structure; if not, a finding says why.</summary>
    /// <param name="expectedRows">How many rows the file will have, as far as that can be told; asked for large files only.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public bool Read(Func<long> expectedRows, CancellationToken cancellation)
    {
        if (ReadHeader() is not { } match) return false;
        bool isWhole = HeaderFindings.Report(match, records.Line, findings);
        if (match.Named == 0)
        {
            Guard = PersonalDataGuard.OfAll(records, labels);
            return false;
        }
        Guard = new PersonalDataGuard(match, headerFields, labels);
        cells = new RowCells(match, findings, measure);
        SdmxRows? sdmxRows = sdmx is null ? null : new SdmxRows(sdmx, SdmxHeader.Of(sdmx, structure, headerFields), cells, findings);
        columns = new SubmissionColumns(structure.Structure.Dimensions.Count());
        int width = match.Headers.Count;
        bool reserved = false;
        while (records.Read())
        {
            if (columns.Count % RowsBetweenCancellationChecks == 0) cancellation.ThrowIfCancellationRequested();
            if (columns.Count == ManyRows && !reserved)
            {
                reserved = true;
                columns.Reserve((int)Math.Min(limits.Rows, expectedRows()));
            }
            if (columns.Count >= limits.Rows)
            {
                findings.Add("too-many-rows", $"The file has more than {limits.Rows} rows.", records.Line, hint: "Split it by period.");
                isWhole = false;
                break;
            }
            ReadRow(match.Headers, width, columns, cells, sdmxRows);
        }
        sdmxRows?.Apply(columns);
        recordFindings.ReportEncoding();
        if (columns.Count == 0 && !findings.HasErrors)
            findings.Add("no-rows", "The file has a header and no rows.", records.Line, hint: "Send the rows, or leave the file out.");
        return isWhole;
    }

    /// <summary>One row. A method of its own, since the runtime compiles anew what is called often, not what runs long.</summary>
    private void ReadRow(IReadOnlyList<string> headers, int width, SubmissionColumns into, RowCells rowCells, SdmxRows? sdmxRows)
    {
        if (IsBlankRow()) return;
        int row = into.Add(records.Line);
        if (!recordFindings.IsSound(records, headers, width))
        {
            into.Clear(row);
            return;
        }
        if (sdmxRows is null) rowCells.Read(new PlainFields(records), into, row);
        else sdmxRows.Read(records, into, row);
        Guard!.Look(records, into, row);
    }

    public Submission ToSubmission(string path, string encoding, char delimiter) => cells!.ToSubmission(columns!, path, encoding, delimiter);

    private HeaderMatch? ReadHeader()
    {
        bool isThere = records.Read();
        if (isThere && HeaderSniffer.DeclaredDelimiter(Encoding.UTF8.GetString(records.Raw[..Math.Min(records.Raw.Length, 8)])) is not null)
            isThere = records.Read();
        if (!isThere)
        {
            findings.Add("empty-file", "The file holds no header and no rows.", hint: "Send the file again; a submission with no rows has a header.");
            return null;
        }
        if (!recordFindings.IsSound(records, [], records.FieldCount))
        {
            recordFindings.ReportEncoding();
            return null;
        }
        if (records.FieldCount > limits.Columns)
        {
            findings.Add("too-many-columns", $"The header has more than {limits.Columns} columns.", records.Line, hint: "Check that the file is what it should be.");
            return null;
        }
        var fields = new string[records.FieldCount];
        for (int i = 0; i < fields.Length; i++) fields[i] = Encoding.UTF8.GetString(records.Field(i));
        headerFields = fields;
        return sdmx is null ? HeaderMatch.Of(structure, fields) : SdmxHeader.Of(sdmx, structure, fields).Match;
    }

    /// <summary>The measure as this file writes it: with the decimal mark of its locale, and SDMX's own words for no figure.</summary>
    private static Column MeasureOf(Column column, bool isSdmx, char? decimalMark)
    {
        if (decimalMark is { } mark)
            column = column with { DecimalMark = mark, GroupingMark = column.GroupingMark == mark ? null : column.GroupingMark };
        if (!isSdmx) return column;
        Dictionary<string, ObservationStatus> marks = new(column.MissingMarks, StringComparer.Ordinal);
        foreach (string word in (string[])["NaN", "#N/A"]) marks.TryAdd(word, ObservationStatus.Missing);
        return column with { MissingMarks = marks };
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
}
