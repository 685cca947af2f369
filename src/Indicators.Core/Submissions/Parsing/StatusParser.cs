using System.Runtime.CompilerServices;
using Indicators.Definitions;
using Indicators.Lists;
using Indicators.Submissions.Headers;

namespace Indicators.Submissions.Parsing;

/// <summary>
/// Reads the cells of the status column, whose code list uses the letters of
/// SDMX. A blank cell is a normal value unless the structure says otherwise.
/// </summary>
internal sealed class StatusParser(CodeTable table, int field, string header)
{
    private readonly CodeParser codes = new(table, field, header);
    private readonly ObservationStatus[] statuses = table.List.Codes.Select(code => (ObservationStatus)code.Id[0]);

    /// <summary>Returns the row's status; a normal value, with a finding, if the cell names no known status.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ObservationStatus Read(ReadOnlySpan<byte> cell, PeriodParser periods, RowFindings findings)
    {
        if (cell.IsEmpty && codes.Absent < 0) return ObservationStatus.Normal;
        int code = codes.Read(cell, periods, findings);
        return code < 0 ? ObservationStatus.Normal : statuses[code];
    }
}
