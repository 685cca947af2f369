using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Reading.Sources;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading;

/// <summary>Reads <c>indicators/&lt;theme&gt;/*.yaml</c>.</summary>
internal static class IndicatorReader
{
    public static void ReadAll(DefinitionContext context)
    {
        Dictionary<string, SourceFile> files = FindFiles(context);
        SortedDictionary<string, IndicatorDraft?> drafts = new(StringComparer.Ordinal);
        foreach ((string id, SourceFile file) in files) drafts[id] = ReadDraft(context, file, files.Keys);
        IndicatorLinks links = new(context, drafts);
        links.CheckCycles();
        foreach ((string id, IndicatorDraft? draft) in drafts)
            context.Indicators[id] = draft is null ? null : Complete(context, draft, links);
        foreach (IndicatorDraft draft in drafts.Values.OfType<IndicatorDraft>())
            RateReader.Expand(context, draft, context.Indicators[draft.File.Id]);
    }

    private static Dictionary<string, SourceFile> FindFiles(DefinitionContext context)
    {
        Dictionary<string, SourceFile> files = new(StringComparer.OrdinalIgnoreCase);
        foreach (SourceFile stray in context.Folder.Each("indicators", ".yaml"))
            context.Findings.Add(FindingCodes.DefinitionMisplaced, stray, 1, DefinitionMessages.OutsideTheme, DefinitionMessages.MoveToTheme);
        foreach (SourceFile file in context.Folder.Folders("indicators").SelectMany(folder => context.Folder.Each(folder, ".yaml")))
            if (!files.TryAdd(file.Id, file))
                context.Findings.Add(FindingCodes.DefinitionDuplicate, file, 1, DefinitionMessages.IndicatorDeclaredIn(indicator: file.Id, file: files[file.Id].Path), DefinitionMessages.OwnId);
        return files;
    }

    private static IndicatorDraft? ReadDraft(DefinitionContext context, SourceFile file, IReadOnlyCollection<string> ids)
    {
        if (context.ReadYaml(file, DefinitionKeys.Indicator) is not { } map) return null;
        context.CheckId(file, map);
        context.CheckCode(file, map.Scalar("theme"), "themes", DefinitionMessages.ATheme);
        string folder = file.Path.Split('/')[^2];
        if (map.Scalar("theme") is { } theme && theme.Text != folder)
            context.Findings.Add(FindingCodes.DefinitionMisplaced, file, theme.Line, DefinitionMessages.ThemeNotFolder(theme: theme.Text, folder: folder), DefinitionMessages.ChangeTheme);
        context.CheckCode(file, map.Scalar("unit"), "units", DefinitionMessages.AUnit);
        context.CheckDistinct(file, map.Words("frequencies"));
        context.CheckDistinct(file, map.Words("references"));
        AggregationCheck.Check(context, file, map);
        ComponentReader components = new(context, file, ids);
        DraftValue value = new ValueReader(context, file, map, components).Read();
        LeftOut[] leavesOut =
        [
            .. map.List("leaves-out").OfType<YamlMapping>()
                .Select(entry => ReadLeftOut(context, file, entry, components, map.Has("numerator") ? value : new DraftValue())).OfType<LeftOut>(),
        ];
        return new IndicatorDraft(file, map, value, leavesOut);
    }

    private static LeftOut? ReadLeftOut(DefinitionContext context, SourceFile file, YamlMapping entry, ComponentReader components, DraftValue value)
    {
        if (entry.Map("note") is { } note)
            foreach (YamlEntry text in note.Entries.Where(text => text.Value is YamlScalar)) CheckNote(context, file, (YamlScalar)text.Value);
        else if (entry.Scalar("note") is { } plain)
            CheckNote(context, file, plain);
        string? of = entry.Word("of");
        Component? component = of == "numerator" ? value.Numerator : of == "denominator" ? value.Denominator : null;
        if (component is null) return null;
        if (component.Source != ComponentSource.Structure)
        {
            context.Findings.Add(FindingCodes.DefinitionContradiction, file, entry.LineOf("of"), DefinitionMessages.NoConditions(of!), DefinitionMessages.LeavesOutHint);
            return null;
        }
        IReadOnlyList<Condition> replacing = components.Conditions(entry.Map("where"), context.Structures.GetValueOrDefault(component.SourceId));
        Condition[] where =
        [
            .. component.Where.Where(own => replacing.All(condition => condition.Dimension != own.Dimension)).Concat(replacing)
                .OrderBy(condition => condition.Dimension, StringComparer.Ordinal),
        ];
        UnitCheck.Report(context, file, entry.LineOf("where"), context.Structures.GetValueOrDefault(component.SourceId), where);
        return entry.Text("note", context.Languages) is { } text2 ? new LeftOut(component with { Where = where }, text2) : null;
    }

    private static void CheckNote(DefinitionContext context, SourceFile file, YamlScalar note)
    {
        if (!note.Text.Contains("{value}", StringComparison.Ordinal))
            context.Findings.Add(FindingCodes.DefinitionBadValue, file, note.Line, DefinitionMessages.NoteWithoutValue, DefinitionMessages.WriteValue);
    }

    private static IndicatorDefinition? Complete(DefinitionContext context, IndicatorDraft draft, IndicatorLinks links)
    {
        YamlMapping map = draft.Map;
        links.CheckTargets(draft);
        links.CheckPeriods(draft);
        foreach (YamlMapping entry in map.List("leaves-out").OfType<YamlMapping>())
            if (entry.Word("of") is "numerator" or "denominator" && !map.Has(entry.Word("of")!))
                context.Findings.Add(FindingCodes.DefinitionContradiction, draft.File, entry.LineOf("of"), DefinitionMessages.NoSuchComponent(entry.Word("of")!), DefinitionMessages.LeavesOutOther);
        IReadOnlyList<Breakdown> breakdowns = new BreakdownReader(context, draft, links).Read();
        DraftValue value = draft.Value;
        if (context.Findings.HasErrorsIn(draft.File) || value.Numerator is null) return null;
        YamlMapping aggregation = map.Map("aggregation")!;
        return new IndicatorDefinition
        {
            Id = map.Word("id")!,
            Title = map.Text("title", context.Languages)!,
            Theme = map.Word("theme")!,
            Unit = map.Word("unit")!,
            Frequencies = draft.Frequencies,
            Numerator = links.WithOverTime(value.Numerator),
            Denominator = value.Denominator is { } denominator ? links.WithOverTime(denominator) : null,
            Subtrahend = value.Subtrahend,
            Bins = value.Bins,
            Function = value.Function,
            Weight = value.Weight,
            Scale = map.Number("scale") ?? 1,
            Decimals = map.Whole("decimals") ?? 0,
            Breakdowns = breakdowns,
            Aggregation = aggregation.Choice<AggregationMethod>("method")!.Value,
            Limits = aggregation.Map("limits") is { } limits ? ProgrammeReader.Limits(limits) : null,
            SmallDenominators = ProgrammeReader.SmallDenominators(aggregation.Map("limits")),
            LeastAreas = aggregation.Map("limits")?.Whole("least-areas"),
            Imputation = map.Map("estimation") is { } estimation
                ? new ImputationRule(estimation.Choice<ImputationMethod>("method")!.Value, estimation.Whole("periods")!.Value)
                : null,
            Direction = map.Choice<Direction>("direction")!.Value,
            Chart = map.Map("chart")!.Choice<ChartKind>("kind")!.Value,
            References = [.. map.Words("references").Select(reference => reference.Text)],
            Method = map.Text("method", context.Languages)!,
            Words = map.Map("words") is { } words ? ReadWords(context, words) : null,
            LeavesOut = draft.LeavesOut,
            File = draft.File.Path,
        };
    }

    private static IndicatorWords ReadWords(DefinitionContext context, YamlMapping words)
    {
        LocalizedText? Text(string key) => words.Text(key, context.Languages);
        return new IndicatorWords
        {
            Noun = Text("noun"),
            Of = Text("of"),
            All = Text("all"),
            Area = Text("area"),
            Origin = Text("origin"),
            Share = Text("share"),
            Pace = Text("pace"),
        };
    }
}
