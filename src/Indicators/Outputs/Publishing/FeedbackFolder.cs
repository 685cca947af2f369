using System.Text;

namespace Indicators.Outputs.Publishing;

/// <summary>What to send back to an office about one of its files.</summary>
/// <param name="Submission">The file's path below the workspace, with forward slashes.</param>
/// <param name="Language">Of a text beside the one in the programme's first language; null for that one.</param>
public sealed record Feedback(string Submission, string Text, string? Language = null);

/// <summary>The folder <c>.indicators/feedback</c>: what to send back to each office, a text per submission with findings.</summary>
public static class FeedbackFolder
{
    private const string Ending = ".txt";

    /// <summary>The path of a submission's feedback.</summary>
    /// <param name="submission">Below the workspace, with forward slashes.</param>
    /// <param name="language">Of a text beside the one in the programme's first language; null for that one.</param>
    public static string PathOf(string folder, string submission, string? language = null)
    {
        int name = submission.LastIndexOf('/') + 1;
        return Path.Combine(folder, submission[..name] + FileNames.Short(submission[name..], language is null ? Ending : $".{language}{Ending}"));
    }

    /// <summary>Writes the feedback of a run and removes that of earlier ones that no longer holds.</summary>
    /// <exception cref="StorageException">A file cannot be written or removed.</exception>
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

    /// <summary>Removes feedback that was not written now, and folders that it leaves empty.</summary>
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
