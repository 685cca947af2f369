using System.Globalization;

namespace Indicators.Benchmarks.Generation;

/// <summary>Areas that do not exist, as many as one likes, so that growth can be measured beyond the number of states.</summary>
internal static class InventedAreas
{
    /// <summary>The code of one: no area that exists has five characters.</summary>
    public static string Code(int number) => string.Create(CultureInfo.InvariantCulture, $"Q{number:0000}");

    /// <summary>Adds them to definitions, spread over the regions of every set.</summary>
    public static void AddTo(string definitions, int count)
    {
        string list = Path.Combine(definitions, "code-lists", "areas.csv");
        string[] header = File.ReadLines(list).First().Split(',');
        File.AppendAllLines(list, Enumerable.Range(0, count).Select(number => string.Join(',', header.Select(column => column switch
        {
            "code" or "name_en" or "name_fr" or "name_es" or "unhcr" => Code(number),
            "kind" => "area",
            _ => "",
        }))));
        foreach (string set in Directory.EnumerateFiles(Path.Combine(definitions, "region-sets"), "*.csv"))
        {
            // Of the memberships that hold at any time.
            string[] regions = [.. File.ReadLines(set).Skip(1).Where(line => line.EndsWith(",,", StringComparison.Ordinal)).Select(line => line.Split(',')[1]).Distinct()];
            File.AppendAllLines(set, Enumerable.Range(0, count).Select(number => $"{Path.GetFileNameWithoutExtension(set)},{regions[number % regions.Length]},{Code(number)},,"));
        }
    }
}

/// <summary>The first rows of a source for each of some invented areas.</summary>
/// <param name="rowsPerArea">All of the source's first area.</param>
internal sealed class RowsOfInventedAreas(IRowSource source, int rowsPerArea) : IRowSource
{
    public string Header => source.Header;

    public void Write(int row, Span<string> cells)
    {
        source.Write(row % rowsPerArea, cells);
        cells[0] = InventedAreas.Code(row / rowsPerArea);
    }
}
