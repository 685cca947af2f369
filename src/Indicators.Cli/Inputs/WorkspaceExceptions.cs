using Indicators.Submissions;

namespace Indicators.Cli.Inputs;

/// <summary>Which files exceptions of a workspace are for.</summary>
internal static class WorkspaceExceptions
{
    /// <summary>Whether files are all that a workspace holds, so that an exception which matches none of them matches nothing.</summary>
    public static bool AreAllOf(Workspace workspace, IEnumerable<SubmissionSource> files)
    {
        HashSet<string> checkedFiles = [.. files.Where(file => file.Path != "-").Select(file => Path.GetFullPath(file.Path))];
        return workspace.FindSubmissions().Sources.All(file => checkedFiles.Contains(Path.GetFullPath(Path.Combine(workspace.Root, file.Path))));
    }
}
