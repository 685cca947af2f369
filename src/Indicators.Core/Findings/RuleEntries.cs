namespace Indicators.Findings;

/// <summary>
/// The finding codes for the rules of structures, one for each kind. A rule may have another severity and level. Its errors
/// may always be accepted with a reason: rules state expectations, while checks ensure that figures can be read and counted.
/// </summary>
internal static class RuleEntries
{
    public static IReadOnlyList<FindingEntry> All => [.. Entries.Select(entry => entry with { ErrorMayBeExcepted = true })];

    private static IEnumerable<FindingEntry> Entries =>
    [
        new(FindingCodes.MissingOperand, 1, Severity.Warning),
        new(FindingCodes.OutOfRange, 1, Severity.Warning),
        new(FindingCodes.ConditionNotMet, 1, Severity.Warning),
        new(FindingCodes.PartsDifferFromWhole, 1, Severity.Warning),
        new(FindingCodes.OutOfBalance, 1, Severity.Warning),
        new(FindingCodes.FunctionalDependency, 1, Severity.Warning),
        new(FindingCodes.MissingCombination, 1, Severity.Warning),
        new(FindingCodes.CategoryShare, 1, Severity.Warning),
        new(FindingCodes.TotalAmongLeaves, 1, Severity.Warning),
        new(FindingCodes.CodeSetMixUp, 1, Severity.Warning),
        new(FindingCodes.InfluentialRecord, 1, Severity.Warning),
        new(FindingCodes.ExpressionNotMet, 1, Severity.Warning),

        // Comparisons with other submissions and public figures
        new(FindingCodes.LargeChange, 2, Severity.Warning),
        new(FindingCodes.GapInPeriods, 2, Severity.Warning),
        new(FindingCodes.StockFlowResidual, 2, Severity.Warning),
        new(FindingCodes.ChangeOutlier, 3, Severity.Warning),
        new(FindingCodes.RobustChangeOutlier, 3, Severity.Warning),
        new(FindingCodes.UnitError, 2, Severity.Warning),
        new(FindingCodes.MirrorDifference, 3, Severity.Warning),
        new(FindingCodes.DiffersFromOtherSubmission, 4, Severity.Warning),
        new(FindingCodes.DiffersFromReference, 4, Severity.Warning),
    ];
}
