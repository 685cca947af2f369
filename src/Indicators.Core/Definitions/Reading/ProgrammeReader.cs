using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Reading.Sources;
using Indicators.Lists;

namespace Indicators.Definitions.Reading;

/// <param name="Map">Null where the file is missing or no map.</param>
internal sealed record ProgrammeDraft(SourceFile File, YamlMapping? Map);

/// <summary>Reads <c>programme.yaml</c>.</summary>
internal static class ProgrammeReader
{
    private const string Name = "programme.yaml";

    /// <returns>Null where the file is of a newer format: that is then the only finding.</returns>
    public static ProgrammeDraft? Read(DefinitionContext context)
    {
        if (context.Folder.Find(Name) is not { } file)
        {
            SourceFile absent = context.Folder.Absent(Name);
            context.Findings.Add("definition-missing-file", absent, null, "The file programme.yaml is missing.", "Name the folder that holds it.");
            return new ProgrammeDraft(absent, null);
        }
        YamlMapping? map = YamlTree.Read(file, context.Findings);
        if (DefinitionFormat.Refuse(file, map, context.Findings)) return null;
        if (map is null) return new ProgrammeDraft(file, null);
        string[] languages = [.. map.Words("languages").Select(word => word.Text).Where(Names.IsLanguage).Distinct(StringComparer.Ordinal)];
        if (languages.Length > 0) context.Languages = languages;
        return new ProgrammeDraft(file, map);
    }

    /// <summary>Compares the file with the table of keys, once the code lists have said which languages there are.</summary>
    public static void CheckKeys(DefinitionContext context, ProgrammeDraft draft)
    {
        if (draft.Map is not { } map) return;
        context.CheckShape(draft.File, map, DefinitionKeys.Programme);
        context.CheckDistinct(draft.File, map.Words("languages"), "language");
        context.CheckDistinct(draft.File, map.Words("publish"), "region set");
        if (map.Map("limits") is { } limits) CheckLimits(context, draft.File, limits);
    }

    /// <summary>Reports coverage limits of which the higher one is the lower.</summary>
    public static void CheckLimits(DefinitionContext context, SourceFile file, YamlMapping limits)
    {
        if (limits.Fraction("publish") is { } publish && limits.Fraction("flag") is { } flag
            && (long)flag.Numerator * publish.Denominator > (long)publish.Numerator * flag.Denominator)
            context.Findings.Add("definition-contradiction", file, limits.LineOf("flag"), $"flag {flag} is above publish {publish}.", "flag is the lower limit.");
        if (limits.Map("small-denominator") is { } small && small.Number("withhold") > small.Number("flag"))
            context.Findings.Add("definition-contradiction", file, small.LineOf("withhold"), "withhold is above flag.", "withhold is the lower limit.");
    }

    /// <summary>The names that only structures and code lists can confirm.</summary>
    public static void CheckReferences(DefinitionContext context, ProgrammeDraft draft)
    {
        if (draft.Map is not { } map) return;
        foreach (YamlScalar set in map.Words("publish")) context.CheckCode(draft.File, set, "region-sets", "region set");
        YamlScalar? reportOn = map.Scalar("report-on");
        context.CheckCode(draft.File, reportOn, "region-sets", "region set");
        if (reportOn is not null && map.Has("publish") && map.Words("publish").All(set => set.Text != reportOn.Text))
            context.Findings.Add("definition-contradiction", draft.File, reportOn.Line, $"report-on '{reportOn.Text}' is not among publish.", "Reports show only groupings that may be published.");
        RateReader.ReadAll(context, draft.File, map);
        YamlMapping[] calendar = [.. map.List("calendar").OfType<YamlMapping>()];
        context.CheckDistinct(draft.File, calendar.Select(entry => entry.Scalar("structure")).OfType<YamlScalar>(), "structure");
        foreach (YamlMapping entry in calendar) CheckCalendar(context, draft.File, entry);
    }

    private static void CheckCalendar(DefinitionContext context, SourceFile file, YamlMapping entry)
    {
        Structure? structure = context.FindStructure(file, entry.Scalar("structure"));
        context.CheckDistinct(file, entry.Words("areas"), "area");
        foreach (YamlScalar area in entry.Words("areas"))
        {
            context.CheckCode(file, area, "areas", "area");
            if (structure is not null && structure.ReportingArea.Excluded.Contains(area.Text))
                context.Findings.Add("definition-contradiction", file, area.Line, $"'{area.Text}' cannot report '{structure.Id}': its column '{structure.ReportingArea.Name}' does not take that code.");
        }
    }

    /// <summary>The programme, where no finding is an error.</summary>
    public static Programme Build(DefinitionContext context, ProgrammeDraft draft)
    {
        YamlMapping map = draft.Map!;
        YamlMapping disclosure = map.Map("disclosure")!, limits = map.Map("limits")!;
        return new Programme
        {
            Title = map.Text("title", context.Languages)!,
            Languages = context.Languages!,
            Source = map.Text("source", context.Languages)!,
            Notice = map.Text("notice", context.Languages),
            Publish = [.. map.Words("publish").Select(set => set.Text)],
            ReportOn = map.Word("report-on")!,
            RegionsAsOf = map.Whole("regions-as-of") is { } year ? new RegionsAsOf(year) : RegionsAsOf.OwnPeriod,
            Disclosure = new DisclosurePolicy(disclosure.Choice<DisclosureMethod>("method")!.Value, disclosure.Whole("base") ?? 0),
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

    /// <summary>Without those that were not asked for.</summary>
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
