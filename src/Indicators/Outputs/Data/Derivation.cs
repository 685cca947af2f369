using System.Text.Json;
using Indicators.Analysis;
using Indicators.Common;
using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Outputs.Data;

/// <summary>
/// Writes how the published figures are made up: which rows of which structure an indicator sums, which structures contain the same quantity,
/// which areas form a region, and which periods were filed beside parts of them. It is public, and all that a reader needs to add published figures up.
/// </summary>
internal static class Derivation
{
    public const string Name = "derivation";

    /// <summary>The key, in a structure, of the periods that were filed as a whole and in parts too.</summary>
    public const string FiledBesideParts = "filed-beside-parts";

    public static void Write(Utf8JsonWriter writer, Programme programme, ResponseStatus? responses)
    {
        writer.WriteStartObject(Name);
        writer.WriteStartArray("structures");
        foreach (Structure structure in programme.Structures.Values.OrderBy(structure => structure.Id, StringComparer.Ordinal))
        {
            writer.WriteStartObject();
            writer.WriteString("id", structure.Id);
            writer.WriteString("measure", EnumWords.Format(structure.Measure.Type));
            if (structure.SameQuantityAs is { } same) writer.WriteString("same-as", same);
            if (structure.Unprotected.Count > 0) WriteConditions(writer, "unprotected", structure.Unprotected);
            if (responses is not null) WriteFiledBesideParts(writer, programme, responses.Filed.GetValueOrDefault(structure.Id, FiledPeriods.None));
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        var indicators = programme.Indicators.ToDictionary(indicator => indicator.Id, StringComparer.Ordinal);
        writer.WriteStartArray("indicators");
        foreach (IndicatorDefinition indicator in programme.Indicators) Write(writer, indicator, programme, indicators);
        writer.WriteEndArray();
        writer.WriteStartArray("region-sets");
        foreach (string set in programme.PublishedRegionSets) Write(writer, programme.RegionSets[set]);
        writer.WriteEndArray();
        WriteWords(writer, "names-with-numbers", NamesWithNumbers(programme));
        WriteNames(writer, programme);
        writer.WriteEndObject();
    }

    /// <summary>
    /// Writes the periods that an area filed although it filed parts of them too: their figures are as filed. Every other figure of a longer
    /// period is made of its parts.
    /// </summary>
    private static void WriteFiledBesideParts(Utf8JsonWriter writer, Programme programme, FiledPeriods filed)
    {
        writer.WriteStartObject(FiledBesideParts);
        foreach (int area in filed.Areas.OrderBy(area => programme.Areas[area].Id, StringComparer.Ordinal))
        {
            IReadOnlyList<Period> periods = filed.GetPeriods(area);
            HashSet<Period> wholes = [.. periods.SelectMany(LongerThan)];
            if (periods.Any(wholes.Contains)) WriteWords(writer, programme.Areas[area].Id, periods.Where(wholes.Contains).Select(period => period.ToString()));
        }
        writer.WriteEndObject();

        static IEnumerable<Period> LongerThan(Period part) =>
            Enum.GetValues<Frequency>().Where(coarser => coarser < part.Frequency && (int)part.Frequency % (int)coarser == 0).Select(part.GetEnclosing);
    }

    /// <summary>The names that tables, charts and sentences give to areas, regions and items, by which each of their numbers is one figure's.</summary>
    private static void WriteNames(Utf8JsonWriter writer, Programme programme)
    {
        var dimensions = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (Column column in programme.Structures.Values.SelectMany(structure => structure.Dimensions))
        {
            if (column.CodeList is not { } list) continue;
            if (!dimensions.TryGetValue(column.Name, out SortedSet<string>? lists)) dimensions[column.Name] = lists = new SortedSet<string>(StringComparer.Ordinal);
            lists.Add(list.Id);
        }
        writer.WriteStartObject("dimensions");
        foreach ((string dimension, SortedSet<string> lists) in dimensions) WriteWords(writer, dimension, lists);
        writer.WriteEndObject();
        writer.WriteStartObject("names");
        foreach (string id in dimensions.Values.SelectMany(lists => lists).Concat(programme.PublishedRegionSets).Append(programme.Areas.Id).Distinct().Order(StringComparer.Ordinal))
        {
            if (!programme.CodeLists.TryGetValue(id, out CodeList? list)) continue;
            writer.WriteStartObject(id);
            foreach (Code code in list.Codes) WriteTexts(writer, code.Id, code.Name);
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
    }

    /// <summary>Names of items, such as "18 to 59 years", by which numbers in reports can be told from figures.</summary>
    private static IEnumerable<string> NamesWithNumbers(Programme programme) =>
        programme.CodeLists.Values.SelectMany(list => list.Codes).SelectMany(code => code.Name.Languages.Select(language => code.Name[language]))
            .Where(name => name.Any(char.IsAsciiDigit)).Distinct().Order(StringComparer.Ordinal);

    private static void Write(Utf8JsonWriter writer, IndicatorDefinition indicator, Programme programme, Dictionary<string, IndicatorDefinition> indicators)
    {
        writer.WriteStartObject();
        writer.WriteString("id", indicator.Id);
        WriteTexts(writer, "title", indicator.Title);
        writer.WriteString("unit", indicator.Unit);
        if (programme.CodeLists["units"] is { } units && units.IndexOf(indicator.Unit) is >= 0 and int unit) WriteTexts(writer, "unit-name", units[unit].Name);
        writer.WriteString("aggregation", EnumWords.Format(indicator.Aggregation));
        if (indicator.Form is ValueForm.Sum or ValueForm.Ratio)
        {
            if (indicator.Scale != 1) writer.WriteNumber("scale", indicator.Scale);
            WriteComponent(writer, "numerator", indicator.Numerator, indicators);
            if (indicator.Denominator is { } denominator) WriteComponent(writer, "denominator", denominator, indicators);
        }
        writer.WriteStartArray("breakdowns");
        foreach (Breakdown breakdown in indicator.Breakdowns)
        {
            writer.WriteStartObject();
            WriteWords(writer, "dimensions", breakdown.Dimensions);
            writer.WriteString("structure", breakdown.Structure);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Components that are no sum of rows, such as reference series, are left out: they are public.</summary>
    private static void WriteComponent(Utf8JsonWriter writer, string name, Component component, Dictionary<string, IndicatorDefinition> indicators)
    {
        Component rows = component;
        while (rows.Source == ComponentSource.Indicator && indicators.TryGetValue(rows.SourceId, out IndicatorDefinition? other)) rows = other.Numerator;
        if (rows.Source != ComponentSource.Structure) return;
        writer.WriteStartObject(name);
        writer.WriteString("structure", rows.SourceId);
        WriteConditions(writer, "where", rows.Where);
        writer.WriteString("over-time", EnumWords.Format(rows.OverTime));
        if (component.Time == ComponentTime.Opening || rows.Time == ComponentTime.Opening) writer.WriteString("at", "opening");
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, RegionSet set)
    {
        writer.WriteStartObject();
        writer.WriteString("id", set.Id);
        writer.WriteStartArray("memberships");
        foreach (RegionMembership membership in set.Memberships)
        {
            writer.WriteStartObject();
            writer.WriteString("region", membership.Region);
            writer.WriteString("area", membership.Area);
            if (membership.ValidFrom is { } from) writer.WriteString("from", from.ToString("O"));
            if (membership.ValidTo is { } to) writer.WriteString("to", to.ToString("O"));
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteConditions(Utf8JsonWriter writer, string name, IReadOnlyList<Condition> conditions)
    {
        writer.WriteStartObject(name);
        foreach (Condition condition in conditions) WriteWords(writer, condition.Dimension, condition.Codes);
        writer.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, LocalizedText text)
    {
        writer.WriteStartObject(name);
        foreach (string language in text.Languages) writer.WriteString(language, text[language]);
        writer.WriteEndObject();
    }

    private static void WriteWords(Utf8JsonWriter writer, string name, IEnumerable<string> words)
    {
        writer.WriteStartArray(name);
        foreach (string word in words) writer.WriteStringValue(word);
        writer.WriteEndArray();
    }
}
