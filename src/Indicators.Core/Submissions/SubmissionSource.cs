using System.Globalization;
using Indicators.Definitions;
using Indicators.Submissions.Workspaces;

namespace Indicators.Submissions;

/// <summary>The source of a submission's bytes.</summary>
public sealed record SubmissionSource
{
    /// <summary>The path as shown in findings, with forward slashes; <c>-</c> for standard input.</summary>
    public required string Path { get; init; }

    /// <summary>
    /// Opens the file. May throw <see cref="IOException"/> or
    /// <see cref="UnauthorizedAccessException"/>, which are reported as findings.
    /// </summary>
    public required Func<Stream> Open { get; init; }

    /// <summary>Whether the bytes are compressed (gzip).</summary>
    internal bool IsCompressed { get; init; }

    /// <summary>The full path, which identifies a file that was named in several ways; null for a stream.</summary>
    public string? FullPath { get; init; }

    /// <summary>What distinguishes the file from all others: its full path, or the path shown for one that is not in a folder.</summary>
    public string Identity => FullPath ?? Path;

    /// <summary>The path below <c>submissions/</c>, with forward slashes, by which a workspace's settings name it; null for a file from elsewhere.</summary>
    public string? PathBelowSubmissions { get; init; }

    /// <summary>Whether the file can be opened more than once.</summary>
    public bool CanBeReadAgain { get; init; } = true;

    /// <summary>The number of bytes, if it is known before reading.</summary>
    internal long? Length { get; init; }

    /// <summary>The names of the folders between <c>submissions</c> and the file, nearest first.</summary>
    internal IReadOnlyList<string> Folders { get; init; } = [];

    /// <summary>The declarations of the file's workspace; null if it belongs to none.</summary>
    internal DeclaredReading? Declared { get; init; }

    /// <summary>The file's name without the extension <c>.csv</c> or <c>.tsv</c>, also followed by <c>.gz</c>.</summary>
    internal string Stem => UnrecognisedFiles.StemOf(Path[(Path.LastIndexOf('/') + 1)..]);

    /// <summary>Returns the index of the area whose code is the name of the file, or else of the nearest such folder; -1 if there is none.</summary>
    internal int AreaIn(CodeList areas)
    {
        foreach (string name in Folders.Prepend(Stem))
            if (areas.IndexOf(name) is >= 0 and int area) return area;
        return -1;
    }

    /// <summary>The year after which the nearest such folder is named; null if there is none.</summary>
    internal int? Year => Folders.Where(folder => folder.Length == 4 && folder.All(char.IsAsciiDigit))
        .Select(folder => (int?)int.Parse(folder, CultureInfo.InvariantCulture)).FirstOrDefault();

    /// <param name="path">The path of the file.</param>
    /// <param name="displayed">The path to show in findings; by default <paramref name="path"/>.</param>
    internal static SubmissionSource FromFile(string path, string? displayed = null)
    {
        var file = new FileInfo(path);
        string[]? folders = FindFoldersBelowSubmissions(file);
        return new SubmissionSource
        {
            FullPath = file.FullName,
            Path = (displayed ?? path).Replace('\\', '/'),
            Open = () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1, FileOptions.SequentialScan),
            IsCompressed = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase),
            Length = file.Exists ? file.Length : null,
            Folders = folders ?? [],
            PathBelowSubmissions = folders is null ? null : string.Join('/', [.. folders.Reverse(), file.Name]),
        };
    }

    /// <summary>Creates a source from standard input or another stream. It can be read only once.</summary>
    public static SubmissionSource FromStream(string path, Stream stream) => new() { Path = path, Open = () => stream, CanBeReadAgain = false };

    private static string[]? FindFoldersBelowSubmissions(FileInfo file)
    {
        List<string> folders = [];
        for (DirectoryInfo? folder = file.Directory; folder is not null; folder = folder.Parent)
        {
            if (folder.Name == Workspace.SubmissionsFolder) return [.. folders];
            folders.Add(folder.Name);
        }
        return null;
    }
}
