using Indicators.Analysis;
using Indicators.Definitions;
using Microsoft.Data.Analysis;

namespace Indicators.DataFrames;

/// <summary>Published figures as a data frame.</summary>
public static class FigureFrame
{
    /// <summary>
    /// One row per figure, in the order of <c>data/indicators.csv</c> and with its columns: texts as strings, figures as doubles, numbers
    /// of areas as whole numbers. A missing figure is null, never zero; its status gives the reason.
    /// </summary>
    /// <param name="results">Figures after disclosure control.</param>
    /// <example><code>DataFrame frame = IndicatorsWorkspace.Open("sample-data").Calculate().Results.ToDataFrame();</code></example>
    public static DataFrame ToDataFrame(this IndicatorResults results)
    {
        int count = results.Count;
        string[] indicators = new string[count], types = new string[count], areas = new string[count], periods = new string[count], breakdowns = new string[count],
            units = new string[count], statuses = new string[count], confidentialities = new string[count], methods = new string[count];
        double?[] values = new double?[count], numerators = new double?[count], denominators = new double?[count], coverages = new double?[count];
        long[] reporting = new long[count], expected = new long[count];
        for (int i = 0; i < count; i++)
        {
            ResultRow row = results[i];
            (indicators[i], types[i], areas[i], periods[i], breakdowns[i]) = (row.Indicator.Id, row.ReferenceArea.Type, row.ReferenceArea.Code, row.Period.ToString(), row.Breakdown);
            (values[i], numerators[i], denominators[i], coverages[i]) = (Known(row.Value), Known(row.Numerator), Known(row.Denominator), Known(row.Coverage));
            (units[i], statuses[i], confidentialities[i], methods[i]) = (row.Indicator.Unit, row.Status.Letter().ToString(), row.Confidentiality.ToString(), row.Method);
            (reporting[i], expected[i]) = (row.ReportingAreas, row.ExpectedAreas);
        }
        return new DataFrame(
            new StringDataFrameColumn("indicator", indicators), new StringDataFrameColumn("area_type", types), new StringDataFrameColumn("area", areas),
            new StringDataFrameColumn("period", periods), new StringDataFrameColumn("breakdown", breakdowns), new DoubleDataFrameColumn("value", values),
            new StringDataFrameColumn("unit", units), new DoubleDataFrameColumn("numerator", numerators), new DoubleDataFrameColumn("denominator", denominators),
            new StringDataFrameColumn("status", statuses), new StringDataFrameColumn("confidentiality", confidentialities),
            new DoubleDataFrameColumn("coverage", coverages), new Int64DataFrameColumn("reporting_areas", reporting),
            new Int64DataFrameColumn("expected_areas", expected), new StringDataFrameColumn("method", methods));
    }

    private static double? Known(double value) => double.IsNaN(value) ? null : value;
}
