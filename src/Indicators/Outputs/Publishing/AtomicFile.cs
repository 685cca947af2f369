namespace Indicators.Outputs.Publishing;

/// <summary>Writes a file beside its name and renames it last, so that no reader finds half of it.</summary>
public static class AtomicFile
{
    /// <param name="path">Replaced when it is there; its folder is created when it is missing.</param>
    /// <param name="onlyOwner">Only the user who runs the program may read it, where the system knows such permissions.</param>
    /// <exception cref="StorageException">The file cannot be written; the one that was there stands.</exception>
    public static void Write(string path, Action<Stream> write, bool onlyOwner = false)
    {
        string full = Path.GetFullPath(path);
        string folder = Path.GetDirectoryName(full) ?? throw new StorageException(path, "cannot be written: it is the top of a disk", "Name a file in it.");
        string beside = Path.Combine(folder, FileNames.Short($".{Path.GetFileName(full)}", ".writing"));
        try
        {
            Directory.CreateDirectory(folder);
            File.Delete(beside);
            try
            {
                using (var file = new FileStream(beside, Options(onlyOwner)))
                {
                    write(file);
                    file.Flush(flushToDisk: true);
                }
                File.Move(beside, full, overwrite: true);
            }
            finally
            {
                File.Delete(beside);
            }
        }
        catch (Exception exception) when (StorageException.IsRefusal(exception))
        {
            throw StorageException.Writing(path, exception);
        }
    }

    public static void Write(string path, ReadOnlyMemory<byte> bytes, bool onlyOwner = false) =>
        Write(path, stream => stream.Write(bytes.Span), onlyOwner);

    private static FileStreamOptions Options(bool onlyOwner)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (onlyOwner && !OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
