using System.Text.Json;
using Indicators.Definitions;
using Indicators.Outputs.Data;

namespace Indicators.Outputs.Auditing.Figures;

/// <summary>The rows that a component sums: for some dimensions the codes that count; other dimensions count with all codes.</summary>
/// <param name="OverTime"><c>sum</c>, <c>end-of-period</c> or <c>mean</c>.</param>
internal sealed record DerivedComponent(string Structure, IReadOnlyList<(string Dimension, string[] Codes)> Where, string OverTime, bool AtOpening);

/// <summary>How an indicator is made up; components that are no sums of rows are null.</summary>
/// <param name="Breakdowns">The structure that contains each breakdown, by its dimensions joined with semicolons.</param>
internal sealed record DerivedIndicator(string Id, IReadOnlyDictionary<string, string> Titles, IReadOnlyDictionary<string, string> Units, string Aggregation, decimal Scale,
    DerivedComponent? Numerator, DerivedComponent? Denominator, IReadOnlyDictionary<string, string> Breakdowns);

/// <summary>A structure of returns.</summary>
/// <param name="SameAs">The structure that contains the same quantity; null if there is none.</param>
/// <param name="Measure"><c>count</c>, <c>amount</c> or <c>share</c>.</param>
/// <param name="Unprotected">The conditions of rows that do not count persons; empty if all do.</param>
/// <param name="FiledBesideParts">The periods that an area filed beside parts of them, by area; null if the folder does not say.</param>
internal sealed record DerivedStructure(
    string Id, string? SameAs, string Measure, IReadOnlyList<(string Dimension, string[] Codes)> Unprotected, IReadOnlyDictionary<string, Period[]>? FiledBesideParts)
{
    /// <summary>
    /// Whether the rows of an area for a period are only those of its parts of a frequency: neither the period nor a longer part of it was
    /// filed beside parts.
    /// </summary>
    public bool IsMadeOf(Frequency parts, string area, Period period) => FiledBesideParts is { } filed
        && !(filed.TryGetValue(area, out Period[]? periods) && Array.Exists(periods, whole => whole.Frequency < parts && (whole == period || whole.IsPartOf(period))));
}

/// <summary>The name of a code in a language.</summary>
internal readonly record struct PublishedName(string List, string Code, string Language, string Name);

/// <summary>What <c>datapackage.json</c> says of how the figures are made up.</summary>
internal sealed class PublishedDerivation
{
    public const string File = DataPackage.Path;

    private readonly Dictionary<(string Set, string Area), List<(string Region, DateOnly? From, DateOnly? To)>> memberships = [];

    private PublishedDerivation(JsonElement derivation)
    {
        Structures = derivation.GetProperty("structures").EnumerateArray().Select(structure => new DerivedStructure(
            Text(structure, "id"), structure.TryGetProperty("same-as", out JsonElement same) ? same.GetString() : null,
            structure.TryGetProperty("measure", out JsonElement measure) ? measure.GetString() ?? "" : "count",
            structure.TryGetProperty("unprotected", out JsonElement unprotected) ? Conditions(unprotected) : [],
            Filed(structure))).ToDictionary(structure => structure.Id, StringComparer.Ordinal);
        Indicators = derivation.GetProperty("indicators").EnumerateArray().Select(IndicatorOf).ToDictionary(indicator => indicator.Id, StringComparer.Ordinal);
        var sets = new List<string>();
        foreach (JsonElement set in derivation.GetProperty("region-sets").EnumerateArray())
        {
            sets.Add(Text(set, "id"));
            foreach (JsonElement membership in set.GetProperty("memberships").EnumerateArray())
            {
                if (!memberships.TryGetValue((sets[^1], Text(membership, "area")), out List<(string Region, DateOnly? From, DateOnly? To)>? list)) memberships[(sets[^1], Text(membership, "area"))] = list = [];
                list.Add((Text(membership, "region"), Day(membership, "from"), Day(membership, "to")));
            }
        }
        RegionSets = sets;
        NamesWithNumbers = derivation.TryGetProperty("names-with-numbers", out JsonElement numbered) ? Words(numbered) : [];
        Dimensions = derivation.TryGetProperty("dimensions", out JsonElement dimensions) ? dimensions.EnumerateObject().ToDictionary(lists => lists.Name, lists => Words(lists.Value), StringComparer.Ordinal) : [];
        Names = derivation.TryGetProperty("names", out JsonElement names)
            ? [.. names.EnumerateObject().SelectMany(list => list.Value.EnumerateObject().SelectMany(code => code.Value.EnumerateObject()
                .Select(name => new PublishedName(list.Name, code.Name, name.Name, name.Value.GetString() ?? ""))))] : [];
    }

    public IReadOnlyDictionary<string, DerivedIndicator> Indicators { get; }

    public IReadOnlyDictionary<string, DerivedStructure> Structures { get; }

    public IReadOnlyList<string> RegionSets { get; }

    /// <summary>Names of items in which there are numbers, such as ages.</summary>
    public IReadOnlyList<string> NamesWithNumbers { get; }

    /// <summary>The code lists of each dimension.</summary>
    public IReadOnlyDictionary<string, string[]> Dimensions { get; }

    /// <summary>The names of areas, regions and items; none in folders of earlier versions.</summary>
    public IReadOnlyList<PublishedName> Names { get; }

    /// <exception cref="InvalidDataException">The file does not say how figures are made up.</exception>
    public static PublishedDerivation Read(string folder)
    {
        try
        {
            using var document = JsonDocument.Parse(System.IO.File.ReadAllBytes(Path.Combine(folder, File)));
            return new PublishedDerivation(document.RootElement.GetProperty(Derivation.Name));
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new InvalidDataException("does not say how the figures are made up", exception);
        }
    }

    /// <summary>Returns the region of an area on a day; the region of areas without one if it has none.</summary>
    public string FindRegion(string set, string area, DateOnly day)
    {
        if (memberships.TryGetValue((set, area), out List<(string Region, DateOnly? From, DateOnly? To)>? list))
            foreach ((string region, DateOnly? from, DateOnly? to) in list)
                if ((from is null || from <= day) && (to is null || to >= day)) return region;
        return RegionSet.Unassigned;
    }

    /// <summary>Returns how many areas the region sets have.</summary>
    public int CountAreas() => memberships.Keys.Select(key => key.Area).Distinct().Count();

    /// <summary>Returns every region of a set that an area ever belonged to.</summary>
    public IEnumerable<string> FindRegions(string set, string area) =>
        memberships.TryGetValue((set, area), out List<(string Region, DateOnly? From, DateOnly? To)>? list) ? list.Select(entry => entry.Region).Distinct() : [RegionSet.Unassigned];

    private static DerivedIndicator IndicatorOf(JsonElement indicator) => new(
        Text(indicator, "id"), Texts(indicator, "title"), Texts(indicator, "unit-name"), Text(indicator, "aggregation"),
        indicator.TryGetProperty("scale", out JsonElement scale) ? scale.GetDecimal() : 1, Component(indicator, "numerator"), Component(indicator, "denominator"),
        indicator.GetProperty("breakdowns").EnumerateArray().DistinctBy(BreakdownName).ToDictionary(BreakdownName, breakdown => Text(breakdown, "structure"), StringComparer.Ordinal));

    private static Dictionary<string, Period[]>? Filed(JsonElement structure) => structure.TryGetProperty(Derivation.FiledBesideParts, out JsonElement areas)
        ? areas.EnumerateObject().ToDictionary(
            area => area.Name, area => Words(area.Value).Select(word => Period.TryParse(word, out Period period) ? period : throw new FormatException()).ToArray(), StringComparer.Ordinal)
        : null;

    private static string BreakdownName(JsonElement breakdown) => string.Join(';', Words(breakdown.GetProperty("dimensions")).Order(StringComparer.Ordinal));

    private static DerivedComponent? Component(JsonElement indicator, string name) => !indicator.TryGetProperty(name, out JsonElement component) ? null
        : new DerivedComponent(Text(component, "structure"), Conditions(component.GetProperty("where")), Text(component, "over-time"), component.TryGetProperty("at", out _));

    private static (string, string[])[] Conditions(JsonElement conditions) => [.. conditions.EnumerateObject().Select(condition => (condition.Name, Words(condition.Value)))];

    private static Dictionary<string, string> Texts(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement texts) ? texts.EnumerateObject().ToDictionary(text => text.Name, text => text.Value.GetString() ?? "", StringComparer.Ordinal) : [];

    private static string[] Words(JsonElement list) => [.. list.EnumerateArray().Select(word => word.GetString() ?? "")];

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";

    private static DateOnly? Day(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement day) ? DateOnly.ParseExact(day.GetString() ?? "", "O", System.Globalization.CultureInfo.InvariantCulture) : null;
}
