namespace Indicators.Submissions.Workspaces;

/// <summary>A folder with <c>submissions/</c> and, optionally, <c>reference/</c> and <c>exceptions.yaml</c>.</summary>
public sealed class Workspace(string root)
{
    internal const string SubmissionsFolder = "submissions";

    /// <summary>The folder of reference series.</summary>
    public const string ReferenceFolder = "reference";

    /// <summary>The file of accepted exceptions.</summary>
    public const string ExceptionsFile = "exceptions.yaml";

    /// <summary>The workspace's path.</summary>
    public string Root { get; } = root;

    /// <summary>The path of the submissions.</summary>
    public string Submissions => Path.Combine(Root, SubmissionsFolder);

    /// <summary>The path of the reference series, whether or not there is such a folder.</summary>
    public string Reference => Path.Combine(Root, ReferenceFolder);

    /// <summary>The path of the archive, ledger, cache and key, which are never published.</summary>
    public string Private => Path.Combine(Root, ".indicators");

    /// <summary>The path of the ledger of releases.</summary>
    public string Ledger => Path.Combine(Private, "ledger");

    /// <summary>Whether the folder is a workspace, that is, contains <c>submissions/</c>.</summary>
    public static bool IsWorkspace(string folder) => Directory.Exists(Path.Combine(folder, SubmissionsFolder));

    /// <summary>Returns the nearest workspace, from a file or folder upwards; null if there is none.</summary>
    public static Workspace? FindContaining(string path)
    {
        for (string? folder = Path.GetFullPath(path); folder is not null; folder = Path.GetDirectoryName(folder))
            if (IsWorkspace(folder)) return new Workspace(folder);
        return null;
    }
}
