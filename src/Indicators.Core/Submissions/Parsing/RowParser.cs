using System.Runtime.CompilerServices;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Submissions.Csv;
using Indicators.Submissions.Headers;

namespace Indicators.Submissions.Parsing;

/// <summary>
/// Reads the cells of a row into the columns: the period first, since
/// it decides which codes are valid, and the status before the measure.
/// </summary>
internal sealed class RowParser
{
    private readonly HeaderMatch match;
    private readonly StructureTables tables;
    private readonly RowFindings rowFindings;
    private Func<string?>? keyOfRow;
    private SubmissionColumns keyColumns = null!;
    private int keyRow;
    private readonly int periodField;
    private readonly PeriodParser periods;
    private readonly CodeParser area;
    private readonly int[] areaIndexes;
    private readonly CodeParser[] dimensions;
    private readonly CodeParser[] attributes;
    private readonly StatusParser? status;
    private readonly int statusField;
    private readonly MeasureParser measure;
    private readonly int measureField;

    /// <param name="measureColumn">The measure with the marks used in this file; by default the structure's own.</param>
    public RowParser(HeaderMatch match, FindingCollector findings, Column? measureColumn = null)
    {
        this.match = match;
        tables = match.Tables;
        Structure structure = tables.Structure;
        rowFindings = new RowFindings(findings);
        periodField = FieldOf(structure.Period);
        periods = new PeriodParser(structure, HeaderOf(structure.Period));
        area = Codes(structure.ReportingArea);
        areaIndexes = tables.AreaIndexes;
        dimensions = [.. structure.Dimensions.Select(Codes)];
        attributes = [.. structure.Columns
            .Where(column => column.Role is ColumnRole.Attribute or ColumnRole.Note && column.CodeList is not null && FieldOf(column) >= 0)
            .Select(Codes)];
        statusField = structure.Status is { CodeList: not null } column ? FieldOf(column) : -1;
        if (statusField >= 0) status = new StatusParser(tables.Codes(tables.IndexOf(structure.Status!)), statusField, HeaderOf(structure.Status!));
        measureField = FieldOf(structure.Measure);
        measure = new MeasureParser(measureColumn ?? structure.Measure, HeaderOf(structure.Measure), structure.Status);
    }

    /// <summary>Determines whether a row whose cells cannot be read is not data; null if such rows are not looked for.</summary>
    public Func<bool>? ExplainRow { set => rowFindings.Explain = value; }

    /// <summary>Reads all cells of a row.</summary>
    /// <param name="isWithheld">Whether a flag of confidentiality says that the office withholds the figure of the row.</param>
    public void Read<TFields>(TFields record, SubmissionColumns columns, int row, bool isWithheld)
        where TFields : struct, IRowFields
    {
        columns.Periods.Set(row, periodField < 0 ? periods.ReadNone() : periods.Read(record.Field(periodField), rowFindings));
        int code = area.Field < 0 ? -1 : area.Read(record.Field(area.Field), periods, rowFindings);
        columns.Areas.Set(row, code < 0 ? -1 : areaIndexes[code]);
        for (int i = 0; i < dimensions.Length; i++)
        {
            CodeParser dimension = dimensions[i];
            columns.Dimensions[i].Set(row, dimension.Field < 0
                ? dimension.Absent
                : dimension.Read(record.Field(dimension.Field), periods, rowFindings));
        }
        foreach (CodeParser attribute in attributes)
            if (!record.Field(attribute.Field).IsEmpty) attribute.Read(record.Field(attribute.Field), periods, rowFindings);
        // An unknown status has its own finding; the figure is then read as if there were no status.
        ObservationStatus observed = status is null ? ObservationStatus.Normal : status.Read(record.Field(statusField), periods, rowFindings);
        // A figure that is not there because it is withheld needs no other reason, unless it is not there for one.
        if (isWithheld && (observed == ObservationStatus.Missing || !observed.IsAbsent())) observed = ObservationStatus.Suppressed;
        double value = measureField < 0 ? double.NaN : measure.Read(record.Field(measureField), ref observed, rowFindings);
        if (isWithheld && !double.IsNaN(value)) (value, observed) = (double.NaN, ObservationStatus.Suppressed);
        columns.Values[row] = value;
        columns.Statuses[row] = observed;
        if (rowFindings.HasUnreadCell) Flush(columns, row);
    }

    /// <summary>Reads only the codes and the period. Blank cells leave their dimension open, whatever a blank means elsewhere.</summary>
    public void ReadKey<TFields>(TFields record, SubmissionColumns columns, int row)
        where TFields : struct, IRowFields
    {
        columns.Clear(row);
        columns.Periods.Set(row, periodField >= 0 && !record.Field(periodField).IsEmpty ? periods.Read(record.Field(periodField), rowFindings) : periods.ReadNone());
        if (area.Field >= 0 && !record.Field(area.Field).IsEmpty && area.Read(record.Field(area.Field), periods, rowFindings) is >= 0 and int code)
            columns.Areas.Set(row, areaIndexes[code]);
        for (int i = 0; i < dimensions.Length; i++)
            if (dimensions[i].Field >= 0 && !record.Field(dimensions[i].Field).IsEmpty)
                columns.Dimensions[i].Set(row, dimensions[i].Read(record.Field(dimensions[i].Field), periods, rowFindings));
        if (rowFindings.HasUnreadCell) Flush(columns, row);
    }

    /// <summary>Records what a row that does not count is about, if its area and period can be read.</summary>
    public void ReadUnsound(RecordReader record, SubmissionColumns columns)
    {
        int Peek(CodeParser codes) => codes.Field < 0 ? codes.Absent : codes.Field < record.FieldCount ? codes.Peek(record.Field(codes.Field)) : -1;
        if (periodField < 0 || periodField >= record.FieldCount || area.Field < 0) return;
        if (Peek(area) is >= 0 and int code && areaIndexes[code] >= 0 && periods.Peek(record.Field(periodField)) is { } period)
            columns.Add(new UnsoundRow(areaIndexes[code], period, new RowCodes([.. dimensions.Select(Peek)])));
    }

    /// <summary>Adds the rows of another part of the file, and everything else found in it.</summary>
    public void Add(RowParser part, SubmissionColumns rows, SubmissionColumns to)
    {
        int[] numbers = periods.NumbersOf(part.periods);
        if (!numbers.SequenceEqual(Enumerable.Range(0, numbers.Length))) rows.Periods.Renumber(numbers, rows.Count);
        to.Add(rows);
        area.Add(part.area);
        for (int i = 0; i < dimensions.Length; i++) dimensions[i].Add(part.dimensions[i]);
    }

    /// <summary>Creates the submission, with unused capacity removed and the periods sorted.</summary>
    public Submission ToSubmission(SubmissionColumns columns, string path, string encoding, char delimiter)
    {
        columns.Trim();
        Period[] sorted = [.. periods.Periods];
        Array.Sort(sorted, (left, right) => left.CompareTo(right));
        if (!periods.Periods.SequenceEqual(sorted)) columns.Periods.Renumber([.. periods.Periods.Select(period => Array.IndexOf(sorted, period))], columns.Count);
        Structure structure = tables.Structure;
        return new Submission
        {
            Path = path,
            Structure = structure,
            Encoding = encoding,
            Delimiter = delimiter,
            RowCount = columns.Count,
            Areas = columns.Areas,
            Periods = sorted,
            PeriodIndexes = columns.Periods,
            Dimensions = [.. structure.Dimensions.Select((column, i) => new CodeColumn(column, columns.Dimensions[i]))],
            Values = columns.Values,
            Statuses = columns.Statuses,
            Lines = columns.Lines,
            UnsoundRows = columns.Unsound,
            UnknownCodes = dimensions.Append(area).Where(column => column.OtherSets.Count > 0)
                .ToDictionary(column => column.Name, column => (IReadOnlyList<string>)[.. column.OtherSets], StringComparer.Ordinal),
            Headers = structure.Columns.Select((column, i) => (column.Name, Header: match.HeaderOf(i)))
                .ToDictionary(pair => pair.Name, pair => pair.Header, StringComparer.Ordinal),
        };
    }

    private CodeParser Codes(Column column) => new(tables.Codes(tables.IndexOf(column)), FieldOf(column), HeaderOf(column));

    private int FieldOf(Column column) => match.Fields[tables.IndexOf(column)];

    private string HeaderOf(Column column) => match.HeaderOf(tables.IndexOf(column));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Flush(SubmissionColumns columns, int row)
    {
        (keyColumns, keyRow) = (columns, row);
        rowFindings.Flush(columns.Lines[row], keyOfRow ??= () => Key(keyColumns, keyRow, periods.Last));
    }

    private string? Key(SubmissionColumns columns, int row, Period? period)
    {
        int index = columns.Areas[row];
        return KeyText.Format(tables.Structure, index < 0 ? null : tables.Areas[index].Id, period, columns.Dimensions.Select(codes => codes[row]));
    }
}
