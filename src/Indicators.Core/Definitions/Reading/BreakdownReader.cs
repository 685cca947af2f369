using Indicators.Definitions.Reading.Sources;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading;

/// <summary>Reads the breakdowns of an indicator, and finds the structure that contains each of them.</summary>
internal sealed class BreakdownReader(DefinitionContext context, IndicatorDraft draft, IndicatorLinks links)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    /// <summary>Returns single dimensions in the order written, then crossed dimensions.</summary>
    public IReadOnlyList<Breakdown> Read()
    {
        List<Breakdown> breakdowns = [];
        // The first component determines where the indicator is counted.
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
            context.CheckDistinct(draft.File, dimensions);
            // A structure with errors may be the one that contains the breakdown.
            bool allKnown = context.Structures.Values.All(structure => structure is not null);
            Add(breakdowns, dimensions, end, usual is null || !allKnown ? [] : [.. links.SameQuantity(usual)]);
        }
        return breakdowns;
    }

    /// <param name="carriers">The structures that may contain it, the most likely first; empty if errors elsewhere leave none.</param>
    private void Add(List<Breakdown> breakdowns, YamlScalar[] dimensions, Component? end, Structure[] carriers)
    {
        if (dimensions.Length == 0) return;
        string[] names = [.. dimensions.Select(dimension => dimension.Text).Order(StringComparer.Ordinal)];
        Message label = DefinitionMessages.AndOfLabels(names);
        int line = dimensions[0].Line;
        if (!seen.Add(string.Join(",", names)))
            context.Findings.Add(FindingCodes.DefinitionDuplicate, draft.File, line, DefinitionMessages.BreakdownTwice(label), CommonMessages.KeepOne);
        if (end is { Source: ComponentSource.Reference })
        {
            Unreachable(line, label, DefinitionMessages.SeriesHasNoBreakdowns(end.SourceId), null);
            return;
        }
        if (draft.Value.Bins is { } bins && names.Contains(bins.Dimension))
        {
            context.Findings.Add(FindingCodes.DefinitionContradiction, draft.File, line, DefinitionMessages.DimensionOfClasses(bins.Dimension), DefinitionMessages.RemoveBreakdown);
            return;
        }
        if (carriers.Length == 0) return;
        Message?[] obstacles = [.. carriers.Select(carrier => Obstacle(names, carrier))];
        int chosen = Array.IndexOf(obstacles, null);
        if (chosen >= 0)
            breakdowns.Add(new Breakdown(names, carriers[chosen].Id));
        else
            Unreachable(line, label, obstacles[0]!, NearestDimension(names, carriers));
    }

    /// <summary>Returns why a structure cannot contain the breakdown of all components, or null if it can.</summary>
    private Message? Obstacle(string[] names, Structure carrier)
    {
        if (names.FirstOrDefault(name => Find(carrier, name) is null) is { } absent) return DefinitionMessages.NoSuchDimension(structure: carrier.Id, dimension: absent);
        if (draft.Frequencies.Count > 0 && carrier.Frequencies.Max() < draft.Frequencies[0]) return DefinitionMessages.NoFiguresForPeriods(carrier.Id);
        foreach (DraftComponent written in draft.Value.Components)
            foreach (Component component in links.Ends(written.Component))
                if (Obstacle(names, carrier, written.Name, component) is { } obstacle) return obstacle;
        return null;
    }

    private Message? Obstacle(string[] names, Structure carrier, Message role, Component component)
    {
        if (component.Source == ComponentSource.Reference) return DefinitionMessages.PartIsSeries(role: role, series: component.SourceId);
        if (context.Structures.GetValueOrDefault(component.SourceId) is not { } source) return null;
        // A component counted elsewhere stays in its own structure if that structure has the same dimensions.
        if (source.Id != carrier.Id && !links.SameQuantity(source).Any(same => same.Id == carrier.Id))
            return names.All(name => Find(source, name)?.CodeList is { } list && list.Id == Find(carrier, name)!.CodeList?.Id)
                ? null
                : DefinitionMessages.CarrierDiffers(structure: carrier.Id, role: role, other: source.Id);
        if (UnitCheck.Obstacle(source, component.Where) is null && UnitCheck.Obstacle(carrier, component.Where) is { } mixed) return mixed;
        foreach (Condition condition in component.Where)
        {
            // A condition that its own structure cannot meet has already been reported at its own line.
            if (Unmet(source, condition) is not null) continue;
            if (Unmet(carrier, condition) is { } why) return DefinitionMessages.AskedForBy(why: why, role: role);
        }
        return null;
    }

    /// <summary>Returns why a structure cannot meet a condition, or null if it can.</summary>
    private static Message? Unmet(Structure structure, Condition condition)
    {
        if (Find(structure, condition.Dimension) is not { } column) return DefinitionMessages.NoSuchDimension(structure: structure.Id, dimension: condition.Dimension);
        string? code = condition.Codes.FirstOrDefault(code => column.Totals.Contains(code) || column.Excluded.Contains(code) || column.CodeList?.Contains(code) == false);
        return code is null ? null : DefinitionMessages.NoSummableCode(column: column.Name, structure: structure.Id, code: code);
    }

    private static Column? Find(Structure structure, string dimension) => structure.Dimensions.FirstOrDefault(column => column.Name == dimension);

    private static Message? NearestDimension(string[] names, Structure[] carriers)
    {
        string[] known = [.. carriers.SelectMany(carrier => carrier.Dimensions).Select(column => column.Name)];
        return names.FirstOrDefault(name => !known.Contains(name)) is { } absent ? NearestWord.Hint(absent, known) : null;
    }

    private void Unreachable(int line, Message label, Message why, Message? hint) =>
        context.Findings.Add(FindingCodes.DefinitionUnreachableComponent, draft.File, line, DefinitionMessages.NoBreakdown(label: label, why: why),
            hint ?? DefinitionMessages.NoBreakdownHint);
}
