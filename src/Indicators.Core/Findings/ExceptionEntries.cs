namespace Indicators.Findings;

/// <summary>The codes that a workspace's own files can give, such as its accepted exceptions.</summary>
internal static class ExceptionEntries
{
    public static IReadOnlyList<FindingEntry> All { get; } =
    [
        new("exception-expired", 0, Severity.Warning, "Accepted exception has expired",
            "An exception of exceptions.yaml matches findings of files with periods after its end. These findings stand as they are.",
            "Mend the figures, or prolong the exception with a reason that still holds."),
        new("exception-never-matched", 0, Severity.Warning, "Accepted exception matches nothing",
            "No finding in the workspace is one that the exception is for: what it excused has been mended, or a word of it is misspelt.",
            "Remove it, or mend the code, rule, file, structure, area, period or key that it names."),
        new("exception-not-allowed", 0, Severity.Error, "Exception for what may not be excepted",
            "The code is an error that no reason can excuse: the file could not be read, or its figures could not be counted rightly. It may also be of information, which needs no exception.",
            "Remove the exception, and mend the file."),
        new("declaration-never-matched", 0, Severity.Warning, "Declaration of workspace.yaml matches no submission",
            "An entry of files in workspace.yaml says how files are read, and no submission has its path. A file that it was meant for is read otherwise.",
            "Mend the path, which begins below submissions/, or remove the entry."),
        new("unread-file", 0, Severity.Warning, "File among submissions is not read",
            "A file under submissions/ has a name that is not that of a table: only .csv and .tsv files are read, and these compressed as .csv.gz or .tsv.gz. Hidden and temporary files, README and the like, and files named after a submission, such as AUT.csv.yaml, are not meant.",
            "Save it as CSV or TSV, or move it out of submissions/."),
    ];
}
