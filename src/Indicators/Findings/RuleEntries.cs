namespace Indicators.Findings;

/// <summary>The codes that the rules of structures can give, one for each kind. A rule may have another severity and level.</summary>
internal static class RuleEntries
{
    public static IReadOnlyList<FindingEntry> All { get; } =
    [
        new("missing-operand", 1, Severity.Warning, "Rule cannot be judged",
            "A figure or code that a rule of the structure needs is missing, and the rule does not put up with that.",
            "Add what is missing."),
        new("out-of-range", 1, Severity.Warning, "Figure is outside a range",
            "The figure is below the smallest or above the largest that a rule of the structure allows for such rows.",
            "Check the figure and its unit."),
        new("condition-not-met", 1, Severity.Warning, "Row lacks what it needs beside its codes",
            "A rule of the structure says that a row with certain codes has certain others too, or has a figure, or has none.",
            "Correct the codes, or the figure."),
    ];
}
