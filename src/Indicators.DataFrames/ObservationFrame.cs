using Indicators.Analysis;
using Indicators.Definitions;
using Microsoft.Data.Analysis;

namespace Indicators.DataFrames;

/// <summary>Published figures as SDMX observations in a data frame.</summary>
public static class ObservationFrame
{
    /// <summary>
    /// One row per observation, in the order of <c>data/indicators.sdmx.csv</c> and with its dimensions, measure and attributes. A missing
    /// <c>OBS_VALUE</c> is null, never zero; <c>OBS_STATUS</c> and <c>CONF_STATUS</c> give the reason.
    /// </summary>
    /// <param name="results">Figures after disclosure control.</param>
    /// <example><code>DataFrame frame = IndicatorsWorkspace.Open("sample-data").Calculate().Results.ToObservations();</code></example>
    public static DataFrame ToObservations(this IndicatorResults results)
    {
        var figures = results.ToDataFrame();
        var frequencies = new StringDataFrameColumn("FREQ", results.Rows.Select(row => row.Period.Frequency.SdmxCode()));
        return new DataFrame([frequencies, .. Columns.Select(column => Rename(figures[column.Figure], column.Sdmx))]);
    }

    private static readonly (string Figure, string Sdmx)[] Columns =
    [
        ("indicator", "INDICATOR"), ("area_type", "AREA_TYPE"), ("area", "REF_AREA"), ("breakdown", "BREAKDOWN"), ("period", "TIME_PERIOD"),
        ("value", "OBS_VALUE"), ("unit", "UNIT_MEASURE"), ("numerator", "NUMERATOR"), ("denominator", "DENOMINATOR"), ("status", "OBS_STATUS"),
        ("confidentiality", "CONF_STATUS"), ("coverage", "COVERAGE"), ("reporting_areas", "REPORTING_AREAS"), ("expected_areas", "EXPECTED_AREAS"),
        ("method", "METHOD"),
    ];

    private static DataFrameColumn Rename(DataFrameColumn column, string name)
    {
        column.SetName(name);
        return column;
    }
}
