using Indicators.Definitions.Reading.Sources;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading;

/// <summary>Reads a column of a structure.</summary>
internal static class ColumnReader
{
    /// <summary>Returns the column, or null if it cannot be created; findings here or in the file of its code list say why.</summary>
    public static Column? Read(DefinitionContext context, SourceFile file, YamlMapping map)
    {
        ColumnRole? role = map.Choice<ColumnRole>("role");
        bool required = map.Flag("required") ?? true;
        CodeListReadResult? read = FindCodeList(context, file, map.Scalar("code-list"));
        CodeList? list = read?.List;
        HashSet<string> excluded = list is null ? [] : Excluded(context, file, map, list);
        CheckCodes(context, file, map.Words("totals"), list, excluded);
        context.CheckDistinct(file, map.Words("totals"));
        CheckBlank(context, file, map, list, excluded, role, required);
        if (role == ColumnRole.Status && read is not null) CheckStatuses(context, read);
        context.CheckCode(file, map.Scalar("unit"), "units", DefinitionMessages.AUnit);
        MeasureType? type = map.Choice<MeasureType>("type");
        CheckRange(context, file, map, type);
        if (!required && role is ColumnRole.ReportingArea or ColumnRole.Period or ColumnRole.Measure)
            context.Findings.Add(FindingCodes.DefinitionContradiction, file, map.LineOf("required"), DefinitionMessages.RoleRequired(map.Word("role")!), DefinitionMessages.RemoveRequired);
        if (map.Word("grouping-mark") is { } mark && mark == (map.Word("decimal-mark") ?? "."))
            context.Findings.Add(FindingCodes.DefinitionContradiction, file, map.LineOf("grouping-mark"), DefinitionMessages.MarkIsDecimal(mark), DefinitionMessages.OtherMark);
        if (role is null || map.Word("name") is null || map.Word("concept") is null || (map.Has("code-list") && list is null)) return null;

        return new Column
        {
            Name = map.Word("name")!,
            Role = role.Value,
            Concept = map.Word("concept")!,
            Title = map.Text("title", context.Languages),
            Aliases = [.. map.Words("aliases").Select(alias => alias.Text)],
            Required = required,
            CodeList = list,
            Totals = map.Words("totals").Select(word => word.Text).ToHashSet(StringComparer.Ordinal),
            Excluded = excluded,
            Blank = map.Word("blank"),
            Type = type ?? default,
            Unit = map.Word("unit"),
            Minimum = map.Number("minimum") ?? (type is MeasureType.Count or MeasureType.Share ? 0 : null),
            Maximum = map.Number("maximum") ?? (type is MeasureType.Share ? 1 : null),
            MissingMarks = MissingMarks(map),
            DecimalMark = map.Word("decimal-mark")?[0] ?? '.',
            DeclaresDecimalMark = map.Has("decimal-mark"),
            GroupingMark = map.Word("grouping-mark")?[0],
            Spellings = context.Spellings.GetValueOrDefault(list?.Id ?? (role == ColumnRole.Measure ? Spellings.Figures : ""), Spellings.None),
        };
    }

    private static CodeListReadResult? FindCodeList(DefinitionContext context, SourceFile file, YamlScalar? word)
    {
        if (word is null) return null;
        if (!context.CodeLists.TryGetValue(word.Text, out CodeListReadResult? list))
            context.Findings.AddUnknown(file, word.Line, DefinitionMessages.ACodeList, word.Text, context.CodeLists.Keys);
        return list;
    }

    private static HashSet<string> Excluded(DefinitionContext context, SourceFile file, YamlMapping map, CodeList list)
    {
        HashSet<string> excluded = new(StringComparer.Ordinal);
        foreach (YamlEntry entry in map.Map("only")?.Entries ?? [])
        {
            string attribute = entry.Key.Text;
            string[] texts = [.. list.Codes.Select(code => code.Attributes.GetValueOrDefault(attribute)).OfType<string>().Distinct(StringComparer.Ordinal)];
            if (texts.Length == 0)
            {
                context.Findings.AddUnknown(file, entry.Key.Line, DefinitionMessages.AColumnOfList(list.Id), attribute, list.Codes.SelectMany(code => code.Attributes.Keys));
                continue;
            }
            YamlScalar[] wanted = [.. YamlMapping.WordsOf(entry.Value)];
            foreach (YamlScalar word in wanted.Where(word => !texts.Contains(word.Text)))
                context.Findings.AddUnknown(file, word.Line, DefinitionMessages.ACodeWith(list: list.Id, attribute: attribute), word.Text, texts);
            excluded.UnionWith(list.Codes
                .Where(code => wanted.All(word => word.Text != code.Attributes.GetValueOrDefault(attribute))).Select(code => code.Id));
        }
        return excluded;
    }

    private static void CheckCodes(DefinitionContext context, SourceFile file, IEnumerable<YamlScalar> words, CodeList? list, HashSet<string> excluded)
    {
        if (list is null) return;
        foreach (YamlScalar word in words.Where(word => !list.Contains(word.Text) || excluded.Contains(word.Text)))
            context.Findings.AddUnknown(file, word.Line, DefinitionMessages.ACodeForColumn(list.Id), word.Text,
                list.Codes.Select(code => code.Id).Where(code => !excluded.Contains(code)));
    }

    private static void CheckBlank(DefinitionContext context, SourceFile file, YamlMapping map, CodeList? list, HashSet<string> excluded, ColumnRole? role, bool required)
    {
        if (map.Scalar("blank") is { } blank)
        {
            CheckCodes(context, file, [blank], list, excluded);
            if (map.Words("totals").Any(total => total.Text == blank.Text))
                context.Findings.Add(FindingCodes.DefinitionContradiction, file, blank.Line, DefinitionMessages.BlankAsTotal(blank.Text), DefinitionMessages.BlankNeverAll);
        }
        else if (role == ColumnRole.Dimension && !required)
        {
            context.Findings.Add(FindingCodes.DefinitionContradiction, file, map.LineOf("required"), DefinitionMessages.AbsentDimension, DefinitionMessages.AddBlank);
        }
    }

    private static void CheckStatuses(DefinitionContext context, CodeListReadResult read)
    {
        string[] letters = [.. Enum.GetValues<ObservationStatus>().Select(status => ((char)status).ToString())];
        foreach ((int index, Code code) in read.List.Codes.Index())
            if (!letters.Contains(code.Id))
                context.Findings.Add(FindingCodes.DefinitionBadValue, read.File, read.Lines[index], DefinitionMessages.NotAStatus(code.Id), CommonMessages.OneOf([.. letters]), "code");
    }

    private static void CheckRange(DefinitionContext context, SourceFile file, YamlMapping map, MeasureType? type)
    {
        if (map.Number("minimum") is { } minimum && map.Number("maximum") is { } maximum && minimum > maximum)
            context.Findings.Add(FindingCodes.DefinitionContradiction, file, map.LineOf("maximum"), DefinitionMessages.MaximumBelowMinimum, DefinitionMessages.SwapOrCorrect);
        foreach (string key in (string[])["minimum", "maximum"])
        {
            if (map.Number(key) is not { } limit) continue;
            bool fits = type switch
            {
                MeasureType.Count => limit >= 0 && limit == Math.Truncate(limit),
                MeasureType.Share => limit is >= 0 and <= 1,
                _ => true,
            };
            if (!fits)
                context.Findings.Add(FindingCodes.DefinitionContradiction, file, map.LineOf(key), DefinitionMessages.NotOfType(key: key, value: map.Word(key)!, type: map.Word("type")!), DefinitionMessages.TypeLimits);
        }
    }

    private static Dictionary<string, ObservationStatus> MissingMarks(YamlMapping map)
    {
        Dictionary<string, ObservationStatus> marks = new(StringComparer.Ordinal);
        foreach (YamlEntry entry in map.Map("missing")?.Entries ?? [])
            if (entry.Value is YamlScalar { Text.Length: 1 } status) marks[entry.Key.Text] = (ObservationStatus)status.Text[0];
        return marks;
    }
}
