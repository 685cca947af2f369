using System.Globalization;
using System.Text.Json;
using Indicators.Analysis;
using Indicators.Definitions;

namespace Indicators.Outputs.Data;

/// <summary>Writes <c>data/datapackage.json</c>: a description of the data files as a Frictionless data package.</summary>
/// <remarks>Source: Data Package and Table Schema specifications, version 1.</remarks>
public static class DataPackage
{
    /// <summary>The path of the file in the published folder.</summary>
    internal const string Path = "data/datapackage.json";

    private static readonly Dictionary<string, (string Type, string Description)> Fields = new(StringComparer.Ordinal)
    {
        ["indicator"] = ("string", "Identifier of the indicator"),
        ["area_type"] = ("string", "area, the identifier of a region set, or world"),
        ["area"] = ("string", "Code of the area or region; W for the world; _X for areas of no region"),
        ["period"] = ("string", "SDMX time period"),
        ["breakdown"] = ("string", "_T for the total, else dimension=code pairs separated by semicolons"),
        ["value"] = ("number", "The figure, unrounded; empty where status says why"),
        ["unit"] = ("string", "Unit of the value"),
        ["numerator"] = ("number", "Sum that the value is computed from"),
        ["denominator"] = ("number", "Sum that the numerator is divided by; empty for sums"),
        ["status"] = ("string", "SDMX CL_OBS_STATUS"),
        ["confidentiality"] = ("string", "SDMX CL_CONF_STATUS: F free, C confidential"),
        ["coverage"] = ("number", "Share of what was expected that was reported, 0 to 1"),
        ["reporting_areas"] = ("integer", "Areas that report the figure: all its components are known"),
        ["expected_areas"] = ("integer", "Areas that were expected to report it"),
        ["newest"] = ("string", "The period whose areas are followed back"),
        ["same_areas"] = ("integer", "Those of the areas followed that reported the period; figures of different areas are not to be compared"),
        ["followed_areas"] = ("integer", "Areas that report the newest figure"),
        ["left_out"] = ("integer", "Areas whose figure is withheld for want of persons"),
        ["measure"] = ("string", "change, change-percent, contribution, share-of-world, rank or rolling-year"),
        ["within"] = ("string", "The place, as type:code, that a contribution, share or rank is taken in; _Z for other measures"),
        ["against"] = ("string", "The period that a change or contribution is compared with, or the first period of a rolling year; _Z for other measures"),
        ["mean"] = ("number", "Simple mean of the areas' figures; empty below five areas"),
        ["median"] = ("number", "Median of the areas' figures; empty below five areas"),
        ["minimum"] = ("number", "Lowest figure of an area; empty below five areas"),
        ["maximum"] = ("number", "Highest figure of an area; empty below five areas"),
        ["areas"] = ("integer", "Areas with a published figure"),
        ["method"] = ("string", "How the figure was made, and what to know of it"),
    };

    /// <param name="responses">Who filed what, by which readers know which figures are sums of others; null to leave it out.</param>
    /// <param name="years">The years of the folders of regions that gained or lost areas; null for none.</param>
    public static void Write(Programme programme, Stream destination, ResponseStatus? responses = null, IReadOnlyList<int>? years = null)
    {
        string language = programme.Languages[0];
        using var writer = new Utf8JsonWriter(destination, ResultsJson.Options);
        writer.WriteStartObject();
        writer.WriteString("profile", "tabular-data-package");
        writer.WriteString("name", "indicators");
        writer.WriteString("title", programme.Title[language]);
        if (programme.Notice is { } notice) writer.WriteString("description", notice[language]);
        writer.WriteStartArray("sources");
        writer.WriteStartObject();
        writer.WriteString("title", programme.Source[language]);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteStartArray("resources");
        WriteResources(writer, null);
        foreach (int year in years ?? []) WriteResources(writer, year);
        writer.WriteEndArray();
        Derivation.Write(writer, programme, responses);
        writer.WriteEndObject();
    }

    /// <param name="year">The year of the folder; null for the files by each period's own regions.</param>
    private static void WriteResources(Utf8JsonWriter writer, int? year)
    {
        WriteResource(writer, "alternatives", AlternativesCsv.Columns, keyLength: 4, year);
        WriteResource(writer, "indicators", ResultsCsv.Columns, keyLength: 5, year);
        WriteResource(writer, "same-reporters", SameReportersCsv.Columns, keyLength: 4, year);
        WriteResource(writer, "trends", TrendsCsv.Columns, keyLength: 7, year);
    }

    private static void WriteResource(Utf8JsonWriter writer, string name, IReadOnlyList<string> columns, int keyLength, int? year)
    {
        writer.WriteStartObject();
        writer.WriteString("profile", "tabular-data-resource");
        if (year is { } asOf)
        {
            string folder = RegionSeriesFolder.Format(asOf)["data/".Length..];
            writer.WriteString("name", $"{name}-{folder}");
            writer.WriteString("path", $"{folder}/{name}.csv");
            writer.WriteString("description", string.Create(CultureInfo.InvariantCulture, $"Regions that gained or lost areas, over their areas of {asOf} in every period, as charts and reports show them"));
        }
        else
        {
            writer.WriteString("name", name);
            writer.WriteString("path", name + ".csv");
        }
        writer.WriteString("format", "csv");
        writer.WriteString("encoding", "utf-8");
        writer.WriteStartObject("schema");
        writer.WriteStartArray("fields");
        foreach (string column in columns)
        {
            (string type, string description) = Fields[column];
            writer.WriteStartObject();
            writer.WriteString("name", column);
            writer.WriteString("type", type);
            writer.WriteString("description", description);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteStartArray("primaryKey");
        foreach (string column in columns.Take(keyLength)) writer.WriteStringValue(column);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
