using Indicators.Outputs.Data;

namespace Indicators.Outputs.Auditing.Figures;

/// <summary>The paths of the data files of one mapping of areas to regions.</summary>
/// <param name="Folder">Below the published folder, without a slash at its end.</param>
/// <param name="Year">The year whose regions are meant; null for those of the run.</param>
internal sealed record DataFiles(string Folder, int? Year)
{
    /// <summary>The files of every area and region.</summary>
    public static DataFiles Main { get; } = new("data", null);

    public string Csv { get; } = Folder + "/indicators.csv";

    public string Sdmx { get; } = Folder + "/indicators.sdmx.csv";

    public string Trends { get; } = Folder + "/trends.csv";

    public string SameReporters { get; } = Folder + "/same-reporters.csv";

    public string Alternatives { get; } = Folder + "/alternatives.csv";

    /// <summary>Returns the files of regions that gained or lost areas, over those of a year.</summary>
    public static DataFiles OfYear(int year) => new(RegionSeriesFolder.Format(year), year);

    public bool Contains(string path) => path == Csv || path == Sdmx || path == Trends || path == SameReporters || path == Alternatives;
}
