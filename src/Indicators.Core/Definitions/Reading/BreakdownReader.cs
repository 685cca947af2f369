using Indicators.Common;
using Indicators.Definitions.Reading.Sources;
using Indicators.Lists;

namespace Indicators.Definitions.Reading;

/// <summary>Reads what an indicator is broken down by, and finds the structure that carries each breakdown.</summary>
internal sealed class BreakdownReader(DefinitionContext context, IndicatorDraft draft, IndicatorLinks links)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    /// <summary>Single dimensions in the order written, then crossings.</summary>
    public IReadOnlyList<Breakdown> Read()
    {
        List<Breakdown> breakdowns = [];
        // The first component says where the indicator is counted.
        Component? end = links.Ends(draft.Value.Numerator).FirstOrDefault();
        Structure? usual = end is { Source: ComponentSource.Structure } ? context.Structures.GetValueOrDefault(end.SourceId) : null;
        foreach (YamlValue item in draft.Map.List("breakdowns"))
        {
            if (item is YamlScalar { IsNothing: false } plain)
                Add(breakdowns, [plain], end, usual is null ? [] : [usual]);
            foreach (YamlEntry entry in (item as YamlMapping)?.Entries ?? [])
                if (entry.Value is YamlScalar id && context.FindStructure(draft.File, id) is { } carrier)
                    Add(breakdowns, [entry.Key], end, [carrier]);
        }
        foreach (YamlList crossing in draft.Map.List("cross").OfType<YamlList>())
        {
            YamlScalar[] dimensions = [.. crossing.Items.OfType<YamlScalar>()];
            context.CheckDistinct(draft.File, dimensions, "dimension");
            // A structure with errors may be the one that carries it.
            bool allKnown = context.Structures.Values.All(structure => structure is not null);
            Add(breakdowns, dimensions, end, usual is null || !allKnown ? [] : [.. links.SameQuantity(usual)]);
        }
        return breakdowns;
    }

    /// <param name="carriers">Structures that may carry it, the likeliest first; empty where errors elsewhere leave none to try.</param>
    private void Add(List<Breakdown> breakdowns, YamlScalar[] dimensions, Component? end, Structure[] carriers)
    {
        if (dimensions.Length == 0) return;
        string[] names = [.. dimensions.Select(dimension => dimension.Text).Order(StringComparer.Ordinal)];
        string label = string.Join(" and ", names);
        int line = dimensions[0].Line;
        if (!seen.Add(label))
            context.Findings.Add("definition-duplicate", draft.File, line, $"The breakdown by {label} is listed twice.", "Keep one of them.");
        if (end is { Source: ComponentSource.Reference })
        {
            Unreachable(line, label, $"'{end.SourceId}' is a reference series, which has no breakdowns", null);
            return;
        }
        if (draft.Value.Bins is { } bins && names.Contains(bins.Dimension))
        {
            context.Findings.Add("definition-contradiction", draft.File, line, $"'{bins.Dimension}' is the dimension of the classes.", "Remove the breakdown.");
            return;
        }
        if (carriers.Length == 0) return;
        string?[] obstacles = [.. carriers.Select(carrier => Obstacle(names, carrier))];
        int chosen = Array.IndexOf(obstacles, null);
        if (chosen >= 0)
            breakdowns.Add(new Breakdown(names, carriers[chosen].Id));
        else
            Unreachable(line, label, obstacles[0]!, NearestDimension(names, carriers));
    }

    /// <summary>Why a structure cannot carry the breakdown of both components, or null.</summary>
    private string? Obstacle(string[] names, Structure carrier)
    {
        if (names.FirstOrDefault(name => Find(carrier, name) is null) is { } absent) return $"'{carrier.Id}' has no dimension '{absent}'";
        if (draft.Frequencies.Count > 0 && carrier.Frequencies.Max() < draft.Frequencies[0]) return $"'{carrier.Id}' has no figures for the indicator's periods";
        foreach (DraftComponent written in draft.Value.Components)
            foreach (Component component in links.Ends(written.Component))
                if (Obstacle(names, carrier, written.Name, component) is { } obstacle) return obstacle;
        return null;
    }

    private string? Obstacle(string[] names, Structure carrier, string role, Component component)
    {
        if (component.Source == ComponentSource.Reference) return $"its {role} '{component.SourceId}' is a reference series, which has no breakdowns";
        if (context.Structures.GetValueOrDefault(component.SourceId) is not { } source) return null;
        // What is counted elsewhere keeps to its own structure, if that tells the same things apart.
        if (source.Id != carrier.Id && !links.SameQuantity(source).Any(same => same.Id == carrier.Id))
            return names.All(name => Find(source, name)?.CodeList is { } list && list.Id == Find(carrier, name)!.CodeList?.Id)
                ? null
                : $"'{carrier.Id}' does not carry the {role}: it is not the same as '{source.Id}'";
        if (UnitCheck.Obstacle(source, component.Where) is null && UnitCheck.Obstacle(carrier, component.Where) is { } mixed) return mixed;
        foreach (Condition condition in component.Where)
        {
            // A condition that its own structure cannot meet has been reported where it stands.
            if (Unmet(source, condition) is not null) continue;
            if (Unmet(carrier, condition) is { } why) return $"{why}, for which the {role} asks";
        }
        return null;
    }

    /// <summary>What a structure lacks for a condition, or null.</summary>
    private static string? Unmet(Structure structure, Condition condition)
    {
        if (Find(structure, condition.Dimension) is not { } column) return $"'{structure.Id}' has no dimension '{condition.Dimension}'";
        string? code = condition.Codes.FirstOrDefault(code => column.Totals.Contains(code) || column.Excluded.Contains(code) || column.CodeList?.Contains(code) == false);
        return code is null ? null : $"'{column.Name}' in '{structure.Id}' has no code '{code}' that can be summed";
    }

    private static Column? Find(Structure structure, string dimension) => structure.Dimensions.FirstOrDefault(column => column.Name == dimension);

    private static string? NearestDimension(string[] names, Structure[] carriers)
    {
        string[] known = [.. carriers.SelectMany(carrier => carrier.Dimensions).Select(column => column.Name)];
        return names.FirstOrDefault(name => !known.Contains(name)) is { } absent ? NearestWord.Hint(absent, known) : null;
    }

    private void Unreachable(int line, string label, string why, string? hint) =>
        context.Findings.Add("definition-unreachable-component", draft.File, line, $"No breakdown by {label}: {why}.",
            hint ?? "Remove the breakdown, or name a structure that carries it: {dimension: structure}.");
}
