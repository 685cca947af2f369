namespace Indicators.Findings;

/// <summary>The finding codes for a workspace's own files, such as its accepted exceptions.</summary>
internal static class ExceptionEntries
{
    public static IReadOnlyList<FindingEntry> All { get; } =
    [
        new(FindingCodes.ExceptionExpired, 0, Severity.Warning),
        new(FindingCodes.ExceptionNeverMatched, 0, Severity.Warning),
        new(FindingCodes.ExceptionNotAllowed, 0, Severity.Error),
        new(FindingCodes.DeclarationNeverMatched, 0, Severity.Warning),
        new(FindingCodes.UnreadFile, 0, Severity.Warning),
    ];
}
