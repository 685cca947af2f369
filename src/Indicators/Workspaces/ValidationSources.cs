using Indicators.Common;
using Indicators.Findings;
using Indicators.Submissions;
using Indicators.Submissions.Workspaces;

namespace Indicators.Workspaces;

/// <summary>Resolves paths to submissions and the files for comparison.</summary>
internal static class ValidationSources
{
    /// <param name="paths">Files, folders, workspaces, and <c>-</c> for standard input.</param>
    /// <exception cref="FileException">A path does not exist or is not a file, a folder cannot be listed, or there are no submissions.</exception>
    public static FoundSubmissions Find(IReadOnlyList<string> paths, Stream? standardInput)
    {
        FoundSubmissions found = SubmissionFinder.Find(paths.Where(path => path != "-"));
        if (found.Missing.Count > 0)
            throw new FileException($"There is no file or folder {string.Join(", ", found.Missing.Select(path => $"'{path}'"))}.", "Check the path.");
        if (found.Special.Count > 0)
            throw new FileException(
                $"{string.Join(", ", found.Special.Select(path => $"'{path}'"))} is no file: pipes and devices are not read by name.", "Write - and pipe the submission to standard input.");
        UnreadableFiles.Throw(found.Findings);
        List<SubmissionSource> sources = [.. found.Sources];
        if (paths.Contains("-")) sources.Add(SubmissionSource.FromStream("-", standardInput ?? Stream.Null));
        if (sources.Count == 0)
            throw new FileException($"{string.Join(", ", paths.Select(path => $"'{path}'"))} holds no submission.", Remedy(found.Findings));
        return found with { Sources = sources };
    }

    /// <summary>The remedy for a folder without submissions.</summary>
    /// <param name="findings">Findings about files in it that are not read.</param>
    public static string Remedy(IReadOnlyList<Finding> findings) => "Submissions end in .csv or .tsv, or in these with .gz."
        + (findings.FirstOrDefault(finding => finding.Code == FindingCodes.UnreadFile) is { } unread ? $" {FindingLine.Format(unread)}" : "");

    /// <summary>The other files of a workspace, with which submissions are compared; empty without a workspace.</summary>
    /// <param name="store">Where the workspace keeps its files; null without a workspace.</param>
    /// <param name="settings">The workspace's settings; null without a workspace.</param>
    /// <param name="validated">The files to be validated.</param>
    /// <param name="referenceDisplayPath">The folder of reference series as named in findings.</param>
    /// <exception cref="FileException">A folder of the workspace cannot be listed.</exception>
    public static ComparisonFiles FindComparisonFiles(WorkspaceStore? store, WorkspaceSettings? settings, IReadOnlyList<SubmissionSource> validated, string? referenceDisplayPath = null)
    {
        if (store is null) return ComparisonFiles.None;
        FoundSubmissions submissions = store.FindSubmissions(), reference = store.FindReference(referenceDisplayPath);
        UnreadableFiles.Throw([.. submissions.Findings, .. reference.Findings]);
        HashSet<string> known = [.. validated.Select(file => file.Identity)];
        HashSet<string> own = [.. submissions.Sources.Select(file => file.Identity)];
        SubmissionSource[] others = [.. submissions.Sources.Where(file => !known.Contains(file.Identity))];
        return new ComparisonFiles(settings?.Declare(others) ?? others, reference.Sources)
        {
            IsWhole = others.Length == 0,
            PathsInWorkspace = validated.Where(file => own.Contains(file.Identity)).Select(file => file.Path).ToHashSet(StringComparer.Ordinal),
        };
    }

    /// <summary>Whether the files are all files of a workspace, so that an exception that matches none of them matches nothing.</summary>
    public static bool AreAllOf(WorkspaceStore store, IEnumerable<SubmissionSource> files)
    {
        HashSet<string> identities = [.. files.Select(file => file.Identity)];
        return store.FindSubmissions().Sources.All(file => identities.Contains(file.Identity));
    }
}
