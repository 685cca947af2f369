using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Reading.Sources;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading;

/// <summary>The programme file before it is checked.</summary>
/// <param name="Map">Null if the file is missing or is not a map.</param>
internal sealed record ProgrammeDraft(SourceFile File, YamlMapping? Map);

/// <summary>Reads <c>programme.yaml</c>.</summary>
internal static class ProgrammeReader
{
    private const string Name = "programme.yaml";

    /// <returns>Null if the file has a newer format: that is then the only finding.</returns>
    public static ProgrammeDraft? Read(DefinitionContext context)
    {
        if (context.Folder.Find(Name) is not { } file)
        {
            SourceFile absent = context.Folder.Absent(Name);
            context.Findings.Add(FindingCodes.DefinitionMissingFile, absent, null, DefinitionMessages.ProgrammeMissing, DefinitionMessages.NameFolder);
            return new ProgrammeDraft(absent, null);
        }
        YamlMapping? map = YamlTree.Read(file, context.Findings);
        if (DefinitionFormat.Refuse(file, map, context.Findings)) return null;
        if (map is null) return new ProgrammeDraft(file, null);
        string[] languages = [.. map.Words("languages").Select(word => word.Text).Where(Names.IsLanguage).Distinct(StringComparer.Ordinal)];
        if (languages.Length > 0) context.Languages = languages;
        return new ProgrammeDraft(file, map);
    }

    /// <summary>Compares the file with the table of keys, once the code lists have been read and their languages are known.</summary>
    public static void CheckKeys(DefinitionContext context, ProgrammeDraft draft)
    {
        if (draft.Map is not { } map) return;
        context.CheckShape(draft.File, map, DefinitionKeys.Programme);
        context.CheckDistinct(draft.File, map.Words("languages"));
        context.CheckDistinct(draft.File, map.Words("publish"));
        if (map.Map("limits") is { } limits) CheckLimits(context, draft.File, limits);
    }

    /// <summary>Reports coverage limits in the wrong order.</summary>
    public static void CheckLimits(DefinitionContext context, SourceFile file, YamlMapping limits)
    {
        if (limits.Fraction("publish") is { } publish && limits.Fraction("flag") is { } flag
            && (long)flag.Numerator * publish.Denominator > (long)publish.Numerator * flag.Denominator)
            context.Findings.Add(FindingCodes.DefinitionContradiction, file, limits.LineOf("flag"), DefinitionMessages.FlagAbovePublish(flag: flag.ToString(), publish: publish.ToString()), DefinitionMessages.FlagLower);
        if (limits.Map("small-denominator") is { } small && small.Number("withhold") > small.Number("flag"))
            context.Findings.Add(FindingCodes.DefinitionContradiction, file, small.LineOf("withhold"), DefinitionMessages.WithholdAboveFlag, DefinitionMessages.WithholdLower);
    }

    /// <summary>Checks the names that refer to structures and code lists.</summary>
    public static void CheckReferences(DefinitionContext context, ProgrammeDraft draft)
    {
        if (draft.Map is not { } map) return;
        foreach (YamlScalar set in map.Words("publish")) context.CheckCode(draft.File, set, "region-sets", DefinitionMessages.ARegionSet);
        YamlScalar? reportOn = map.Scalar("report-on");
        context.CheckCode(draft.File, reportOn, "region-sets", DefinitionMessages.ARegionSet);
        if (reportOn is not null && map.Has("publish") && map.Words("publish").All(set => set.Text != reportOn.Text))
            context.Findings.Add(FindingCodes.DefinitionContradiction, draft.File, reportOn.Line, DefinitionMessages.ReportOnNotPublished(reportOn.Text), DefinitionMessages.ReportsShowPublished);
        DisclosureReader.CheckStructures(context, draft.File, map.Map("disclosure"));
        RateReader.ReadAll(context, draft.File, map);
        YamlMapping[] calendar = [.. map.List("calendar").OfType<YamlMapping>()];
        context.CheckDistinct(draft.File, calendar.Select(entry => entry.Scalar("structure")).OfType<YamlScalar>());
        foreach (YamlMapping entry in calendar) CheckCalendar(context, draft.File, entry);
    }

    private static void CheckCalendar(DefinitionContext context, SourceFile file, YamlMapping entry)
    {
        Structure? structure = context.FindStructure(file, entry.Scalar("structure"));
        context.CheckDistinct(file, entry.Words("areas"));
        foreach (YamlScalar area in entry.Words("areas"))
        {
            context.CheckCode(file, area, "areas", DefinitionMessages.AnArea);
            if (structure is not null && structure.ReportingArea.Excluded.Contains(area.Text))
                context.Findings.Add(FindingCodes.DefinitionContradiction, file, area.Line, DefinitionMessages.AreaCannotReport(area: area.Text, structure: structure.Id, column: structure.ReportingArea.Name));
        }
    }

    /// <summary>Builds the programme, if no finding is an error.</summary>
    public static Programme Build(DefinitionContext context, ProgrammeDraft draft)
    {
        YamlMapping map = draft.Map!;
        YamlMapping disclosure = map.Map("disclosure")!, limits = map.Map("limits")!;
        return new Programme
        {
            Title = map.Text("title", context.Languages)!,
            Languages = context.Languages!,
            Messages = context.Messages,
            Source = map.Text("source", context.Languages)!,
            Notice = map.Text("notice", context.Languages),
            PublishedRegionSets = [.. map.Words("publish").Select(set => set.Text)],
            ReportRegionSet = map.Word("report-on")!,
            RegionsAsOf = map.Whole("regions-as-of") is { } year ? new RegionsAsOf(year) : RegionsAsOf.OwnPeriod,
            Disclosure = DisclosureReader.Read(disclosure),
            Limits = Limits(limits),
            SmallDenominators = SmallDenominators(limits),
            LeastAreas = limits.Whole("least-areas") ?? 1,
            Lookback = limits.Whole("lookback")!.Value,
            Calendar =
            [
                .. map.List("calendar").Cast<YamlMapping>()
                    .Select(entry => new CalendarEntry(entry.Word("structure")!, [.. entry.Words("areas").Select(area => area.Text)])),
            ],
            CodeLists = ByName(context.CodeLists, list => list!.List),
            RegionSets = ByName(context.RegionSets, set => set!),
            Structures = ByName(context.Structures, structure => structure),
            Indicators = [.. context.Indicators.Values.Select(indicator => indicator!)],
            Reports = [.. context.Reports.OrderBy(report => report.Id, StringComparer.Ordinal)],
            Files = context.Folder.Read,
        };
    }

    /// <summary>Creates a dictionary without the entries that were not requested.</summary>
    private static Dictionary<string, T> ByName<TRead, T>(SortedList<string, TRead> read, Func<TRead, T?> of) where T : class
    {
        Dictionary<string, T> named = new(read.Count, StringComparer.Ordinal);
        for (int i = 0; i < read.Count; i++)
            if (of(read.GetValueAtIndex(i)) is { } value) named.Add(read.GetKeyAtIndex(i), value);
        return named;
    }

    public static DenominatorLimits? SmallDenominators(YamlMapping? limits) =>
        limits?.Map("small-denominator") is { } map ? new DenominatorLimits(map.Number("flag")!.Value, map.Number("withhold")!.Value) : null;

    public static CoverageLimits Limits(YamlMapping limits) => new(limits.Fraction("publish")!.Value, limits.Fraction("flag")!.Value);
}
