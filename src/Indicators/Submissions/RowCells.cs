using Indicators.Definitions;
using Indicators.Findings;

namespace Indicators.Submissions;

/// <summary>Reads the cells of a row into the columns: the period first, since codes are valid in periods, and the status before the measure.</summary>
internal sealed class RowCells
{
    private readonly Structure structure;
    private readonly CodeList areas;
    private readonly RowFindings rowFindings;
    private readonly HeaderMatch match;
    private readonly int periodField;
    private readonly PeriodCells periods;
    private readonly CodeCells area;
    private readonly int[] areaIndexes;
    private readonly CodeCells[] dimensions;
    private readonly CodeCells[] attributes;
    private readonly StatusCells? status;
    private readonly int statusField;
    private readonly MeasureCells measure;
    private readonly int measureField;

    public RowCells(HeaderMatch match, CodeList areas, FindingCollector findings)
    {
        this.match = match;
        this.areas = areas;
        structure = match.Structure;
        rowFindings = new RowFindings(findings);
        periodField = FieldOf(structure.Period);
        periods = new PeriodCells(structure, HeaderOf(structure.Period));
        area = Codes(structure.ReportingArea);
        areaIndexes = [.. area.List.Codes.Select(code => areas.IndexOf(code.Id))];
        dimensions = [.. structure.Dimensions.Select(Codes)];
        attributes = [.. structure.Columns
            .Where(column => column.Role is ColumnRole.Attribute or ColumnRole.Note && column.CodeList is not null && FieldOf(column) >= 0)
            .Select(Codes)];
        statusField = structure.Status is { } statusColumn ? FieldOf(statusColumn) : -1;
        status = statusField >= 0 && structure.Status!.CodeList is not null
            ? new StatusCells(structure.Status, statusField, HeaderOf(structure.Status))
            : null;
        measureField = FieldOf(structure.Measure);
        measure = new MeasureCells(structure.Measure, HeaderOf(structure.Measure));
    }

    public void Read(RecordReader record, SubmissionColumns columns, int row)
    {
        Period? period = null;
        if (periodField >= 0)
        {
            int number = periods.Read(record.Field(periodField), rowFindings);
            columns.Periods[row] = number;
            if (number >= 0) period = periods.Periods[number];
        }
        if (area.Field >= 0)
        {
            int code = area.Read(record.Field(area.Field), period, rowFindings);
            columns.Areas[row] = code < 0 ? -1 : areaIndexes[code];
        }
        for (int i = 0; i < dimensions.Length; i++)
        {
            CodeCells dimension = dimensions[i];
            columns.Dimensions[i][row] = dimension.Field < 0
                ? dimension.Absent
                : dimension.Read(record.Field(dimension.Field), period, rowFindings);
        }
        foreach (CodeCells attribute in attributes)
            if (!record.Field(attribute.Field).IsEmpty) attribute.Read(record.Field(attribute.Field), period, rowFindings);
        ObservationStatus observed = status is null ? ObservationStatus.Normal
            : status.Read(record.Field(statusField), period, rowFindings) ?? ObservationStatus.Missing;
        if (measureField >= 0) columns.Values[row] = measure.Read(record.Field(measureField), ref observed, rowFindings);
        columns.Statuses[row] = observed;
        if (rowFindings.Any) rowFindings.Flush(columns.Lines[row], Key(columns, row, period));
    }

    /// <summary>The columns without the room they did not need, the periods sorted.</summary>
    public Submission ToSubmission(SubmissionColumns columns, string path, string encoding, char delimiter)
    {
        columns.Trim();
        Period[] sorted = [.. periods.Periods.Order()];
        int[] places = [.. periods.Periods.Select(period => Array.IndexOf(sorted, period))];
        foreach (ref int period in columns.Periods.AsSpan())
            if (period >= 0) period = places[period];
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
            Headers = structure.Columns.Select((column, i) => (column.Name, Header: match.HeaderOf(i)))
                .ToDictionary(pair => pair.Name, pair => pair.Header, StringComparer.Ordinal),
        };
    }

    private CodeCells Codes(Column column) => new(column, FieldOf(column), HeaderOf(column), column.Blank);

    private int FieldOf(Column column) => match.Fields[IndexOf(column)];

    private string HeaderOf(Column column) => match.HeaderOf(IndexOf(column));

    private int IndexOf(Column column)
    {
        for (int i = 0; i < structure.Columns.Count; i++)
            if (ReferenceEquals(structure.Columns[i], column)) return i;
        throw new ArgumentException($"{column.Name} is no column of {structure.Id}.", nameof(column));
    }

    private string? Key(SubmissionColumns columns, int row, Period? period)
    {
        int index = columns.Areas[row];
        return KeyText.Of(structure, index < 0 ? null : areas[index].Id, period, columns.Dimensions.Select(codes => codes[row]));
    }
}
