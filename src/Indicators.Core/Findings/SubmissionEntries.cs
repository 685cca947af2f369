namespace Indicators.Findings;

/// <summary>The finding codes for reading submissions.</summary>
internal static class SubmissionEntries
{
    public static IReadOnlyList<FindingEntry> All { get; } =
    [
        // The file
        new(FindingCodes.EmptyFile, 0, Severity.Error),
        new(FindingCodes.DamagedArchive, 0, Severity.Error),
        new(FindingCodes.ExpansionLimit, 0, Severity.Error),
        new(FindingCodes.NotATextFile, 0, Severity.Error),
        new(FindingCodes.UndeclaredUtf16, 0, Severity.Error),
        new(FindingCodes.InvalidEncoding, 0, Severity.Error),
        new(FindingCodes.ReadOtherwiseByRun, 0, Severity.Warning),
        new(FindingCodes.NulByte, 0, Severity.Error),
        new(FindingCodes.UnknownStructure, 0, Severity.Error),
        new(FindingCodes.AmbiguousStructure, 0, Severity.Error),

        new(FindingCodes.LooksLikePersonalData, 0, Severity.Error),

        // The shape of the table
        new(FindingCodes.TitleLines, 0, Severity.Error),
        new(FindingCodes.WideTable, 0, Severity.Error),
        new(FindingCodes.EurostatForm, 0, Severity.Error),
        new(FindingCodes.WrongDelimiter, 0, Severity.Error),
        new(FindingCodes.AnnotatedHeader, 0, Severity.Error),

        // The header
        new(FindingCodes.NoHeader, 0, Severity.Error),
        new(FindingCodes.MissingColumn, 0, Severity.Error),
        new(FindingCodes.RepeatedColumn, 0, Severity.Error),
        new(FindingCodes.UnknownColumn, 0, Severity.Warning),
        new(FindingCodes.HeaderNormalised, 0, Severity.Information),
        new(FindingCodes.TooManyColumns, 0, Severity.Error),

        // Columns that change the meaning of figures
        new(FindingCodes.NotForPublication, 0, Severity.Error),
        new(FindingCodes.ColumnChangesMeaning, 0, Severity.Error),

        // SDMX-CSV
        new(FindingCodes.MixedStructures, 0, Severity.Error),
        new(FindingCodes.UnitMultiplier, 0, Severity.Error),
        new(FindingCodes.PartialKeyRows, 0, Severity.Information),
        new(FindingCodes.UnknownAction, 0, Severity.Error),
        new(FindingCodes.NothingToDelete, 0, Severity.Error),
        new(FindingCodes.DeleteNotTaken, 0, Severity.Error),
        new(FindingCodes.ActionsApplied, 0, Severity.Information),

        // Rows
        new(FindingCodes.NoRows, 0, Severity.Warning),
        new(FindingCodes.TooManyRows, 0, Severity.Error),
        new(FindingCodes.RaggedRow, 0, Severity.Error),
        new(FindingCodes.RowsInQuotes, 0, Severity.Error),
        new(FindingCodes.TagRow, 0, Severity.Information),
        new(FindingCodes.RepeatedHeader, 0, Severity.Error),
        new(FindingCodes.SecondHeader, 0, Severity.Error),
        new(FindingCodes.TextLine, 0, Severity.Error),
        new(FindingCodes.TotalLine, 0, Severity.Error),
        new(FindingCodes.QuotedLine, 0, Severity.Error),
        new(FindingCodes.NumberedRows, 0, Severity.Error),
        new(FindingCodes.BlankRow, 0, Severity.Warning),
        new(FindingCodes.UnclosedQuote, 0, Severity.Error),
        new(FindingCodes.TextAfterQuote, 0, Severity.Error),
        new(FindingCodes.StrayQuote, 0, Severity.Warning),
        new(FindingCodes.RecordTooLong, 0, Severity.Error),

        // Cells
        new(FindingCodes.BlankCode, 0, Severity.Error),
        new(FindingCodes.UnknownCode, 0, Severity.Error),
        new(FindingCodes.ExcludedCode, 0, Severity.Error),
        new(FindingCodes.RetiredCode, 0, Severity.Error),
        new(FindingCodes.CodeNotYetValid, 0, Severity.Error),
        new(FindingCodes.InvalidPeriod, 0, Severity.Error),
        new(FindingCodes.FrequencyNotAllowed, 0, Severity.Error),
        new(FindingCodes.BlankMeasure, 0, Severity.Error),
        new(FindingCodes.NotANumber, 0, Severity.Error),
        new(FindingCodes.UnclearMark, 0, Severity.Information),
        new(FindingCodes.ThousandsMark, 0, Severity.Error),
        new(FindingCodes.InexactNumber, 0, Severity.Error),
    ];
}
