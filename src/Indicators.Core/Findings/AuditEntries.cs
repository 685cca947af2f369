namespace Indicators.Findings;

/// <summary>The finding codes for published folders. One that cannot be read has the code of any unreadable file.</summary>
internal static class AuditEntries
{
    public static IReadOnlyList<FindingEntry> All { get; } =
    [
        new(FindingCodes.MissingFile, 0, Severity.Error),
        new(FindingCodes.ChangedFile, 0, Severity.Error),
        new(FindingCodes.UnlistedFile, 0, Severity.Error),
        new(FindingCodes.FiguresDiffer, 0, Severity.Error),
        new(FindingCodes.UnexplainedNumber, 0, Severity.Error),
        new(FindingCodes.PrintedWithheld, 0, Severity.Error),
        new(FindingCodes.PrintedSmall, 0, Severity.Error),
        new(FindingCodes.DerivedExactly, 0, Severity.Error),
        new(FindingCodes.DerivedNarrowly, 0, Severity.Error),
        new(FindingCodes.EditionsDiffer, 0, Severity.Error),
    ];
}
