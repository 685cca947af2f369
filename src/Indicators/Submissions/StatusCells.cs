using Indicators.Definitions;

namespace Indicators.Submissions;

/// <summary>Reads the cells of the status column, whose list has SDMX's letters. A blank one is a normal value unless the structure says otherwise.</summary>
internal sealed class StatusCells
{
    private readonly CodeCells codes;
    private readonly ObservationStatus[] statuses;

    public StatusCells(Column column, int field, string header)
    {
        codes = new CodeCells(column, field, header, column.Blank);
        statuses = [.. codes.List.Codes.Select(code => (ObservationStatus)code.Id[0])];
    }

    /// <summary>The row's status, or null with a finding.</summary>
    public ObservationStatus? Read(ReadOnlySpan<byte> cell, Period? period, RowFindings findings)
    {
        if (cell.IsEmpty && codes.Absent < 0) return ObservationStatus.Normal;
        int code = codes.Read(cell, period, findings);
        return code < 0 ? null : statuses[code];
    }
}
