using Indicators.Common;

namespace Indicators.Outputs.Publishing;

/// <summary>A file or folder cannot, or must not, be written.</summary>
/// <param name="path">The file or folder.</param>
/// <param name="problem">The problem, as the rest of a sentence that begins with the path.</param>
/// <param name="remedy">The remedy, as a sentence.</param>
public sealed class StorageException(string path, string problem, string remedy, Exception? cause = null)
    : FileException($"{path} {problem}.", remedy, cause)
{
    public string Path { get; } = path;

    /// <summary>Whether an exception is an error of the system, as opposed to a fault of the program.</summary>
    public static bool IsRefusal(Exception exception) =>
        exception is (IOException or UnauthorizedAccessException) and not StorageException;

    /// <summary>Describes a failure to read a private file.</summary>
    public static StorageException Reading(string path, Exception cause) =>
        new(path, "cannot be read", "Run as the user who owns the workspace, or let the owner give you the permission.", cause);

    /// <summary>Describes a failure to write.</summary>
    public static StorageException Writing(string path, Exception cause)
    {
        (string reason, string remedy) = Reason(cause);
        return new StorageException(path, $"cannot be written: {reason}", remedy, cause);
    }

    private static (string Reason, string Remedy) Reason(Exception cause) => cause switch
    {
        UnauthorizedAccessException => ("access is denied", "Check the permissions of the folder, or name another place."),
        DirectoryNotFoundException => ("its folder does not exist", "Create the folder, or name another place."),
        PathTooLongException => ("its path is too long", "Name a place with a shorter path."),
        _ when SystemError.IsDiskFull(cause) => ("the disk is full", "Free some space, or name a place on another disk."),
        _ when SystemError.IsReadOnly(cause) => ("the file system is read-only", "Name a place that can be written."),
        _ => (cause.Message.TrimEnd('.'), "Check the folder and its disk, or name another place."),
    };
}
