namespace Indicators.Findings;

/// <summary>The codes that a workspace's own files can give, such as its accepted exceptions.</summary>
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
