using CsvHelper;
using Indicators.Analysis;
using Indicators.Definitions;

namespace Indicators.Outputs.Data;

/// <summary>
/// Writes the results as SDMX-CSV 2.0: structure, identification and action first, then dimensions, measure, attributes.
/// </summary>
/// <remarks>
/// Source: SDMX-CSV field guide, version 2.0. A missing figure is NaN, because an empty cell would keep an older figure when the data are
/// merged; OBS_STATUS gives the reason.
/// </remarks>
public static class ResultsSdmxCsv
{
    private const string MissingNumber = "NaN";

    private static readonly string[] Columns =
    [
        "STRUCTURE", "STRUCTURE_ID", "ACTION", "FREQ", "INDICATOR", "AREA_TYPE", "REF_AREA", "BREAKDOWN", "TIME_PERIOD", "OBS_VALUE",
        "UNIT_MEASURE", "NUMERATOR", "DENOMINATOR", "OBS_STATUS", "CONF_STATUS", "COVERAGE", "REPORTING_AREAS", "EXPECTED_AREAS", "METHOD",
    ];

    public static void Write(IndicatorResults results, Stream destination) => Write(results.Rows, destination);

    /// <summary>Writes a selection of results in the same way.</summary>
    internal static void Write(IEnumerable<ResultRow> rows, Stream destination)
    {
        using var writer = CsvWriter.Create(destination, ResultsCsv.Options, leaveOpen: true);
        writer.WriteRecord(Columns);
        foreach (ResultRow row in rows)
        {
            writer.WriteField("datastructure");
            writer.WriteField("INDICATORS:REGIONAL_INDICATORS(1.0)");
            writer.WriteField("I");
            writer.WriteField(row.Period.Frequency.SdmxCode());
            writer.WriteField(row.Indicator.Id);
            writer.WriteField(row.ReferenceArea.Type);
            writer.WriteField(row.ReferenceArea.Code);
            writer.WriteField(row.Breakdown);
            writer.WriteField(row.Period.ToString());
            ResultsCsv.WriteFigure(writer, row, MissingNumber);
            writer.EndRecord();
        }
    }
}
