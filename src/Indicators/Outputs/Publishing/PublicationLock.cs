namespace Indicators.Outputs.Publishing;

/// <summary>
/// Prevents a second run from publishing to the same folder. The system releases the lock when the process ends, for whatever reason.
/// </summary>
internal static class PublicationLock
{
    /// <exception cref="StorageException">Another run is publishing there, or the parent folder cannot be written.</exception>
    public static FileStream Take(PublicationPaths paths, string displayPath)
    {
        try
        {
            Directory.CreateDirectory(paths.Parent);
            return new FileStream(paths.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException exception) when (SystemError.IsHeld(exception))
        {
            throw new StorageException(displayPath, "is being published to by another run", "Wait until it has ended, or name another folder with -o.", exception);
        }
        catch (Exception exception) when (StorageException.IsRefusal(exception))
        {
            throw StorageException.Writing(displayPath, exception);
        }
    }
}
