using Indicators.Definitions;

namespace Indicators.Submissions;

/// <summary>Reads the cells of the status column. A blank one is a normal value.</summary>
internal sealed class StatusCells
{
    private readonly CodeCells codes;
    private readonly ObservationStatus[] statuses;

    public StatusCells(Column column, int field, string header)
    {
        codes = new CodeCells(column, field, header, column.Blank);
        statuses = [.. codes.List.Codes.Select(code => Status(code.Id))];
    }

    /// <summary>The row's status, or null with a finding.</summary>
    public ObservationStatus? Read(ReadOnlySpan<byte> cell, Period? period, RowFindings findings)
    {
        if (cell.IsEmpty && codes.Absent < 0) return ObservationStatus.Normal;
        int code = codes.Read(cell, period, findings);
        return code < 0 ? null : statuses[code];
    }

    /// <summary>Whether a status says that there is no value.</summary>
    public static bool IsMissing(ObservationStatus status) => status is ObservationStatus.Missing or ObservationStatus.NotCollected
        or ObservationStatus.CannotExist or ObservationStatus.IncludedElsewhere or ObservationStatus.Suppressed;

    /// <summary>The codes of a status list are SDMX's letters.</summary>
    private static ObservationStatus Status(string code) =>
        code.Length == 1 && Enum.IsDefined((ObservationStatus)code[0]) ? (ObservationStatus)code[0] : ObservationStatus.Normal;
}
