namespace Indicators.Findings;

/// <summary>The codes that reading reference series can give beside those of submissions.</summary>
internal static class ReferenceEntries
{
    public static IReadOnlyList<FindingEntry> All { get; } =
    [
        new(FindingCodes.UnknownReferenceHeader, 5, Severity.Error),
        new(FindingCodes.IgnoredReferenceArea, 5, Severity.Information),
        new(FindingCodes.ReferenceConflict, 5, Severity.Error),
    ];
}
