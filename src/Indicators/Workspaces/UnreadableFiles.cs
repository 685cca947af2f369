using Indicators.Common;
using Indicators.Findings;

namespace Indicators.Workspaces;

/// <summary>
/// Stops if the system cannot read a file. This is not an office's fault, and continuing without the file would change regional figures
/// unnoticed.
/// </summary>
public static class UnreadableFiles
{
    private const string Code = FindingCodes.UnreadableFile;

    public static IEnumerable<Finding> Unreadable(IEnumerable<Finding> findings) => findings.Where(finding => finding.Code == Code);

    /// <exception cref="FileException">A finding reports that a file or folder cannot be read.</exception>
    public static void Throw(IEnumerable<Finding> findings)
    {
        Finding[] unreadable = [.. Unreadable(findings)];
        if (unreadable.Length == 0) return;
        string files = string.Join(", ", unreadable.Select(finding => $"'{finding.File}'"));
        throw new FileException($"Cannot read {files}.", unreadable[0].Hint ?? "Check that you may read it.");
    }

    /// <inheritdoc cref="Throw(IEnumerable{Finding})"/>
    public static void Throw(CollectedSubmissions collected) =>
        Throw([.. collected.Submissions.SelectMany(submission => submission.Findings), .. collected.ReferenceFindings]);
}
