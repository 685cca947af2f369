using System.Text;
using Indicators.Outputs.Publishing;
using Indicators.Submissions.Workspaces;

namespace Indicators.Outputs.Releases;

/// <summary>
/// A private file beside the ledger, <c>.indicators/released</c>, with the name and the hash of the last release: without it, a workspace whose ledger
/// is lost would look like one that has never released anything.
/// </summary>
/// <remarks>It is written after the ledger, so that after a crash, or from a backup, it may name an earlier release of the chain.</remarks>
internal static class LedgerMark
{
    private const string FileName = "released";

    /// <summary>The longest name of a release, its hash, and some room.</summary>
    private const int LongestFile = 256;

    /// <summary>The path of the file.</summary>
    public static string PathIn(Workspace workspace) => Path.Combine(workspace.Private, FileName);

    /// <exception cref="StorageException">The file cannot be written.</exception>
    public static void Write(string path, Release last) => AtomicFile.Write(path, Encoding.UTF8.GetBytes($"{last.Name} {last.Hash}\n"), onlyOwner: true);

    /// <summary>Checks that the ledger has the release that the file names.</summary>
    /// <exception cref="StorageException">It does not, or the file cannot be read.</exception>
    public static void Check(Workspace workspace, IReadOnlyList<Release> releases)
    {
        string path = PathIn(workspace);
        try
        {
            if (!File.Exists(path) && !Directory.Exists(path)) return;
            // A pipe or a device has no length, and reading it might never end.
            string[] words = File.Exists(path) && new FileInfo(path).Length is > 0 and <= LongestFile ? File.ReadAllText(path).TrimEnd('\n').Split(' ') : [];
            if (words is not [var name, var hash])
                throw new StorageException(path, "is damaged", "Put back a copy of .indicators. It tells which release the ledger must have.");
            if (!releases.Any(release => release.Name == name && release.Hash == hash))
                throw new StorageException(workspace.Ledger, $"is missing, or lacks the release '{name}' of this workspace",
                    $"Put back a copy of .indicators. {StartAgain}");
        }
        catch (Exception exception) when (StorageException.IsRefusal(exception))
        {
            throw StorageException.Reading(path, exception);
        }
    }

    /// <summary>Takes the file away, because a new ledger is begun.</summary>
    /// <exception cref="StorageException">It cannot be taken away.</exception>
    public static void Delete(Workspace workspace)
    {
        string path = PathIn(workspace);
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (StorageException.IsRefusal(exception))
        {
            throw StorageException.Writing(path, exception);
        }
    }

    /// <summary>How to go on without the ledger.</summary>
    public const string StartAgain = "If it is lost, run once with --new-ledger: small counts may then be printed otherwise than they were released.";
}
