namespace Indicators.Definitions.Reading;

/// <summary>Reads the components of an indicator and the conditions on their rows.</summary>
/// <param name="indicators">The ids of all indicators, in whatever state their files are.</param>
internal sealed class ComponentReader(DefinitionContext context, SourceFile file, IReadOnlyCollection<string> indicators)
{
    private static readonly string[] Sources = ["structure", "reference", "indicator"];

    public Component? Read(YamlMapping? map, OverTime? usual)
    {
        if (map is null) return null;
        string[] sources = [.. Sources.Where(map.Has)];
        if (sources.Length == 0)
        {
            context.Findings.Add("definition-missing-key", file, map.Line, "The component has no source.", "Write structure, reference or indicator.");
            return null;
        }
        foreach (string second in sources.Skip(1))
            context.Findings.Add("definition-contradiction", file, map.LineOf(second), $"The component has both {sources[0]} and {second}.", "Keep one of structure, reference and indicator.");
        if (sources[0] != "structure")
            foreach (string key in (string[])["where", "over-time"])
                if (map.Has(key))
                    context.Findings.Add("definition-contradiction", file, map.LineOf(key), $"'{key}' goes with structure, and this component has {sources[0]}.", "Remove the key.");
        if (sources[0] != "reference" && map.Has("lookback"))
            context.Findings.Add("definition-contradiction", file, map.LineOf("lookback"), $"'lookback' goes with reference, and this component has {sources[0]}.", "Remove the key.");
        if (map.Scalar(sources[0]) is not { } source) return null;
        switch (sources[0])
        {
            case "structure":
                Structure? structure = context.FindStructure(file, source);
                IReadOnlyList<Condition> where = Conditions(map.Map("where"), structure);
                UnitCheck.Report(context, file, map.Has("where") ? map.LineOf("where") : source.Line, structure, where);
                return new Component
                {
                    Source = ComponentSource.Structure, SourceId = source.Text,
                    Where = where,
                    OverTime = map.Choice<OverTime>("over-time") ?? usual ?? OverTime.EndOfPeriod,
                };
            case "reference":
                context.CheckReferenceSeries(file, source);
                return new Component { Source = ComponentSource.Reference, SourceId = source.Text, Lookback = map.Whole("lookback") ?? 0 };
            default:
                if (!indicators.Contains(source.Text))
                    context.Findings.AddUnknown(file, source.Line, "indicator", source.Text, indicators);
                return new Component { Source = ComponentSource.Indicator, SourceId = source.Text };
        }
    }

    /// <summary>The conditions, sorted by dimension. Those that the structure cannot meet are findings; it is null where it has errors itself.</summary>
    public IReadOnlyList<Condition> Conditions(YamlMapping? where, Structure? structure)
    {
        List<Condition> conditions = [];
        foreach (YamlEntry entry in where?.Entries ?? [])
        {
            IReadOnlyList<YamlScalar> codes = YamlMapping.WordsOf(entry.Value);
            context.CheckDistinct(file, codes, "code");
            if (structure is not null) CheckCondition(entry.Key, codes, structure);
            conditions.Add(new Condition(entry.Key.Text, [.. codes.Select(code => code.Text)]));
        }
        conditions.Sort((left, right) => string.CompareOrdinal(left.Dimension, right.Dimension));
        return conditions;
    }

    private void CheckCondition(YamlScalar name, IReadOnlyList<YamlScalar> codes, Structure structure)
    {
        if (structure.Dimensions.FirstOrDefault(column => column.Name == name.Text) is not { } column)
        {
            context.Findings.AddUnknown(file, name.Line, $"dimension of '{structure.Id}'", name.Text, structure.Dimensions.Select(dimension => dimension.Name));
            return;
        }
        foreach (YamlScalar code in codes)
        {
            if (column.CodeList is { } list && (!list.Contains(code.Text) || column.Excluded.Contains(code.Text)))
                context.Findings.AddUnknown(file, code.Line, $"code of '{column.Name}' in '{structure.Id}'", code.Text, list.Codes.Select(known => known.Id));
            else if (column.Totals.Contains(code.Text))
                context.Findings.Add("definition-total-as-leaf", file, code.Line, $"'{code.Text}' is a total of '{column.Name}'; totals are never summed.", "List the codes that it is the total of, or leave the condition out for all.");
        }
    }
}
