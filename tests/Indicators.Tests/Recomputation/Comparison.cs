using System.Globalization;
using System.Text;
using Indicators.Definitions;
using Indicators.Outputs.Data;
using Indicators.Reports;

namespace Indicators.Tests.Recomputation;

/// <summary>Holds every row of the published data against the recomputation.</summary>
internal static class Comparison
{
    private const int Shown = 10;

    /// <summary>Fails with the first rows that differ, both sides of each.</summary>
    /// <returns>The number of rows compared.</returns>
    public static int Compare(PipelineOutcome outcome, PlainFigures plain)
    {
        (int compared, List<string> differing) = Differences(outcome, plain);
        Assert.True(differing.Count == 0, $"{differing.Count} of {compared} rows differ:\n{string.Join('\n', differing.Take(Shown))}");
        return compared;
    }

    /// <param name="reasons">Whether both sides must tell the same of several reasons for a figure that is not known: missing, suppressed, not collected.</param>
    public static (int Compared, List<string> Differing) Differences(PipelineOutcome outcome, PlainFigures plain, bool items = true, bool reasons = true)
    {
        using var stream = new MemoryStream();
        ResultsCsv.Write(outcome.Results, stream);
        string[][] rows = [.. Encoding.UTF8.GetString(stream.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',', 15))];
        var differing = new List<string>();
        foreach (IGrouping<(string Id, string Breakdown), string[]> group in rows.Where(row => items || row[4] == "_T").GroupBy(row => (row[0], row[4])))
        {
            PlainIndicator indicator = plain.Indicator(group.Key.Id, group.Key.Breakdown);
            foreach (string[] row in group)
            {
                Assert.True(Period.TryParse(row[3], out Period period));
                PlainResult ours = plain.Result(indicator, row[1], row[2], period);
                var theirs = new PlainResult(Number(row[5]), Number(row[7]), Number(row[8]), row[9][0], Number(row[11]), (int)Number(row[12]), (int)Number(row[13]));
                if (!AreSame(indicator.Definition, theirs, ours, reasons))
                    differing.Add($"{string.Join(' ', row.Take(5))}\n  published   {Told(theirs)}  {row[14]}\n  recomputed  {Told(ours)}");
            }
        }
        return (rows.Length, differing);
    }

    private static bool AreSame(IndicatorDefinition definition, PlainResult theirs, PlainResult ours, bool reasons) =>
        IsSame(theirs.Value, ours.Value) && (theirs.Status == ours.Status || !reasons && "QOL".Contains(theirs.Status) && "QOL".Contains(ours.Status)) && IsSame(theirs.Coverage, ours.Coverage)
        && theirs.Reporting == ours.Reporting && theirs.Expected == ours.Expected
        && (definition.Form is not (ValueForm.Sum or ValueForm.Ratio) || definition.Aggregation == AggregationMethod.Count
            || IsSame(theirs.Numerator, ours.Numerator) && IsSame(theirs.Denominator, ours.Denominator));

    private static bool IsSame(double theirs, double ours) =>
        double.IsNaN(theirs) ? double.IsNaN(ours) : Math.Abs(theirs - ours) <= 1e-9 * Math.Max(1, Math.Abs(theirs));

    private static double Number(string text) => text.Length == 0 ? double.NaN : double.Parse(text, CultureInfo.InvariantCulture);

    private static string Told(PlainResult result) => string.Create(CultureInfo.InvariantCulture,
        $"{result.Value:R} {result.Status}, {result.Numerator:R}/{result.Denominator:R}, coverage {result.Coverage:R}, {result.Reporting}/{result.Expected}");
}
