namespace Indicators.Findings;

/// <summary>
/// The codes that the rules of structures can give, one for each kind. A rule may have another severity and level. An error
/// may always be accepted with a reason: what a rule asks is usual, and what keeps figures from being read or counted is no rule's.
/// </summary>
internal static class RuleEntries
{
    public static IReadOnlyList<FindingEntry> All => [.. Entries.Select(entry => entry with { ErrorMayBeExcepted = true })];

    private static IEnumerable<FindingEntry> Entries =>
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

        // Against other submissions and public figures
        new("large-change", 2, Severity.Warning, "Figure changed much",
            "The figure is many times that of an earlier period, or a small part of it. A figure that is no longer there, where that means zero, counts too and stands at the first row of its area and period.",
            "Check the figure and its unit; explain it if it is right."),
        new("gap-in-periods", 2, Severity.Warning, "Period is missing in between",
            "The area has filed earlier periods and this one, and one or more in between are not there.",
            "Send what is missing."),
        new("stock-flow-residual", 2, Severity.Warning, "Stock does not follow from the one before",
            "The stock at the end of a period is not the one before, plus what came in, minus what went out, within the tolerance of the rule. In real figures that is common: other things change a stock too.",
            "Check stocks and flows; explain what else changed the stock."),
        new("change-outlier", 3, Severity.Warning, "Change stands out among those of all areas",
            "By the method of Hidiroglou and Berthelot the change against an earlier period lies far from the other areas' changes, larger areas being watched more closely.",
            "Check the figure and its unit; explain it if it is right."),
        new("robust-change-outlier", 3, Severity.Warning, "Change is far from the median change",
            "The change against an earlier period, as a log ratio, is many median absolute deviations away from the median over all areas.",
            "Check the figure and its unit; explain it if it is right."),
        new("unit-error", 2, Severity.Warning, "Figure looks as if in another unit",
            "The figure is about 10, 100 or 1,000 times the ones before and after it, or that part of them.",
            "Check whether it is in another unit, such as thousands."),
        new("mirror-difference", 3, Severity.Warning, "Two areas say different things of each other",
            "What an area says of another is not what the other says of it, within the tolerance of the rule.",
            "Compare notes with the other office."),
        new("differs-from-other-submission", 4, Severity.Warning, "Figure differs from the area's own elsewhere",
            "The area has filed the same quantity in another structure, or in other cells, with another figure.",
            "Correct one of the two, or explain the difference."),
        new("differs-from-reference", 4, Severity.Warning, "Figure does not fit a public series",
            "The figure compares with a public figure of the area otherwise than a rule demands: such as more refugees than inhabitants.",
            "Check the figure and its unit."),
    ];
}
