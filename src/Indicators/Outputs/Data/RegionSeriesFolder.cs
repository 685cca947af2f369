using System.Globalization;

namespace Indicators.Outputs.Data;

/// <summary>
/// The folder of the data files of regions that gained or lost areas, over the areas of one year, such as <c>data/regions-as-of-2025</c>. Its
/// files have the names and the columns of those in <c>data/</c>.
/// </summary>
internal static class RegionSeriesFolder
{
    private const string Prefix = "data/regions-as-of-";

    /// <summary>Returns the path of a year's folder, without a slash at its end.</summary>
    public static string Format(int year) => Prefix + year.ToString(CultureInfo.InvariantCulture);

    /// <summary>Returns the years of the folders that hold any of the paths, sorted.</summary>
    public static IReadOnlyList<int> FindYears(IEnumerable<string> paths) => [.. paths.Select(Parse).OfType<int>().Distinct().Order()];

    private static int? Parse(string path) => path.StartsWith(Prefix, StringComparison.Ordinal) && path.IndexOf('/', Prefix.Length) is >= 0 and int end
        && int.TryParse(path.AsSpan(Prefix.Length, end - Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int year) && Format(year).Length == end ? year : null;
}
