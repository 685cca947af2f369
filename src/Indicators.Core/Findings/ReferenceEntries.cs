namespace Indicators.Findings;

/// <summary>The finding codes for reference series, in addition to those for submissions.</summary>
internal static class ReferenceEntries
{
    public static IReadOnlyList<FindingEntry> All { get; } =
    [
        new(FindingCodes.UnknownReferenceHeader, 5, Severity.Error),
        new(FindingCodes.IgnoredReferenceArea, 5, Severity.Information),
        new(FindingCodes.ReferenceConflict, 5, Severity.Error),
    ];
}
