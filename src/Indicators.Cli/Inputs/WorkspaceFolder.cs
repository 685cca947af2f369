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
}
