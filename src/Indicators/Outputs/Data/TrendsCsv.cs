using CsvHelper;
using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Text;

namespace Indicators.Outputs.Data;

/// <summary>Writes <c>data/trends.csv</c>: changes, contributions, shares, ranks and rolling years of totals, one row each.</summary>
public static class TrendsCsv
{
    /// <summary>The value of a key column that a measure does not use.</summary>
    private const string NotApplicable = "_Z";

    /// <summary>The columns, in order; the first seven are the key.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["indicator", "area_type", "area", "period", "measure", "within", "against", "value", "unit", "status", "method"];

    /// <summary>Writes UTF-8 without byte order mark, comma separated, with LF line ends.</summary>
    public static void Write(IReadOnlyList<Trend> trends, Stream destination)
    {
        using var writer = CsvWriter.Create(destination, ResultsCsv.Options, leaveOpen: true);
        writer.WriteRecord([.. Columns]);
        foreach (Trend trend in trends)
            writer.WriteRecord(
            [
                trend.Indicator.Id, trend.ReferenceArea.Type, trend.ReferenceArea.Code, trend.Period.ToString(), Word(trend.Measure),
                trend.ComparisonArea is { } within ? $"{within.Type}:{within.Code}" : NotApplicable, trend.ComparisonPeriod?.ToString() ?? NotApplicable,
                DataNumber.Format(trend.Value), trend.Unit, trend.Status.Letter().ToString(), trend.Method,
            ]);
    }

    private static string Word(TrendMeasure measure) => measure switch
    {
        TrendMeasure.Change => "change",
        TrendMeasure.ChangePercent => "change-percent",
        TrendMeasure.Contribution => "contribution",
        TrendMeasure.ShareOfWorld => "share-of-world",
        TrendMeasure.Rank => "rank",
        _ => "rolling-year",
    };
}
