namespace Indicators.Outputs.Auditing.Figures;

/// <summary>A number of a table that compares figures.</summary>
/// <param name="Key">The figure that it is about; always a total.</param>
/// <param name="Measure">Its measure in <c>trends.csv</c>, or else its column.</param>
/// <param name="Against">The other period of a change or contribution; the newest period of <c>same-reporters.csv</c>; or empty.</param>
/// <param name="Within">The place, as type:code, that a contribution, share or rank is taken in.</param>
internal readonly record struct ComparedNumber(string File, FigureKey Key, string Measure, string Against, string Within, string Value)
{
    /// <summary>Whether it compares a figure with others, rather than being one over fewer areas or a mean of them.</summary>
    public bool IsTrend { get; init; }
}

/// <summary>Reads the tables that compare figures with each other.</summary>
internal static class ComparedFiles
{
    /// <exception cref="InvalidDataException">The file is not such a table.</exception>
    public static IEnumerable<ComparedNumber> Read(string folder, DataFiles files, string file) => file == files.Trends
        ? DataRows.Read(Path.Combine(folder, file), ["indicator", "area_type", "area", "period", "value", "measure", "against", "within"])
            .Where(row => row[4].Length > 0).Select(row => new ComparedNumber(file, KeyOf(row), row[5], row[6], row[7], row[4]) { IsTrend = true })
        : file == files.SameReporters
        ? DataRows.Read(Path.Combine(folder, file), ["indicator", "area_type", "area", "period", "value", "numerator", "newest"])
            .SelectMany(row => Named(file, row, ["value", "numerator"], row[6]))
        : DataRows.Read(Path.Combine(folder, file), ["indicator", "area_type", "area", "period", "mean", "median", "minimum", "maximum"])
            .SelectMany(row => Named(file, row, ["mean", "median", "minimum", "maximum"], ""));

    private static IEnumerable<ComparedNumber> Named(string file, string[] row, string[] measures, string against) =>
        measures.Index().Where(measure => row[4 + measure.Index].Length > 0)
            .Select(measure => new ComparedNumber(file, KeyOf(row), measure.Item, against, "", row[4 + measure.Index]));

    private static FigureKey KeyOf(string[] row) => new(row[0], row[1], row[2], row[3], FigureKey.Total);
}
