namespace Indicators.Definitions.Reading;

/// <summary>Follows components that take the numerator of another indicator to the figures they end at.</summary>
internal sealed class IndicatorLinks(DefinitionContext context, SortedDictionary<string, IndicatorDraft?> drafts)
{
    /// <summary>The component of a structure or reference series at the end; null where the way there is broken, which is reported where it breaks.</summary>
    public Component? End(Component? component)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        while (component is { Source: ComponentSource.Indicator })
        {
            if (!seen.Add(component.SourceId)) return null;
            component = drafts.GetValueOrDefault(component.SourceId)?.Numerator;
        }
        return component;
    }

    /// <summary>A component that takes another indicator's numerator combines over time as that does.</summary>
    public Component WithOverTime(Component component) => component with { OverTime = End(component)?.OverTime ?? component.OverTime };

    /// <summary>Reports each circle of numerators once, at its first indicator.</summary>
    public void CheckCircles()
    {
        foreach ((string id, IndicatorDraft? draft) in drafts)
        {
            if (draft is null) continue;
            List<string> way = [id];
            Component? next = draft.Numerator;
            while (next is { Source: ComponentSource.Indicator } && !way.Contains(next.SourceId))
            {
                way.Add(next.SourceId);
                next = drafts.GetValueOrDefault(next.SourceId)?.Numerator;
            }
            if (next is { Source: ComponentSource.Indicator } && next.SourceId == id && way.All(other => string.CompareOrdinal(id, other) <= 0))
                context.Findings.Add("definition-circular", draft.File, draft.Map.LineOf("numerator"),
                    $"The numerator ends at itself: {string.Join(" -> ", way)} -> {id}.", "Let one of them take a structure.");
        }
    }

    /// <summary>Reports frequencies that the sources do not reach, and sources whose periods nobody says how to combine.</summary>
    public void CheckPeriods(IndicatorDraft draft)
    {
        if (draft.Frequencies.Count == 0) return;
        foreach ((string name, Component? component) in ((string, Component?)[])[("numerator", draft.Numerator), ("denominator", draft.Denominator)])
        {
            if (End(component) is not { } end) continue;
            int line = draft.Map.LineOf(name);
            IReadOnlyList<Frequency>? source = end.Source == ComponentSource.Reference ? [Frequency.Annual] : context.Structures.GetValueOrDefault(end.SourceId)?.Frequencies;
            if (source is null) continue;
            foreach (Frequency frequency in draft.Frequencies.Where(frequency => source.All(own => own < frequency)))
                context.Findings.Add("definition-unreachable-component", draft.File, draft.Map.LineOf("frequencies"),
                    $"The {name} comes from '{end.SourceId}', which has no {Word(frequency)} figures.", "Remove the frequency or take another source.");
            bool combined = component!.Source == ComponentSource.Structure && source.Max() > draft.Frequencies.Min();
            if (combined && !draft.Map.Has("over-time") && draft.Map.Map(name)?.Has("over-time") != true)
                context.Findings.Add("definition-missing-key", draft.File, line,
                    $"'{end.SourceId}' reports more often than once in the longest period of the indicator, and nothing says how its periods combine in the {name}.", "over-time: sum for a flow, end-of-period for a stock, mean for a level");
        }
    }

    /// <summary>The structure and those that say they are the same as it, by id.</summary>
    public IEnumerable<Structure> SameQuantity(Structure structure) =>
        context.Structures.Values.OfType<Structure>().Where(other => other.SameAs?.Structure == structure.Id || structure.SameAs?.Structure == other.Id).Prepend(structure);

    private static string Word(Frequency frequency) => frequency switch
    {
        Frequency.Annual => "yearly", Frequency.HalfYearly => "half-yearly", Frequency.Quarterly => "quarterly", _ => "monthly",
    };
}
