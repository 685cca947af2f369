using Indicators.Definitions.Reading.Sources;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading;

/// <summary>Resolves components that take the numerator of another indicator to the figures behind it.</summary>
internal sealed class IndicatorLinks(DefinitionContext context, SortedDictionary<string, IndicatorDraft?> drafts)
{
    /// <summary>
    /// Returns the resolved components, with structures and reference series as sources; empty if a reference is broken, which is reported where it occurs.
    /// </summary>
    public IReadOnlyList<Component> Ends(Component? component) => Ends(component, []);

    private IReadOnlyList<Component> Ends(Component? component, IReadOnlyList<string> way)
    {
        switch (component?.Source)
        {
            case null:
                return [];
            case ComponentSource.Terms:
                IReadOnlyList<Component>[] terms = [.. component.Terms.Select(term => Ends(term, way))];
                return terms.Any(ends => ends.Count == 0) ? [] : [.. terms.SelectMany(ends => ends)];
            case ComponentSource.Indicator:
                if (way.Contains(component.SourceId)) return [];
                IReadOnlyList<Component> ends = Ends(drafts.GetValueOrDefault(component.SourceId)?.Numerator, [.. way, component.SourceId]);
                return component.Time == ComponentTime.Opening ? [.. ends.Select(end => end with { Time = ComponentTime.Opening })] : ends;
            default:
                return [component];
        }
    }

    /// <summary>Returns a component that takes another indicator's numerator with the same method of combining periods as that numerator.</summary>
    public Component WithOverTime(Component component) =>
        component with { OverTime = Ends(component) is [{ } end, ..] ? end.OverTime : component.OverTime };

    /// <summary>Reports each cycle of numerators once, at its first indicator.</summary>
    public void CheckCycles()
    {
        foreach ((string id, IndicatorDraft? draft) in drafts)
            if (draft is not null && WayBack(id, [id], []) is { } way)
                context.Findings.Add(FindingCodes.DefinitionCircular, draft.File, draft.Map.LineOf("numerator"),
                    DefinitionMessages.Circle($"{string.Join(" -> ", way)} -> {id}"), DefinitionMessages.CircleHint);
    }

    /// <summary>Returns the path from an indicator back to itself if it is the first in the cycle; null if there is none.</summary>
    private List<string>? WayBack(string id, List<string> way, HashSet<string> seen)
    {
        foreach (string next in References(drafts.GetValueOrDefault(way[^1])?.Numerator))
        {
            if (next == id) return way;
            if (string.CompareOrdinal(id, next) > 0 || !seen.Add(next)) continue;
            if (WayBack(id, [.. way, next], seen) is { } found) return found;
        }
        return null;
    }

    private static IEnumerable<string> References(Component? component) => component?.Source switch
    {
        ComponentSource.Indicator => [component.SourceId],
        ComponentSource.Terms => component.Terms.SelectMany(References),
        _ => [],
    };

    /// <summary>Reports components that refer to an indicator without a numerator, or to the opening of something that is not a stock.</summary>
    public void CheckTargets(IndicatorDraft draft)
    {
        foreach (DraftComponent written in draft.Value.Components)
        {
            foreach (string id in References(written.Component))
                if (drafts.GetValueOrDefault(id) is { } other && ValueReader.HasNoNumerator(other.Map))
                    context.Findings.Add(FindingCodes.DefinitionUnreachableComponent, draft.File, written.Line, DefinitionMessages.NumeratorOfNone(name: written.Name, indicator: id), DefinitionMessages.NameComponents);
            foreach (Component end in Ends(written.Component).Where(end => end.Time == ComponentTime.Opening))
                if (end.Source == ComponentSource.Reference || end.OverTime != OverTime.EndOfPeriod)
                    context.Findings.Add(FindingCodes.DefinitionContradiction, draft.File, written.Line, DefinitionMessages.OpeningOfNoStock(name: written.Name, source: end.SourceId), DefinitionMessages.OpeningHint);
        }
        foreach ((Component? over, Component? below, string key) in ((Component?, Component?, string)[])
            [(draft.Value.Numerator, draft.Value.Denominator, draft.Map.Has("denominator") ? "denominator" : "difference-of"), (draft.Value.Subtrahend?.Numerator, draft.Value.Subtrahend?.Denominator, "difference-of")])
            if (below is not null) UnitCheck.ReportRatio(context, draft.File, draft.Map.LineOf(key), Ends(over), Ends(below));
    }

    /// <summary>Reports frequencies that the sources do not provide, and sources for which nothing states how periods are combined.</summary>
    public void CheckPeriods(IndicatorDraft draft)
    {
        if (draft.Frequencies.Count == 0) return;
        foreach (DraftComponent written in draft.Value.Components)
        {
            foreach (Component end in Ends(written.Component))
            {
                IReadOnlyList<Frequency>? source = end.Source == ComponentSource.Reference ? [Frequency.Annual] : context.Structures.GetValueOrDefault(end.SourceId)?.Frequencies;
                if (source is null) continue;
                foreach (Frequency frequency in draft.Frequencies.Where(frequency => source.All(own => own < frequency)))
                    context.Findings.Add(FindingCodes.DefinitionUnreachableComponent, draft.File, draft.Map.LineOf("frequencies"),
                        DefinitionMessages.NoFiguresOfFrequency(name: written.Name, source: end.SourceId, frequency: Word(frequency)), DefinitionMessages.OtherSource);
                bool combined = written.Component.Source is ComponentSource.Structure or ComponentSource.Terms && source.Max() > draft.Frequencies.Min();
                if (combined && end.Source == ComponentSource.Structure && !written.SaysOverTime)
                    context.Findings.Add(FindingCodes.DefinitionMissingKey, draft.File, written.Line,
                        DefinitionMessages.OverTimeMissing(source: end.SourceId, name: written.Name), DefinitionMessages.OverTimeHint);
            }
        }
    }

    /// <summary>Returns the structure and those declared as equivalent to it, by id.</summary>
    public IEnumerable<Structure> SameQuantity(Structure structure) =>
        context.Structures.Values.OfType<Structure>().Where(other => other.SameAs?.Structure == structure.Id || structure.SameAs?.Structure == other.Id).Prepend(structure);

    private static Message Word(Frequency frequency) => frequency switch
    {
        Frequency.Annual => DefinitionMessages.Yearly,
        Frequency.HalfYearly => DefinitionMessages.HalfYearly,
        Frequency.Quarterly => DefinitionMessages.Quarterly,
        _ => DefinitionMessages.Monthly,
    };
}
