using CsvHelper;
using Indicators.Analysis;
using Indicators.Text;

namespace Indicators.Outputs.Data;

/// <summary>Writes <c>data/alternatives.csv</c>: the simple mean, the median and the range of the areas' rates, for every regional rate.</summary>
public static class AlternativesCsv
{
    /// <summary>The columns, in order; the first four are the key.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["indicator", "area_type", "area", "period", "unit", "mean", "median", "minimum", "maximum", "areas", "left_out"];

    /// <summary>Writes UTF-8 without byte order mark, comma separated, with LF line ends.</summary>
    public static void Write(IReadOnlyList<Alternative> alternatives, Stream destination)
    {
        using var writer = CsvWriter.Create(destination, ResultsCsv.Options, leaveOpen: true);
        writer.WriteRecord([.. Columns]);
        foreach (Alternative row in alternatives)
            writer.WriteRecord(
            [
                row.Indicator.Id, row.ReferenceArea.Type, row.ReferenceArea.Code, row.Period.ToString(), row.Indicator.Unit, DataNumber.Format(row.Mean),
                DataNumber.Format(row.Median), DataNumber.Format(row.Minimum), DataNumber.Format(row.Maximum), DataNumber.Format(row.Areas),
                DataNumber.Format(row.LeftOut),
            ]);
    }
}
