namespace Indicators.Findings;

/// <summary>The finding codes for checking the columns of a submission.</summary>
internal static class ValidationEntries
{
    public static IReadOnlyList<FindingEntry> All { get; } =
    [
        new(FindingCodes.RepeatedRow, 1, Severity.Warning),
        new(FindingCodes.DuplicateKey, 1, Severity.Error),
        new(FindingCodes.BelowMinimum, 1, Severity.Error),
        new(FindingCodes.AboveMaximum, 1, Severity.Error) { ErrorMayBeExcepted = true },
        new(FindingCodes.NotWhole, 1, Severity.Error),
        new(FindingCodes.ValueWithMissingStatus, 1, Severity.Error),
        new(FindingCodes.ReporterMismatch, 1, Severity.Error) { ErrorMayBeExcepted = true },
        new(FindingCodes.SameIdentity, 1, Severity.Error),
        new(FindingCodes.IncompleteReturn, 2, Severity.Warning),
        new(FindingCodes.PeriodFarAhead, 3, Severity.Warning),
    ];
}
