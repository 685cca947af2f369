using CsvHelper;
using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Text;

namespace Indicators.Outputs.Data;

/// <summary>Writes <c>data/same-reporters.csv</c>: for every regional total, the series of the areas that report its newest figure.</summary>
public static class SameReportersCsv
{
    /// <summary>The columns, in order; the first four are the key.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["indicator", "area_type", "area", "period", "newest", "value", "unit", "numerator", "denominator", "status", "same_areas", "followed_areas", "method"];

    /// <summary>Writes UTF-8 without byte order mark, comma separated, with LF line ends.</summary>
    public static void Write(IReadOnlyList<SameReportersPoint> points, Stream destination)
    {
        using var writer = CsvWriter.Create(destination, ResultsCsv.Options, leaveOpen: true);
        writer.WriteRecord([.. Columns]);
        foreach (SameReportersPoint point in points)
            writer.WriteRecord(
            [
                point.Indicator.Id, point.ReferenceArea.Type, point.ReferenceArea.Code, point.Period.ToString(), point.Newest.ToString(), DataNumber.Format(point.Value),
                point.Indicator.Unit, DataNumber.Format(point.Numerator), DataNumber.Format(point.Denominator), point.Status.Letter().ToString(),
                DataNumber.Format(point.Areas), DataNumber.Format(point.Followed), point.Method,
            ]);
    }
}
