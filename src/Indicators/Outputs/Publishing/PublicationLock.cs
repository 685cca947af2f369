namespace Indicators.Outputs.Publishing;

/// <summary>
/// Prevents a second run from publishing to the same folder. The system releases the lock when the process ends, for whatever reason.
/// </summary>
internal static class PublicationLock
{
    /// <exception cref="StorageException">Another run is publishing there, or the parent folder cannot be written.</exception>
    public static FileStream Take(PublicationPaths paths, string displayPath) =>
        Take(paths.Lock, displayPath, "is being published to by another run", "Wait until it has ended, or name another folder with -o.");

    /// <param name="file">The file that is kept open, and deleted afterwards.</param>
    /// <param name="problem">What it means that another run has it open, as the rest of a sentence that begins with the path.</param>
    /// <param name="remedy">The remedy, as a sentence.</param>
    /// <exception cref="StorageException">Another run has the file open, or its folder cannot be written.</exception>
    public static FileStream Take(string file, string displayPath, string problem, string remedy)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException exception) when (SystemError.IsHeld(exception))
        {
            throw new StorageException(displayPath, problem, remedy, exception);
        }
        catch (Exception exception) when (StorageException.IsRefusal(exception))
        {
            throw StorageException.Writing(displayPath, exception);
        }
    }
}
