using System.Text;
using Indicators.Common;
using Indicators.Definitions.Reading.Rules;
using Indicators.Definitions.Reading.Sources;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading;

/// <summary>Reads <c>structures/*.yaml</c>.</summary>
internal static class StructureReader
{
    /// <summary>The keys of a structure that other definitions depend on.</summary>
    private static readonly string[] Making = ["columns", "key", "frequencies", "absent-rows"];

    /// <summary>The keys that nothing else depends on.</summary>
    private static readonly string[] Apart = ["title", "encoding", "disclosure", "unprotected", "together", "rules"];

    /// <param name="requested">The requested structures; others are read only if these refer to them. Null, or with a name that does not exist, for all.</param>
    /// <param name="format">The format of rules.</param>
    public static void ReadAll(DefinitionContext context, IReadOnlyList<string>? requested, RuleFormat format)
    {
        string[] paths = context.Folder.Files("structures").Where(path => path.EndsWith(".yaml", StringComparison.Ordinal));
        foreach (string path in paths) context.Structures[SourceFile.IdOf(path)] = null;
        HashSet<string> wanted = requested?.All(context.Structures.ContainsKey) == true ? [.. requested] : [.. context.Structures.Keys];
        List<StructureFile> read = [];
        // Any word may be the name of another structure, even of one earlier in the order.
        for (int count = -1; count != wanted.Count;)
        {
            count = wanted.Count;
            foreach (string path in paths)
                if (wanted.Contains(SourceFile.IdOf(path)) && !context.Folder.WasRead(path) && context.Folder.Find(path) is { } file) ReadFile(file);
        }
        if (context.Structures.Count == 0)
            context.Findings.Add(FindingCodes.DefinitionMissingFile, context.Folder.Absent("structures"), null, DefinitionMessages.NoStructure, DefinitionMessages.AddStructure);
        foreach ((SourceFile file, YamlMapping map) in read)
            if (map.Map("same-as") is { } sameAs) SameAsCheck.Check(context, file, sameAs, context.Structures[file.Id]);
        // Rules also refer to columns of other structures, so all structures must have been read.
        foreach ((SourceFile file, YamlMapping map) in read)
            if (context.Structures[file.Id] is { } structure)
                context.Structures[file.Id] = structure with { Rules = RuleReader.ReadAll(context, file, map, structure, format) };
        // Only now, so that the checks of other structures could still use this one.
        foreach ((SourceFile file, YamlMapping map) in read)
            if (context.Findings.HasErrorsOutside(file, [.. Apart.Select(map.Entry).OfType<YamlEntry>()]))
                context.Structures[file.Id] = null;

        void ReadFile(SourceFile file)
        {
            if (context.ReadYaml(file, format.Structure) is not { } map) return;
            read.Add(new StructureFile(file, map));
            context.Structures[file.Id] = Read(context, file, map);
            map.AddWords(wanted);
        }
    }

    /// <summary>
    /// Returns the structure, or null if its columns cannot be determined: references to it are then not reported. Errors elsewhere
    /// in its file do not prevent its rules from being checked against its columns.
    /// </summary>
    private static Structure? Read(DefinitionContext context, SourceFile file, YamlMapping map)
    {
        context.CheckId(file, map);
        context.CheckDistinct(file, map.Words("frequencies"));
        CheckEncoding(context, file, map.Scalar("encoding"));
        YamlMapping[] columnMaps = [.. map.List("columns").OfType<YamlMapping>()];
        Column?[] columns = [.. columnMaps.Select(column => ColumnReader.Read(context, file, column))];
        CheckRoles(context, file, map, columnMaps);
        CheckHeaders(context, file, columnMaps);
        context.CheckDistinct(file, columnMaps.Select(column => column.Scalar("concept")).OfType<YamlScalar>());
        CheckKey(context, file, map, columnMaps);
        bool isKnown = Making.All(part => map.Entry(part) is not { } entry || !context.Findings.HasErrorsWithin(file, entry.Key.Line, entry.Value.LastLine));
        if (!isKnown || columns.Length == 0 || columns.Any(column => column is null)
            || map.Choice<AbsentRows>("absent-rows") is not { } absentRows || Frequencies(map).Count == 0) return null;

        Column[] complete = [.. columns.Select(column => column!)];
        string[] key = [.. map.Words("key").Select(word => word.Text)];
        var structure = new Structure
        {
            Id = file.Id,
            Title = map.Text("title", context.Languages) ?? new LocalizedText("", file.Id),
            Columns = complete,
            Key = [.. complete.Where(column => key.Length == 0 ? IsKeyRole(column.Role) : key.Contains(column.Name))],
            AbsentRows = absentRows,
            Frequencies = Frequencies(map),
            SameAs = map.Map("same-as") is { } sameAs && sameAs.Word("structure") is { } same ? new SameAs(same, [.. sameAs.Words("on").Select(word => word.Text)]) : null,
            Disclosure = map.Map("disclosure") is { } own && own.Choice<DisclosureMethod>("method") is not null ? DisclosureReader.Read(own) : null,
            Encoding = map.Word("encoding"),
            File = file.Path,
        };
        var conditions = new ComponentReader(context, file, []);
        return structure with
        {
            Unprotected = conditions.Conditions(map.Map("unprotected"), structure),
            Together = [.. map.List("together").OfType<YamlMapping>().SelectMany(group => conditions.Conditions(group, structure))],
        };
    }

    /// <summary>Returns the frequencies from coarse to fine.</summary>
    public static IReadOnlyList<Frequency> Frequencies(YamlMapping map)
    {
        IReadOnlyList<YamlScalar> words = map.Words("frequencies");
        List<Frequency> frequencies = [];
        Take("A", Frequency.Annual);
        Take("S", Frequency.HalfYearly);
        Take("Q", Frequency.Quarterly);
        Take("M", Frequency.Monthly);
        return [.. frequencies];

        void Take(string letter, Frequency frequency)
        {
            if (words.Any(word => word.Text == letter)) frequencies.Add(frequency);
        }
    }

    public static bool IsKeyRole(ColumnRole role) => role is ColumnRole.ReportingArea or ColumnRole.Period or ColumnRole.Dimension;

    private sealed record StructureFile(SourceFile File, YamlMapping Map);

    private static void CheckEncoding(DefinitionContext context, SourceFile file, YamlScalar? name)
    {
        if (name is null || CodePagesEncodingProvider.Instance.GetEncoding(name.Text) is not null) return;
        try
        {
            Encoding.GetEncoding(name.Text);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            context.Findings.Add(FindingCodes.DefinitionBadValue, file, name.Line, DefinitionMessages.NotAnEncoding(name.Text), DefinitionMessages.EncodingNames);
        }
    }

    private static void CheckRoles(DefinitionContext context, SourceFile file, YamlMapping map, YamlMapping[] columns)
    {
        foreach (ColumnRole role in (ColumnRole[])[ColumnRole.ReportingArea, ColumnRole.Period, ColumnRole.Measure, ColumnRole.Status])
        {
            string word = EnumWords.Format(role);
            YamlScalar[] ofRole = [.. columns.Select(column => column.Scalar("role")).OfType<YamlScalar>().Where(scalar => scalar.Text == word)];
            if (ofRole.Length == 0 && role != ColumnRole.Status)
                context.Findings.Add(FindingCodes.DefinitionMissingKey, file, map.LineOf("columns"), DefinitionMessages.RoleMissing(word), DefinitionMessages.OneHasRole);
            foreach (YamlScalar second in ofRole.Skip(1))
                context.Findings.Add(FindingCodes.DefinitionDuplicate, file, second.Line, DefinitionMessages.RoleTwice(word), DefinitionMessages.OnlyOneHasRole);
        }
    }

    private static void CheckHeaders(DefinitionContext context, SourceFile file, YamlMapping[] columns)
    {
        Dictionary<string, YamlMapping> owners = new(StringComparer.Ordinal);
        foreach (YamlMapping column in columns)
            if (column.Scalar("name") is { } name) Claim(name, column);
        foreach (YamlMapping column in columns)
            foreach (YamlScalar alias in column.Words("aliases")) Claim(alias, column);

        void Claim(YamlScalar header, YamlMapping column)
        {
            if (owners.TryAdd(HeaderName.Normalise(header.Text), column) || ReferenceEquals(owners[HeaderName.Normalise(header.Text)], column)) return;
            context.Findings.Add(FindingCodes.DefinitionDuplicate, file, header.Line,
                DefinitionMessages.HeaderOfOther(header: header.Text, column: owners[HeaderName.Normalise(header.Text)].Word("name")!), DefinitionMessages.HeadersAlike);
        }
    }

    private static void CheckKey(DefinitionContext context, SourceFile file, YamlMapping map, YamlMapping[] columns)
    {
        if (!map.Has("key")) return;
        context.CheckDistinct(file, map.Words("key"));
        string[] known = [.. columns.Where(column => column.Choice<ColumnRole>("role") is { } role && IsKeyRole(role)).Select(column => column.Word("name")!).OfType<string>()];
        foreach (YamlScalar word in map.Words("key").Where(word => !known.Contains(word.Text)))
            context.Findings.AddUnknown(file, word.Line, DefinitionMessages.AKeyColumn, word.Text, known);
        foreach (YamlMapping column in columns.Where(column => column.Word("role") is "reporting-area" or "period"))
            if (column.Word("name") is { } name && map.Words("key").All(word => word.Text != name))
                context.Findings.Add(FindingCodes.DefinitionContradiction, file, map.LineOf("key"), DefinitionMessages.KeyLeavesOut(name), DefinitionMessages.AlwaysInKey);
    }
}
