using Indicators.Submissions;

namespace Indicators.Cli.Inputs;

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

    /// <summary>The workspace that files belong to, if any, and its path as the user would write it.</summary>
    /// <param name="named">The one that the user names; null for the nearest above a file.</param>
    /// <param name="paths">The files and folders that the user names.</param>
    public static (Workspace? Workspace, string ShownAs) Find(string? named, IEnumerable<string> paths)
    {
        if (named is not null) return (Open(named), named);
        foreach (string path in paths.Where(path => path != "-"))
            if (Workspace.Above(path) is { } found)
                return (found, Path.IsPathRooted(path) ? found.Root : Path.GetRelativePath(".", found.Root));
        return (null, "");
    }

    /// <summary>A file of the workspace as findings show it, with forward slashes.</summary>
    public static string Shown(string workspace, string file)
    {
        string folder = workspace.Replace('\\', '/').TrimEnd('/');
        return folder is "" or "." ? file : $"{folder}/{file}";
    }
}
