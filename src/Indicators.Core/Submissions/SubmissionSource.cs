using System.Globalization;
using Indicators.Definitions;
using Indicators.Submissions.Workspaces;

namespace Indicators.Submissions;

/// <summary>Where a submission's bytes come from.</summary>
public sealed record SubmissionSource
{
    /// <summary>The path as findings name it, with forward slashes; <c>-</c> for standard input.</summary>
    public required string Path { get; init; }

    /// <summary>Opens the file. May throw <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>, which become a finding.</summary>
    public required Func<Stream> Open { get; init; }

    /// <summary>Whether the bytes are compressed (gzip).</summary>
    internal bool IsCompressed { get; init; }

    /// <summary>Where the file is, by which two names of one file are known; null for a stream.</summary>
    public string? FullPath { get; init; }

    /// <summary>The number of bytes, where it is known before reading.</summary>
    internal long? Length { get; init; }

    /// <summary>The names of the folders between <c>submissions</c> and the file, nearest first.</summary>
    internal IReadOnlyList<string> Folders { get; init; } = [];

    /// <summary>What the workspace that the file belongs to declares of it; null for a file of none.</summary>
    internal DeclaredReading? Declared { get; init; }

    /// <summary>The file's name without <c>.csv</c>, <c>.tsv</c> or these with <c>.gz</c>.</summary>
    internal string Stem => UnrecognisedFiles.StemOf(Path[(Path.LastIndexOf('/') + 1)..]);

    /// <summary>The area that the file's name is a code of, else the nearest folder's; -1 where none is exactly an area's code.</summary>
    internal int AreaIn(CodeList areas)
    {
        foreach (string name in Folders.Prepend(Stem))
            if (areas.IndexOf(name) is >= 0 and int area) return area;
        return -1;
    }

    /// <summary>The year that the nearest folder is named after; null where none is.</summary>
    internal int? Year => Folders.Where(folder => folder.Length == 4 && folder.All(char.IsAsciiDigit))
        .Select(folder => (int?)int.Parse(folder, CultureInfo.InvariantCulture)).FirstOrDefault();

    /// <param name="path">Where the file is.</param>
    /// <param name="displayed">The path as findings name it; <paramref name="path"/> unless given.</param>
    internal static SubmissionSource FromFile(string path, string? displayed = null)
    {
        var file = new FileInfo(path);
        return new SubmissionSource
        {
            FullPath = file.FullName,
            Path = (displayed ?? path).Replace('\\', '/'),
            Open = () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1, FileOptions.SequentialScan),
            IsCompressed = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase),
            Length = file.Exists ? file.Length : null,
            Folders = FoldersBelowSubmissions(file),
        };
    }

    /// <summary>Standard input, or bytes from elsewhere. They can be read once.</summary>
    public static SubmissionSource FromStream(string path, Stream stream) => new() { Path = path, Open = () => stream };

    private static string[] FoldersBelowSubmissions(FileInfo file)
    {
        List<string> folders = [];
        for (DirectoryInfo? folder = file.Directory; folder is not null; folder = folder.Parent)
        {
            if (folder.Name == Workspace.SubmissionsFolder) return [.. folders];
            folders.Add(folder.Name);
        }
        return [];
    }
}
