namespace Indicators.Findings;

/// <summary>The codes that checking a submission's columns can give.</summary>
internal static class ValidationEntries
{
    public static IReadOnlyList<FindingEntry> All { get; } =
    [
        new("repeated-row", 1, Severity.Warning, "Row is repeated",
            "The row says the same as an earlier one, key, figure and status. It is counted once.",
            "Remove the repetition."),
        new("duplicate-key", 1, Severity.Error, "Two rows for the same cell",
            "The row has the same key as an earlier one and another figure or status, or one that cannot be read, so it is not clear which holds.",
            "Keep the right one."),
        new("below-minimum", 1, Severity.Error, "Figure is too small",
            "The figure is below the smallest that the structure allows; a count cannot be negative.",
            "Correct the figure."),
        new("above-maximum", 1, Severity.Error, "Figure is too large",
            "The figure is above the largest that the structure allows.",
            "Correct the figure, or check its unit.") { ErrorMayBeExcepted = true },
        new("not-whole", 1, Severity.Error, "Count is not a whole number",
            "The column counts people, cases or other things, and the figure has a fraction.",
            "Write the whole number; check whether the decimal mark is a grouping mark."),
        new("value-with-missing-status", 1, Severity.Error, "Figure with a status that says there is none",
            "The status says that the value is missing, not collected, impossible, included elsewhere or suppressed, but the row has a figure.",
            "Remove the figure, or correct the status."),
        new("reporter-mismatch", 1, Severity.Error, "Reporting area is not the file's",
            "The file or its folder is named after an area, and rows report for another.",
            "Correct the reporting area, or move the file. A file of several areas is not named after one.") { ErrorMayBeExcepted = true },
        new("same-identity", 1, Severity.Error, "Two files give the same cell",
            "Files of one structure, area and period are parts of one return, such as those of two ministries, and are joined. Here two of them have rows with the same key, so it is not clear which holds. Both are held back; each finding stands at the first such line and names that of the other file.",
            "Keep each row in one of the files, or remove the file that is out of date."),
        new("incomplete-return", 2, Severity.Warning, "Another part of the return is held back",
            "Several files are parts of the return of one structure, area and period, and one of them has an error. The others stand; what the held-back part would give is missing, not zero.",
            "Mend the file that is named."),
        new("period-far-ahead", 3, Severity.Warning, "Period is far ahead of the others",
            "The period lies more than a year after the newest that any other area has filed of the structure.",
            "Check the year. If it is right, nothing needs to be done."),
    ];
}
