namespace Indicators.Outputs.Publishing;

/// <summary>Writes a file under a temporary name and renames it last, so that readers never find half of it.</summary>
public static class AtomicFile
{
    /// <param name="path">The file, which is replaced if it exists; its folder is created if missing.</param>
    /// <param name="write">Writes the content of the file.</param>
    /// <param name="onlyOwner">Makes the file readable only by the user who runs the program, if the system supports such permissions.</param>
    /// <exception cref="StorageException">The file cannot be written; an existing file is unchanged.</exception>
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
