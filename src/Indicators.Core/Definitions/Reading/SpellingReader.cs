using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Reading.Sources;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading;

/// <summary>Reads <c>spellings/*.csv</c>: the usual wrong spellings of the code list of the same name, or of figures.</summary>
internal static class SpellingReader
{
    /// <summary>The prefix of the column of a note in another language.</summary>
    private const string NoteIn = "note_";

    private static readonly string[] StatusLetters = ["K", "L", "M", "N", "O", "Q"];

    public static void ReadAll(DefinitionContext context)
    {
        foreach (SourceFile file in context.Folder.Each("spellings", ".csv"))
        {
            if (CsvTable.Read(file, context.Findings) is not { } table) continue;
            bool isOfFigures = file.Id == Spellings.Figures;
            if (!isOfFigures && !context.CodeLists.ContainsKey(file.Id))
            {
                context.Findings.AddUnknown(file, 1, DefinitionMessages.ACodeList, file.Id, [.. context.CodeLists.Keys, Spellings.Figures]);
                continue;
            }
            string[] columns = [.. DefinitionKeys.SpellingColumns.Keys.Select(key => key.Name).Where(name => name != NoteIn + "*")];
            if (!CheckColumns(context, table, columns)) continue;
            CheckNotes(context, table);
            CodeList? list = isOfFigures ? null : context.CodeLists[file.Id]?.List;
            if (isOfFigures || list is not null) context.Spellings[file.Id] = Read(context, table, list);
        }
    }

    private static bool CheckColumns(DefinitionContext context, CsvTable table, string[] columns)
    {
        bool isWhole = true;
        foreach (string header in table.Headers.Where(header => !columns.Contains(header) && !IsNoteIn(header, context)))
            context.Findings.Add(FindingCodes.DefinitionUnknownKey, table.File, 1, DefinitionMessages.ColumnUnknown(header), NearestWord.Hint(header, columns), header);
        foreach (string column in columns.Where(column => !table.Has(column)))
        {
            isWhole = false;
            context.Findings.Add(FindingCodes.DefinitionMissingKey, table.File, 1, DefinitionMessages.ColumnMissing(column), NearestWord.Hint(column, table.Headers), column);
        }
        return isWhole;
    }

    private static bool IsNoteIn(string header, DefinitionContext context) =>
        header.StartsWith(NoteIn, StringComparison.Ordinal) && Names.IsLanguage(header[NoteIn.Length..]) && (context.Languages is null || context.KnowsLanguage(header[NoteIn.Length..]));

    /// <summary>Reports notes without a translation: readers see a note in their own language.</summary>
    private static void CheckNotes(DefinitionContext context, CsvTable table)
    {
        foreach (string language in context.Languages?.Skip(1) ?? [])
        {
            CsvRow[] lacking = [.. table.Rows.Where(row => table.Cell(row, "note").Length > 0 && (!table.Has(NoteIn + language) || table.Cell(row, NoteIn + language).Length == 0))];
            if (lacking.Length > 0)
                context.Findings.Add(FindingCodes.DefinitionMissingLanguage, table.File, lacking[0].Line,
                    DefinitionMessages.NotesWithoutLanguage(count: lacking.Length, language: language, text: table.Cell(lacking[0], "text")), column: NoteIn + language);
        }
    }

    /// <summary>Reads a note; the column <c>note</c> is in the first language.</summary>
    private static LocalizedText Note(DefinitionContext context, CsvTable table, CsvRow row)
    {
        IReadOnlyList<string> languages = context.Languages ?? ["en"];
        return LocalizedText.SelectLanguages(languages, language =>
            language == languages[0] ? table.Cell(row, "note") : table.Has(NoteIn + language) && table.Cell(row, NoteIn + language) is { Length: > 0 } note ? note : null)!;
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
                context.Findings.Add(FindingCodes.DefinitionMissingKey, table.File, row.Line, DefinitionMessages.RowWithoutText, column: "text");
                continue;
            }
            if (write.Length == 0 && standsIn.Length == 0 && note.Length == 0)
                context.Findings.Add(FindingCodes.DefinitionMissingKey, table.File, row.Line, DefinitionMessages.SpellingSaysNothing(text), DefinitionMessages.FillSpelling, "write");
            foreach (string code in write) CheckCode(context, table, row, list, code, "write");
            if (standsIn.Length > 0) CheckCode(context, table, row, list, standsIn, "stands_in");
            if (list?.Contains(text) == true)
                context.Findings.Add(FindingCodes.DefinitionContradiction, table.File, row.Line, DefinitionMessages.SpellingIsCode(text: text, list: list.Id), DefinitionMessages.TakeOutCode, "text");
            else if (!spellings.Add(text, new Spelling { Write = write, StandsIn = standsIn.Length > 0 ? standsIn : null, Note = note.Length > 0 ? Note(context, table, row) : null }))
                context.Findings.Add(FindingCodes.DefinitionDuplicate, table.File, row.Line, DefinitionMessages.SpellingTwice(text), CommonMessages.KeepOne, "text");
        }
        return spellings;
    }

    private static void CheckCode(DefinitionContext context, CsvTable table, CsvRow row, CodeList? list, string code, string column)
    {
        if (list is not null)
        {
            if (!list.Contains(code)) context.Findings.AddUnknown(table.File, row.Line, DefinitionMessages.ACodeIn(list.Id), code, list.Codes.Select(one => one.Id), column);
        }
        else if (code != Spelling.None && !StatusLetters.Contains(code))
            context.Findings.AddUnknown(table.File, row.Line, DefinitionMessages.ZeroOrStatus, code, StatusLetters, column);
    }
}
