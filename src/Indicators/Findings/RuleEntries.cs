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
        new("parts-differ-from-whole", 1, Severity.Warning, "Parts do not add up to the whole",
            "The sum of the parts is not what a rule demands beside the row of the whole: equal to it, or at most it, within the tolerance of the rule.",
            "Correct the parts or the whole. Where people lack the breakdown, parts may fall short of the whole, but never exceed it."),
        new("out-of-balance", 1, Severity.Warning, "Sums do not balance",
            "Sums of cells that a rule holds against each other differ by more than its tolerance. The finding stands at the first row of them.",
            "Check the rows of the sums; one may be missing or counted twice."),
        new("functional-dependency", 1, Severity.Warning, "Rows that should agree differ",
            "Two rows agree in the columns that a rule names and differ in one that should then be the same.",
            "Correct one of the rows."),
        new("missing-combination", 1, Severity.Warning, "Combination of codes is missing",
            "A rule says which combinations of codes belong together, and some of them have no row. The finding stands at the first row of the others.",
            "Add the rows, with 0 or a missing mark where there is no figure."),
        new("category-share", 1, Severity.Warning, "Share of a category is out of its limits",
            "A category is a larger or smaller part of the whole than a rule expects, such as people of unknown origin.",
            "Check the category; explain the share if it is right."),
        new("total-among-leaves", 1, Severity.Warning, "Figure looks like a total among leaves",
            "A figure under a leaf's code is exactly the sum of all the others. If it is a total, everything would be counted twice.",
            "Leave the total out, or give it the code of a total."),
        new("code-set-mix-up", 1, Severity.Warning, "Codes fit another set better",
            "More of a column's codes belong to another code set than to the one that it takes. Then codes which both sets have for different things are wrong too: AUS is Austria for UNHCR and Australia in ISO 3166.",
            "Write the codes of the column's own list throughout."),
        new("influential-record", 1, Severity.Warning, "One record moves a mean",
            "One figure alone moves the mean of its group further than a rule expects.",
            "Check the figure and its unit; explain it if it is right."),
        new("expression-not-met", 1, Severity.Warning, "Condition does not hold",
            "A condition that a rule of the structure writes as an expression does not hold for the row, for the rows that share its codes, or for the file.",
            "Compare the figures with the rule's expression; its message says what it is for."),
    ];
}
