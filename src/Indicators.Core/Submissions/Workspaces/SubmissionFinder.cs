using Indicators.Findings;
using Indicators.Messages;

namespace Indicators.Submissions.Workspaces;

/// <summary>The files that were found, sorted by path.</summary>
/// <param name="Findings">The findings about folders that could not be listed, and about files among submissions that are not read.</param>
/// <param name="Missing">Paths that do not exist, as the user wrote them.</param>
/// <param name="Special">Paths of pipes, devices and the like, as the user wrote them.</param>
public sealed record FoundSubmissions(
    IReadOnlyList<SubmissionSource> Sources, IReadOnlyList<Finding> Findings, IReadOnlyList<string> Missing, IReadOnlyList<string> Special)
{
    internal static FoundSubmissions None { get; } = new([], [], [], []);
}

/// <summary>
/// Finds the files <c>*.csv</c> and <c>*.tsv</c> in folders, also followed by <c>.gz</c>, ignoring case and sorted by path. Hidden
/// files and folders are left out, and links back to a folder that contains them are not followed.
/// </summary>
public static class SubmissionFinder
{
    /// <summary>
    /// Finds the files at the given paths: a file itself, whatever its name, the files
    /// of a folder, or the submissions of a workspace. A file named twice is found once.
    /// </summary>
    public static FoundSubmissions Find(IEnumerable<string> paths)
    {
        List<SubmissionSource> sources = [];
        List<Finding> findings = [];
        List<string> missing = [], special = [];
        foreach (string path in paths)
        {
            if (Directory.Exists(path))
            {
                bool isWorkspace = Workspace.IsWorkspace(path);
                string shown = path.Replace('\\', '/').TrimEnd('/');
                FoundSubmissions found = isWorkspace
                    ? FindInFolder(Path.Combine(path, Workspace.SubmissionsFolder), Join(shown, Workspace.SubmissionsFolder), namesUnread: true)
                    : FindInFolder(path, shown, IsAmongSubmissions(path));
                sources.AddRange(found.Sources);
                findings.AddRange(found.Findings);
            }
            else if (File.Exists(path) && SpecialFile.IsSpecial(path)) special.Add(path);
            else if (File.Exists(path)) sources.Add(SubmissionSource.FromFile(path));
            else missing.Add(path);
        }
        return new FoundSubmissions(Sorted(sources), findings, missing, special);
    }

    /// <param name="folder">The folder to search.</param>
    /// <param name="displayPath">The path of the folder as shown in findings, with forward slashes.</param>
    /// <param name="namesUnread">Whether to report files that are not read.</param>
    internal static FoundSubmissions FindInFolder(string folder, string displayPath, bool namesUnread = false)
    {
        List<SubmissionSource> sources = [];
        List<Finding> findings = [];
        Walk(new DirectoryInfo(folder), displayPath, [RealPath(new DirectoryInfo(folder))], sources, findings, namesUnread);
        findings.Sort(Finding.CompareByLocation);
        return new FoundSubmissions(Sorted(sources), findings, [], []);
    }

    private static void Walk(
        DirectoryInfo folder, string shown, List<string> above, List<SubmissionSource> sources, List<Finding> findings, bool namesUnread)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = folder.GetFileSystemInfos();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            findings.Add(FindingCatalogue.CreateFinding(FindingCodes.UnreadableFile, shown, FileMessages.FolderUnlisted, advice: FileMessages.CheckPermission));
            return;
        }
        HashSet<string> names = [.. entries.Select(entry => entry.Name)];
        foreach (FileSystemInfo entry in entries)
        {
            if (entry.Name.StartsWith('.') || entry.Attributes.HasFlag(FileAttributes.Hidden)) continue;
            string name = Join(shown, entry.Name);
            if (entry is DirectoryInfo child)
            {
                string real = RealPath(child);
                if (!above.Contains(real, StringComparer.Ordinal)) Walk(child, name, [.. above, real], sources, findings, namesUnread);
            }
            else if (!UnrecognisedFiles.IsTable(entry.Name))
            {
                if (namesUnread && UnrecognisedFiles.Report(entry.Name, name, names) is { } unread) findings.Add(unread);
            }
            else sources.Add(IsEmpty((FileInfo)entry)
                // Reading a pipe or device would wait forever; like an empty file, it is not opened.
                ? SubmissionSource.FromStream(name, Stream.Null)
                : SubmissionSource.FromFile(entry.FullName, name));
        }
    }

    private static bool IsEmpty(FileInfo file)
    {
        try
        {
            return file.Exists && (file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file) is { Exists: true, Length: 0 };
        }
        catch (IOException)
        {
            return false; // a link to itself: opening it gives the finding
        }
    }

    /// <summary>Whether a folder is among the submissions of a workspace.</summary>
    private static bool IsAmongSubmissions(string path)
    {
        for (var folder = new DirectoryInfo(path); folder is not null; folder = folder.Parent!)
            if (folder.Name == Workspace.SubmissionsFolder) return true;
        return false;
    }

    private static string RealPath(DirectoryInfo folder)
    {
        if (folder.LinkTarget is not null)
            return folder.ResolveLinkTarget(returnFinalTarget: true)?.FullName.TrimEnd('/', '\\') ?? folder.FullName;
        return folder.Parent is { } parent ? Path.Combine(RealPath(parent), folder.Name) : folder.FullName;
    }

    private static string Join(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";

    private static SubmissionSource[] Sorted(IEnumerable<SubmissionSource> sources) =>
        [.. sources.DistinctBy(source => source.Path, StringComparer.Ordinal).OrderBy(source => source.Path, StringComparer.Ordinal)];
}
