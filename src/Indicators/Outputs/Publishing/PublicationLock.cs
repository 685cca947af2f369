namespace Indicators.Outputs.Publishing;

/// <summary>Keeps a second run from publishing to the same folder. The system lets go of it when the process ends, however it ends.</summary>
internal static class PublicationLock
{
    /// <exception cref="StorageException">Another run is publishing there, or the folder above cannot be written.</exception>
    public static FileStream Take(PublicationPaths places, string shownAs)
    {
        try
        {
            Directory.CreateDirectory(places.Parent);
            return new FileStream(places.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException exception) when (SystemError.IsHeld(exception))
        {
            throw new StorageException(shownAs, "is being published to by another run", "Wait until it has ended, or name another folder with -o.", exception);
        }
        catch (Exception exception) when (StorageException.IsRefusal(exception))
        {
            throw StorageException.Writing(shownAs, exception);
        }
    }
}
