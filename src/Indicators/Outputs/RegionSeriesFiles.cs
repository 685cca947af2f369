using Indicators.Analysis;
using Indicators.Outputs.Data;
using Indicators.Outputs.Publishing;

namespace Indicators.Outputs;

/// <summary>The data files of regions that gained or lost areas, over the areas of one year.</summary>
internal static class RegionSeriesFiles
{
    /// <summary>Returns the files of a year, sorted by path.</summary>
    public static IEnumerable<OutputFile> List(RegionSeries series)
    {
        string folder = RegionSeriesFolder.Format(series.Year);
        return
        [
            new($"{folder}/alternatives.csv", stream => AlternativesCsv.Write(series.Alternatives, stream)),
            new($"{folder}/indicators.csv", stream => ResultsCsv.Write(series.Rows, stream)),
            new($"{folder}/indicators.sdmx.csv", stream => ResultsSdmxCsv.Write(series.Rows, stream)),
            new($"{folder}/same-reporters.csv", stream => SameReportersCsv.Write(series.SameReporters, stream)),
            new($"{folder}/trends.csv", stream => TrendsCsv.Write(series.Trends, stream)),
        ];
    }
}
