using Indicators.Common;
using Indicators.Submissions.Workspaces;

namespace Indicators.Workspaces;

/// <summary>Finds the workspace of a command.</summary>
internal static class WorkspaceFolder
{
    /// <exception cref="FileException">The folder does not exist or is not a workspace.</exception>
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

    /// <summary>The nearest workspace above any of the files, and its path as a person would write it; null if there is none.</summary>
    public static (Workspace Workspace, string DisplayPath)? FindAbove(IEnumerable<string> paths)
    {
        foreach (string path in paths.Where(path => path != "-"))
            if (Workspace.FindContaining(path) is { } found)
                return (found, Path.IsPathRooted(path) ? found.Root : Path.GetRelativePath(".", found.Root));
        return null;
    }

    /// <summary>The path of a workspace file as shown in findings, with forward slashes.</summary>
    public static string FormatPath(string workspace, string file)
    {
        string folder = workspace.Replace('\\', '/').TrimEnd('/');
        return folder is "" or "." ? file : $"{folder}/{file}";
    }
}
