using System.Globalization;
using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Reading.Sources;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading;

/// <summary>Reads <c>code-lists/*.csv</c>.</summary>
internal static class CodeListReader
{
    private const string NamePrefix = "name_";
    private static readonly string[] Needed = ["areas", "region-sets", "themes", "units"];
    private static readonly string[] AreaKinds = ["area", "unknown", "stateless", "people"];
    private static readonly string[] ConceptKinds = ["multiplier", "unit", "confidentiality", "embargo", "action", "dimension", "adjustment", "price"];
    private static readonly string[] Dated = ["parent", "valid_from", "valid_to", "exists_from"];

    public static void ReadAll(DefinitionContext context)
    {
        foreach (SourceFile file in context.Folder.Each("code-lists", ".csv"))
        {
            var table = CsvTable.Read(file, context.Findings);
            context.CodeLists[file.Id] = table is null ? null : Read(context, table);
            context.PreparedLanguages.UnionWith((table?.Headers ?? []).Where(IsNameColumn).Select(header => header[NamePrefix.Length..]));
        }
        CheckConcepts(context);
        foreach (string id in Needed.Where(id => !context.CodeLists.ContainsKey(id)))
            context.Findings.Add(FindingCodes.DefinitionMissingFile, context.Folder.Absent($"code-lists/{id}.csv"), null, DefinitionMessages.CodeListMissing(id), DefinitionMessages.AddFile);
    }

    /// <summary>Requires the concepts: without them, columns that change the meaning of figures would be ignored like remarks.</summary>
    private static void CheckConcepts(DefinitionContext context)
    {
        if (!context.CodeLists.ContainsKey("concepts"))
            context.Findings.Add(FindingCodes.DefinitionNoConcepts, context.Folder.Absent("code-lists/concepts.csv"), null, DefinitionMessages.CodeListMissing("concepts"),
                DefinitionMessages.CopyConcepts);
    }

    private static CodeListReadResult? Read(DefinitionContext context, CsvTable table)
    {
        DefinitionFindings findings = context.Findings;
        if (!table.Has("code"))
        {
            findings.Add(FindingCodes.DefinitionMissingKey, table.File, 1, DefinitionMessages.ColumnMissing("code"), NearestWord.Hint("code", table.Headers), "code");
            return null;
        }
        IReadOnlyList<string> languages = context.Languages ?? [.. table.Headers.Where(IsNameColumn).Select(header => header[NamePrefix.Length..])];
        CheckColumns(context, table, languages);
        if (context.Languages is not null) CheckNames(context, table, languages);
        var columns = CodeListColumns.Find(table, languages, [.. Dated, "code"], NamePrefix, IsNameColumn);
        List<Code> codes = [];
        List<int> lines = [];
        Dictionary<string, int> firstLines = new(StringComparer.Ordinal);
        foreach (CsvRow row in table.Rows)
        {
            string id = table.RawCell(row, "code");
            if (id.Length == 0)
                findings.Add(FindingCodes.DefinitionMissingKey, table.File, row.Line, DefinitionMessages.RowWithoutCode, column: "code");
            else if (!Names.IsCode(id))
                findings.Add(FindingCodes.DefinitionBadValue, table.File, row.Line, DefinitionMessages.NotACode(id), DefinitionMessages.CodeCharacters, "code");
            else if (!firstLines.TryAdd(id, row.Line))
                findings.Add(FindingCodes.DefinitionDuplicate, table.File, row.Line, DefinitionMessages.CodeOnLine(code: id, line: firstLines[id]), CommonMessages.KeepOne, "code");
            else
            {
                codes.Add(ReadCode(context, table, columns, row, id));
                lines.Add(row.Line);
            }
        }
        CodeListReadResult list = new(new CodeList(table.File.Id, codes), table.File, lines);
        CheckLinks(context, list);
        if (table.File.Id == "areas") CheckKinds(context, table, AreaKinds, DefinitionMessages.NotAKindOfArea);
        if (table.File.Id == "concepts") CheckKinds(context, table, ConceptKinds, DefinitionMessages.NotAKindOfConcept);
        return list;
    }

    private static Code ReadCode(DefinitionContext context, CsvTable table, CodeListColumns columns, CsvRow row, string id)
    {
        DateOnly? from = CsvDates.Day(table, row, "valid_from", context.Findings);
        DateOnly? to = CsvDates.Day(table, row, "valid_to", context.Findings);
        CsvDates.CheckOrder(table, row, from, to, context.Findings);
        string parent = table.Cell(row, "parent");
        return new Code
        {
            Id = id,
            Name = columns.NameOf(row) ?? new LocalizedText("", id),
            OtherNames = columns.OtherNamesOf(row),
            Parent = parent.Length > 0 ? parent : null,
            ValidFrom = from,
            ValidTo = to,
            ExistsFrom = Year(context, table, row),
            Attributes = columns.AttributesOf(row),
        };
    }

    private static int? Year(DefinitionContext context, CsvTable table, CsvRow row)
    {
        string text = table.Cell(row, "exists_from");
        if (text.Length == 0) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= 1900 and <= 2200) return year;
        context.Findings.Add(FindingCodes.DefinitionBadValue, table.File, row.Line, DefinitionMessages.NotAYear(text), DefinitionMessages.YearForm, "exists_from");
        return null;
    }

    private static bool IsNameColumn(string header) =>
        header.StartsWith(NamePrefix, StringComparison.Ordinal) && Names.IsLanguage(header[NamePrefix.Length..]);

    /// <summary>Reports column names that resemble a known one: the column would be taken for an attribute, and its content lost.</summary>
    private static void CheckColumns(DefinitionContext context, CsvTable table, IReadOnlyList<string> languages)
    {
        string[] known = [.. Dated, "replaced_by", "followed_by", .. languages.Select(language => NamePrefix + language)];
        foreach (string header in table.Headers.Where(header => !known.Contains(header) && !IsNameColumn(header) && header.Length > 4))
            if (NearestWord.Find(header, known) is { } nearest && NearestWord.Edits(header.ToLowerInvariant(), nearest) <= 2)
                context.Findings.Add(FindingCodes.DefinitionUnknownKey, table.File, 1, DefinitionMessages.ColumnUnknown(header), CommonMessages.DidYouMean(nearest), header);
    }

    private static void CheckNames(DefinitionContext context, CsvTable table, IReadOnlyList<string> languages)
    {
        for (int index = 0; index < languages.Count; index++)
        {
            string language = languages[index], header = NamePrefix + language;
            if (!table.Has(header))
            {
                string code = index == 0 ? FindingCodes.DefinitionMissingKey : FindingCodes.DefinitionMissingLanguage;
                context.Findings.Add(code, table.File, 1, DefinitionMessages.ColumnMissing(header), NearestWord.Hint(header, table.Headers), header);
                continue;
            }
            CsvRow[] unnamed = [.. table.Rows.Where(row => table.Cell(row, header).Length == 0)];
            if (index == 0)
                foreach (CsvRow row in unnamed)
                    context.Findings.Add(FindingCodes.DefinitionMissingKey, table.File, row.Line, DefinitionMessages.CodeWithoutName(table.Cell(row, "code")), column: header);
            else if (unnamed.Length > 0)
                context.Findings.Add(FindingCodes.DefinitionMissingLanguage, table.File, unnamed[0].Line,
                    DefinitionMessages.CodesWithoutName(count: unnamed.Length, language: language, code: table.Cell(unnamed[0], "code")), column: header);
        }
    }

    /// <summary>
    /// Checks the kinds of codes: who is expected to report, what may be a reporting area, and what a column says about figures depend on them.
    /// </summary>
    private static void CheckKinds(DefinitionContext context, CsvTable table, string[] kinds, Func<string, Message> notAKind)
    {
        if (!table.Has("kind"))
            context.Findings.Add(FindingCodes.DefinitionMissingKey, table.File, 1, DefinitionMessages.ColumnMissing("kind"), DefinitionMessages.KindColumn([.. kinds]), "kind");
        else
            foreach (CsvRow row in table.Rows.Where(row => !kinds.Contains(table.Cell(row, "kind"))))
                context.Findings.Add(FindingCodes.DefinitionBadValue, table.File, row.Line, notAKind(table.Cell(row, "kind")), NearestWord.Hint(table.Cell(row, "kind"), kinds), "kind");
    }

    private static void CheckLinks(DefinitionContext context, CodeListReadResult read)
    {
        for (int index = 0; index < read.List.Codes.Count; index++)
        {
            Code code = read.List[index];
            if (code.Parent is { } parent) CheckLink(context, read, index, parent, "parent");
            if (code.Attributes.TryGetValue("replaced_by", out string? other)) CheckLink(context, read, index, other, "replaced_by");
            foreach (string follower in code.FollowedBy) CheckLink(context, read, index, follower, "followed_by");
        }
        foreach (int index in CyclicParents(read.List))
            context.Findings.Add(FindingCodes.DefinitionCircular, read.File, read.Lines[index], DefinitionMessages.OwnAncestor(read.List[index].Id), DefinitionMessages.CorrectParents, "parent");
    }

    private static void CheckLink(DefinitionContext context, CodeListReadResult read, int index, string target, string column)
    {
        if (!read.List.Contains(target))
            context.Findings.AddUnknown(read.File, read.Lines[index], DefinitionMessages.ACodeOfList, target, read.List.Codes.Select(code => code.Id), column);
    }

    /// <summary>Returns the first code, in file order, of each cycle of parents.</summary>
    private static IEnumerable<int> CyclicParents(CodeList list)
    {
        // The number, from 1, of the walk that visited each code: a walk that meets itself has found a cycle.
        int[] walks = new int[list.Codes.Count];
        for (int start = 0; start < walks.Length; start++)
        {
            int index = start;
            while (index >= 0 && walks[index] == 0)
            {
                walks[index] = start + 1;
                index = list[index].Parent is { } parent ? list.IndexOf(parent) : -1;
            }
            if (index < 0 || walks[index] != start + 1) continue;
            int first = index;
            for (int next = list.IndexOf(list[index].Parent!); next != index; next = list.IndexOf(list[next].Parent!)) first = Math.Min(first, next);
            yield return first;
        }
    }
}
