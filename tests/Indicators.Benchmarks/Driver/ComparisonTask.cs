using System.Text.Json;
using Indicators.Definitions;

namespace Indicators.Benchmarks.Driver;

/// <summary>What the competitors are to do with a file.</summary>
internal static class ComparisonTask
{
    /// <summary>The sum that is compared: the same as this indicator's.</summary>
    public const string Indicator = "ASY-01";

    /// <summary>Writes the task and gives its path.</summary>
    /// <param name="mode"><c>validate</c> or <c>aggregate</c>.</param>
    public static string Write(Structure structure, string file, string definitions, string mode, string work)
    {
        string ListOf(string id) => Path.Combine(definitions, "code-lists", id + ".csv");
        var task = new
        {
            file,
            mode,
            codes = structure.Columns.Where(column => column.CodeList is not null).ToDictionary(column => column.Name, column => ListOf(column.CodeList!.Id)),
            key = structure.Key.Select(column => column.Name),
            marks = structure.Measure.MissingMarks.Keys,
            wholes = structure.Id == "asylum",
            where = new Dictionary<string, string> { ["indicator"] = "APP", ["application_type"] = "N", ["unit"] = "P" },
            regions = BenchmarkDefinitions.Sets.ToDictionary(set => set, set => Path.Combine(definitions, "region-sets", set + ".csv")),
            asOf = $"{BenchmarkDefinitions.RegionsAsOf}-12-31",
        };
        string path = Path.Combine(work, $"task-{mode}-{Path.GetFileNameWithoutExtension(file)}.json");
        File.WriteAllText(path, JsonSerializer.Serialize(task, Indented));
        return path;
    }

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
