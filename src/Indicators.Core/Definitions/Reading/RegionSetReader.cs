using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Reading.Sources;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading;

/// <summary>Reads <c>region-sets/*.csv</c>. The code list of the same name contains the regions of a set and their names.</summary>
internal static class RegionSetReader
{
    private sealed record Row(int Line, RegionMembership Membership);

    public static void ReadAll(DefinitionContext context, ProgrammeDraft programme)
    {
        foreach (SourceFile file in context.Folder.Each("region-sets", ".csv"))
            context.RegionSets[file.Id] = CsvTable.Read(file, context.Findings) is { } table ? Read(context, table) : null;
        foreach (YamlScalar set in programme.Map?.Words("publish") ?? [])
            if (!context.RegionSets.ContainsKey(set.Text))
                context.Findings.Add(FindingCodes.DefinitionMissingFile, programme.File, set.Line, DefinitionMessages.SetWithoutFile(set.Text),
                    NearestWord.Hint(set.Text, context.RegionSets.Keys));
    }

    private static RegionSet? Read(DefinitionContext context, CsvTable table)
    {
        DefinitionFindings findings = context.Findings;
        string id = table.File.Id;
        string[] columns = [.. DefinitionKeys.RegionSetColumns.Keys.Select(key => key.Name)];
        foreach (string header in table.Headers.Where(header => header.Length > 0 && !columns.Contains(header)))
            findings.Add(FindingCodes.DefinitionUnknownKey, table.File, 1, DefinitionMessages.ColumnUnknown(header), NearestWord.Hint(header, columns), header);
        string[] missing = [.. columns.Where(column => !table.Has(column))];
        foreach (string column in missing)
            findings.Add(FindingCodes.DefinitionMissingKey, table.File, 1, DefinitionMessages.ColumnMissing(column), column: column);
        if (missing.Length > 0) return null;

        CodeListReadResult? sets = context.CodeLists.GetValueOrDefault("region-sets");
        if (sets is not null && !sets.List.Contains(id))
            findings.AddUnknown(table.File, 1, DefinitionMessages.ARegionSet, id, sets.List.Codes.Select(code => code.Id));
        if (!context.CodeLists.TryGetValue(id, out CodeListReadResult? regions))
            findings.Add(FindingCodes.DefinitionMissingFile, table.File, 1, DefinitionMessages.RegionsWithoutList(id), DefinitionMessages.AddRegionList);
        Row[] rows = [.. table.Rows.Select(row => ReadRow(context, table, row, regions?.List))];
        CheckOverlaps(table.File, rows, findings);
        if (sets is null || regions is null || findings.HasErrorsIn(table.File)) return null;
        return new RegionSet(id, sets.List[sets.List.IndexOf(id)].Name,
            [.. regions.List.Codes.Where(code => code.Id != RegionSet.Unassigned)], [.. rows.Select(row => row.Membership)]);
    }

    private static Row ReadRow(DefinitionContext context, CsvTable table, CsvRow row, CodeList? regions)
    {
        DefinitionFindings findings = context.Findings;
        string set = table.Cell(row, "set"), region = table.RawCell(row, "region"), area = table.RawCell(row, "area");
        if (set != table.File.Id)
            findings.Add(FindingCodes.DefinitionMisplaced, table.File, row.Line, DefinitionMessages.SetNotFileName(set: set, file: table.File.Id), DefinitionMessages.MoveRow, "set");
        if (region == RegionSet.Unassigned)
            findings.Add(FindingCodes.DefinitionBadValue, table.File, row.Line, DefinitionMessages.UnassignedRegion(RegionSet.Unassigned), DefinitionMessages.RemoveRow, "region");
        else if (regions is not null && !regions.Contains(region))
            findings.AddUnknown(table.File, row.Line, DefinitionMessages.ARegion, region, regions.Codes.Select(code => code.Id), "region");
        if (context.CodeLists.GetValueOrDefault("areas") is { } areas && !areas.List.Contains(area))
            findings.AddUnknown(table.File, row.Line, DefinitionMessages.AnArea, area, areas.List.Codes.Select(code => code.Id), "area");
        DateOnly? from = CsvDates.Day(table, row, "valid_from", findings);
        DateOnly? to = CsvDates.Day(table, row, "valid_to", findings);
        CsvDates.CheckOrder(table, row, from, to, findings);
        return new Row(row.Line, new RegionMembership(region, area, from, to));
    }

    private static void CheckOverlaps(SourceFile file, Row[] rows, DefinitionFindings findings)
    {
        foreach (IGrouping<string, Row> ofArea in rows.GroupBy(row => row.Membership.Area, StringComparer.Ordinal))
        {
            Row? last = null;
            foreach (Row row in ofArea.OrderBy(row => row.Membership.ValidFrom ?? DateOnly.MinValue).ThenBy(row => row.Line))
            {
                if (last is not null && (row.Membership.ValidFrom ?? DateOnly.MinValue) <= (last.Membership.ValidTo ?? DateOnly.MaxValue))
                    findings.Add(FindingCodes.DefinitionOverlap, file, Math.Max(row.Line, last.Line),
                        DefinitionMessages.InTwoRegions(area: ofArea.Key, first: last.Membership.Region, second: row.Membership.Region, firstLine: Math.Min(row.Line, last.Line), secondLine: Math.Max(row.Line, last.Line)),
                        DefinitionMessages.EndFirstMembership, "area");
                if (last is null || (row.Membership.ValidTo ?? DateOnly.MaxValue) > (last.Membership.ValidTo ?? DateOnly.MaxValue)) last = row;
            }
        }
    }
}
