using CsvHelper;
using Indicators.Analysis;
using Indicators.Definitions;

namespace Indicators.Reports.Data;

/// <summary>Writes <c>data/indicators.csv</c>: one line a figure, with how it was made.</summary>
public static class ResultsCsv
{
    /// <summary>The columns, in order; the first five are the key.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "indicator", "area_type", "area", "period", "breakdown", "value", "unit", "numerator", "denominator", "status",
        "confidentiality", "coverage", "reporting_areas", "expected_areas", "method",
    ];

    internal static CsvWriterOptions Options { get; } = new() { NewLine = "\n" };

    /// <summary>Writes UTF-8 without byte order mark, comma separated, LF line ends.</summary>
    public static void Write(IndicatorResults results, Stream destination)
    {
        using CsvWriter writer = CsvWriter.Create(destination, Options, leaveOpen: true);
        writer.WriteRecord([.. Columns]);
        for (int i = 0; i < results.Count; i++)
        {
            ResultRow row = results[i];
            writer.WriteField(row.Indicator.Id);
            writer.WriteField(row.Place.Type);
            writer.WriteField(row.Place.Code);
            writer.WriteField(row.Period.ToString());
            writer.WriteField(row.Breakdown);
            WriteFigure(writer, row, missingValue: "");
            writer.EndRecord();
        }
    }

    /// <summary>The columns from the value on, which every table of results shares.</summary>
    internal static void WriteFigure(CsvWriter writer, ResultRow row, string missingValue)
    {
        writer.WriteField(row.HasValue ? NumberText.Of(row.Value) : missingValue);
        writer.WriteField(row.Indicator.Unit);
        writer.WriteField(NumberText.Of(row.Numerator));
        writer.WriteField(NumberText.Of(row.Denominator));
        writer.WriteField(row.Status.Letter().ToString());
        writer.WriteField(row.Confidentiality.ToString());
        writer.WriteField(NumberText.Of(row.Coverage));
        writer.WriteField(NumberText.Of(row.ReportingAreas));
        writer.WriteField(NumberText.Of(row.ExpectedAreas));
        writer.WriteField(row.Method);
    }
}
