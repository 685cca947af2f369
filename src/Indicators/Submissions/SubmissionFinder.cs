using Indicators.Findings;

namespace Indicators.Submissions;

/// <summary>The files that were found, by path, and folders that could not be listed.</summary>
/// <param name="Missing">Paths that do not exist, as the user wrote them.</param>
/// <param name="Special">Paths of pipes, devices and the like, as the user wrote them.</param>
public sealed record FoundSubmissions(
    IReadOnlyList<SubmissionSource> Sources, IReadOnlyList<Finding> Findings, IReadOnlyList<string> Missing, IReadOnlyList<string> Special)
{
    public static FoundSubmissions None { get; } = new([], [], [], []);
}

/// <summary>
/// Lists the <c>*.csv</c> and <c>*.csv.gz</c> of folders, in the order of their paths. Hidden files and folders are left
/// out; a link that leads back to a folder above it is not followed.
/// </summary>
public static class SubmissionFinder
{
    /// <summary>
    /// The files that paths stand for: a file itself whatever its name, the files of a folder, the submissions of a
    /// workspace. A file named twice is found once.
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
                    ? InFolder(Path.Combine(path, Workspace.SubmissionsFolder), Join(shown, Workspace.SubmissionsFolder))
                    : InFolder(path, shown);
                sources.AddRange(found.Sources);
                findings.AddRange(found.Findings);
            }
            else if (File.Exists(path) && SpecialFile.Is(path)) special.Add(path);
            else if (File.Exists(path)) sources.Add(SubmissionSource.FromFile(path));
            else missing.Add(path);
        }
        return new FoundSubmissions(Sorted(sources), findings, missing, special);
    }

    /// <param name="folder">Where to look.</param>
    /// <param name="shown">What findings call the folder, with forward slashes.</param>
    public static FoundSubmissions InFolder(string folder, string shown)
    {
        List<SubmissionSource> sources = [];
        List<Finding> findings = [];
        Walk(new DirectoryInfo(folder), shown, [RealPath(new DirectoryInfo(folder))], sources, findings);
        return new FoundSubmissions(Sorted(sources), findings, [], []);
    }

    private static void Walk(DirectoryInfo folder, string shown, List<string> above, List<SubmissionSource> sources, List<Finding> findings)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = folder.GetFileSystemInfos();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            findings.Add(FindingCatalogue.New("unreadable-file", shown, "The folder cannot be listed.", hint: "Check that you may read it."));
            return;
        }
        foreach (FileSystemInfo entry in entries)
        {
            if (entry.Name.StartsWith('.') || entry.Attributes.HasFlag(FileAttributes.Hidden)) continue;
            string name = Join(shown, entry.Name);
            if (entry is DirectoryInfo child)
            {
                string real = RealPath(child);
                if (!above.Contains(real, StringComparer.Ordinal)) Walk(child, name, [.. above, real], sources, findings);
            }
            else if (IsSubmission(entry.Name)) sources.Add(IsEmpty((FileInfo)entry)
                // A pipe or device among the files would wait for ever; like an empty file, it is not opened.
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
            return false; // a link that leads to itself: opening it gives the finding
        }
    }

    private static bool IsSubmission(string name) =>
        name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".csv.gz", StringComparison.OrdinalIgnoreCase);

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
