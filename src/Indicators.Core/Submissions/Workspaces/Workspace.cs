namespace Indicators.Submissions.Workspaces;

/// <summary>A folder with <c>submissions/</c> and, where an office keeps them, <c>reference/</c> and <c>exceptions.yaml</c>.</summary>
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

    /// <summary>Archive, ledger, cache and key: never published.</summary>
    public string Private => Path.Combine(Root, ".indicators");

    /// <summary>Whether the folder is a workspace: it holds <c>submissions/</c>.</summary>
    public static bool IsWorkspace(string folder) => Directory.Exists(Path.Combine(folder, SubmissionsFolder));

    /// <summary>The nearest folder, from a file or folder upwards, that is a workspace, or null.</summary>
    public static Workspace? Above(string path)
    {
        for (string? folder = Path.GetFullPath(path); folder is not null; folder = Path.GetDirectoryName(folder))
            if (IsWorkspace(folder)) return new Workspace(folder);
        return null;
    }

    /// <summary>The submissions, by path below the workspace.</summary>
    public FoundSubmissions FindSubmissions() => SubmissionFinder.InFolder(Submissions, SubmissionsFolder, namesUnread: true);

    /// <summary>The reference series' files; none where there is no such folder.</summary>
    /// <param name="shownAs">The folder's path as findings name it; that below the workspace unless given.</param>
    public FoundSubmissions FindReference(string? shownAs = null) =>
        Directory.Exists(Reference) ? SubmissionFinder.InFolder(Reference, shownAs ?? ReferenceFolder) : FoundSubmissions.None;

    /// <summary>The file of accepted exceptions, or null where the workspace has none.</summary>
    /// <param name="shownAs">The path as findings name it; that below the workspace unless given.</param>
    public SubmissionSource? FindExceptions(string? shownAs = null) =>
        Path.Combine(Root, ExceptionsFile) is var path && File.Exists(path) ? SubmissionSource.FromFile(path, shownAs ?? ExceptionsFile) : null;
}
