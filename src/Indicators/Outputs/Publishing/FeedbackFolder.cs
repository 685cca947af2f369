using System.Text;

namespace Indicators.Outputs.Publishing;

/// <summary>The feedback to an office about one of its files.</summary>
/// <param name="Submission">The file's path below the workspace, with forward slashes.</param>
/// <param name="Language">The language of an additional text; null for the text in the programme's first language.</param>
public sealed record Feedback(string Submission, string Text, string? Language = null);

/// <summary>The folder <c>.indicators/feedback</c>: the feedback to each office, one text for each submission with findings.</summary>
public static class FeedbackFolder
{
    private const string Ending = ".txt";

    /// <summary>The path of the feedback on a submission.</summary>
    /// <param name="submission">Below the workspace, with forward slashes.</param>
    /// <param name="language">The language of an additional text; null for the text in the programme's first language.</param>
    /// <param name="folder">The folder of the feedback.</param>
    public static string PathOf(string folder, string submission, string? language = null)
    {
        int name = submission.LastIndexOf('/') + 1;
        return Path.Combine(folder, submission[..name] + FileNames.Short(submission[name..], language is null ? Ending : $".{language}{Ending}"));
    }

    /// <summary>Writes the feedback of a run and removes outdated feedback of earlier runs.</summary>
    /// <exception cref="StorageException">A file cannot be written or removed.</exception>
    /// <param name="folder">The folder of the feedback.</param>
    public static void Write(string folder, IEnumerable<Feedback> feedback)
    {
        HashSet<string> written = new(StringComparer.Ordinal);
        foreach ((string submission, string text, string? language) in feedback)
        {
            string path = Path.GetFullPath(PathOf(folder, submission, language));
            AtomicFile.Write(path, Encoding.UTF8.GetBytes(text));
            written.Add(path);
        }
        try
        {
            RemoveOthers(new DirectoryInfo(Path.GetFullPath(folder)), written);
        }
        catch (Exception exception) when (StorageException.IsRefusal(exception))
        {
            throw StorageException.Writing(folder, exception);
        }
    }

    /// <summary>Removes feedback that this run did not write, and folders that become empty.</summary>
    private static void RemoveOthers(DirectoryInfo folder, HashSet<string> written)
    {
        if (!folder.Exists) return;
        foreach (FileInfo file in folder.GetFiles("*" + Ending))
            if (!written.Contains(file.FullName)) file.Delete();
        foreach (DirectoryInfo child in folder.GetDirectories())
        {
            if (child.LinkTarget is not null) continue;
            RemoveOthers(child, written);
            if (!child.EnumerateFileSystemInfos().Any()) child.Delete();
        }
    }
}
