using Indicators.Common;
using Indicators.Submissions.Workspaces;

namespace Indicators.Workspaces;

/// <summary>The workspace that a command is given.</summary>
internal static class WorkspaceFolder
{
    /// <exception cref="FileException">The folder is not there, or is no workspace.</exception>
    public static Workspace Open(string path)
    {
        if (!Directory.Exists(path))
            throw File.Exists(path)
                ? new FileException($"'{path}' is a file.", "Name the workspace, the folder that holds submissions/.")
                : new FileException($"There is no folder '{path}'.", "Check the path.");
        if (!Workspace.IsWorkspace(path))
            throw new FileException($"'{path}' has no folder submissions/.", "Name the workspace, the folder that holds submissions/.");
        return new Workspace(path);
    }

    /// <summary>The workspace that files belong to, the nearest above one of them, and its path as a person would write it; null where there is none.</summary>
    public static (Workspace Workspace, string ShownAs)? FindAbove(IEnumerable<string> paths)
    {
        foreach (string path in paths.Where(path => path != "-"))
            if (Workspace.Above(path) is { } found)
                return (found, Path.IsPathRooted(path) ? found.Root : Path.GetRelativePath(".", found.Root));
        return null;
    }

    /// <summary>A file of the workspace as findings show it, with forward slashes.</summary>
    public static string Shown(string workspace, string file)
    {
        string folder = workspace.Replace('\\', '/').TrimEnd('/');
        return folder is "" or "." ? file : $"{folder}/{file}";
    }
}
