using Indicators.Submissions;

namespace Indicators.Cli.Inputs;

/// <summary>The files that a list of paths stands for.</summary>
internal static class ValidationSources
{
    /// <param name="paths">Files, folders, workspaces, and <c>-</c> for standard input.</param>
    /// <exception cref="FileException">A path is not there or no file, a folder cannot be listed, or there is no submission at all.</exception>
    public static IReadOnlyList<SubmissionSource> Find(IReadOnlyList<string> paths, Stream standardInput)
    {
        FoundSubmissions found = SubmissionFinder.Find(paths.Where(path => path != "-"));
        if (found.Missing.Count > 0)
            throw new FileException($"There is no file or folder {string.Join(", ", found.Missing.Select(path => $"'{path}'"))}.", "Check the path.");
        if (found.Special.Count > 0)
            throw new FileException(
                $"{string.Join(", ", found.Special.Select(path => $"'{path}'"))} is no file: pipes and devices are not read by name.", "Write - and pipe the submission to standard input.");
        Readability.Check(found.Findings);
        List<SubmissionSource> sources = [.. found.Sources];
        if (paths.Contains("-")) sources.Add(SubmissionSource.FromStream("-", standardInput));
        if (sources.Count == 0)
            throw new FileException($"{string.Join(", ", paths.Select(path => $"'{path}'"))} holds no submission.", "Submissions end in .csv or .csv.gz.");
        return sources;
    }

    /// <summary>The other files of a workspace, which submissions are compared with; none without one.</summary>
    /// <exception cref="FileException">A folder of the workspace cannot be listed.</exception>
    public static BesideFiles Beside(Workspace? workspace, IReadOnlyList<SubmissionSource> judged)
    {
        if (workspace is null) return BesideFiles.None;
        FoundSubmissions submissions = workspace.FindSubmissions(), reference = workspace.FindReference();
        Readability.Check([.. submissions.Findings, .. reference.Findings]);
        HashSet<string> known = [.. judged.Select(file => file.FullPath).OfType<string>()];
        HashSet<string> own = [.. submissions.Sources.Select(file => file.FullPath).OfType<string>()];
        return new BesideFiles([.. submissions.Sources.Where(file => !known.Contains(file.FullPath!))], reference.Sources)
        {
            Inside = judged.Where(file => file.FullPath is { } path && own.Contains(path)).Select(file => file.Path).ToHashSet(StringComparer.Ordinal),
        };
    }
}
