using Indicators.Common;
using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Reading.Sources;
using Indicators.Lists;

namespace Indicators.Definitions.Reading;

/// <summary>Reads <c>spellings/*.csv</c>: the usual wrong texts of the code list of the same name, or of figures.</summary>
internal static class SpellingReader
{
    private static readonly string[] StatusLetters = ["K", "L", "M", "N", "O", "Q"];

    public static void ReadAll(DefinitionContext context)
    {
        foreach (SourceFile file in context.Folder.Each("spellings", ".csv"))
        {
            if (CsvTable.Read(file, context.Findings) is not { } table) continue;
            bool isOfFigures = file.Id == Spellings.Figures;
            if (!isOfFigures && !context.CodeLists.ContainsKey(file.Id))
            {
                context.Findings.AddUnknown(file, 1, "code list", file.Id, [.. context.CodeLists.Keys, Spellings.Figures]);
                continue;
            }
            string[] columns = [.. DefinitionKeys.SpellingColumns.Keys.Select(key => key.Name)];
            if (!CheckColumns(context, table, columns)) continue;
            CodeList? list = isOfFigures ? null : context.CodeLists[file.Id]?.List;
            if (isOfFigures || list is not null) context.Spellings[file.Id] = Read(context, table, list);
        }
    }

    private static bool CheckColumns(DefinitionContext context, CsvTable table, string[] columns)
    {
        bool isWhole = true;
        foreach (string header in table.Headers.Where(header => !columns.Contains(header)))
            context.Findings.Add("definition-unknown-key", table.File, 1, $"The column '{header}' is not known.", NearestWord.Hint(header, columns), header);
        foreach (string column in columns.Where(column => !table.Has(column)))
        {
            isWhole = false;
            context.Findings.Add("definition-missing-key", table.File, 1, $"The column '{column}' is missing.", NearestWord.Hint(column, table.Headers), column);
        }
        return isWhole;
    }

    /// <param name="list">Null for figures.</param>
    private static Spellings Read(DefinitionContext context, CsvTable table, CodeList? list)
    {
        var spellings = new Spellings();
        foreach (CsvRow row in table.Rows)
        {
            string text = table.Cell(row, "text");
            string[] write = table.Cell(row, "write").Split(' ', StringSplitOptions.RemoveEmptyEntries);
            string standsIn = table.Cell(row, "stands_in"), note = table.Cell(row, "note");
            if (text.Length == 0)
            {
                context.Findings.Add("definition-missing-key", table.File, row.Line, "The row has no text.", column: "text");
                continue;
            }
            if (write.Length == 0 && standsIn.Length == 0 && note.Length == 0)
                context.Findings.Add("definition-missing-key", table.File, row.Line, $"Nothing is said of '{text}'.", "Fill write, stands_in or note.", "write");
            foreach (string code in write) CheckCode(context, table, row, list, code, "write");
            if (standsIn.Length > 0) CheckCode(context, table, row, list, standsIn, "stands_in");
            if (list?.Contains(text) == true)
                context.Findings.Add("definition-contradiction", table.File, row.Line, $"'{text}' is a code of '{list.Id}'.", "Take it out: a code is never a wrong text.", "text");
            else if (!spellings.Add(text, new Spelling { Write = write, StandsIn = standsIn.Length > 0 ? standsIn : null, Note = note.Length > 0 ? note : null }))
                context.Findings.Add("definition-duplicate", table.File, row.Line, $"'{text}', or a text that is read alike, is there already.", "Keep one of them.", "text");
        }
        return spellings;
    }

    private static void CheckCode(DefinitionContext context, CsvTable table, CsvRow row, CodeList? list, string code, string column)
    {
        if (list is not null)
        {
            if (!list.Contains(code)) context.Findings.AddUnknown(table.File, row.Line, $"code of '{list.Id}'", code, list.Codes.Select(one => one.Id), column);
        }
        else if (code != Spelling.None && !StatusLetters.Contains(code))
            context.Findings.AddUnknown(table.File, row.Line, "0 or status without a figure", code, StatusLetters, column);
    }
}
