using Indicators.Cli.Terminal;
using Indicators.Outputs.Publishing;


namespace Indicators.Cli.Outputs;

/// <summary>Writes a folder all at once or not at all, and never replaces an existing one.</summary>
internal static class NewFolder
{
    /// <param name="path">A path that does not exist, or an empty folder.</param>
    /// <param name="files">Paths below the folder, with forward slashes, and their content.</param>
    /// <exception cref="StorageException">A file or a folder with content exists at the path, or the folder cannot be written.</exception>
    public static void Write(string path, IReadOnlyList<(string Path, byte[] Bytes)> files, CancellationToken cancellation)
    {
        string full = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
        try
        {
            RefuseOccupied(path, full);
            string above = System.IO.Path.GetDirectoryName(full) ?? throw new StorageException(path, "is the top of a disk", "Name a folder in it.");
            Directory.CreateDirectory(above);
            string beside = System.IO.Path.Combine(above, $".{System.IO.Path.GetFileName(full)}.{Guid.NewGuid():N}.writing");
            try
            {
                foreach ((string file, byte[] bytes) in files)
                {
                    cancellation.ThrowIfCancellationRequested();
                    WriteFile(System.IO.Path.Combine(beside, file), bytes);
                }
                // Only an empty folder can be deleted this way: files that were added meanwhile are kept and reported.
                if (Directory.Exists(full)) Directory.Delete(full);
                Directory.Move(beside, full);
            }
            finally
            {
                if (Directory.Exists(beside)) Directory.Delete(beside, recursive: true);
            }
        }
        catch (Exception exception) when (StorageException.IsRefusal(exception))
        {
            throw StorageException.Writing(path, exception);
        }
    }

    private static void WriteFile(string path, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }

    private static void RefuseOccupied(string path, string full)
    {
        const string remedy = "Name a folder that is not there yet; nothing was written.";
        if (File.Exists(full) || new FileInfo(full).LinkTarget is not null) throw new StorageException(path, "is there already, and is no folder", remedy);
        if (!Directory.Exists(full)) return;
        string[] names = [.. Directory.EnumerateFileSystemEntries(full).Select(entry => System.IO.Path.GetFileName(entry)).Order(StringComparer.Ordinal)];
        if (names.Length > 0)
            throw new StorageException($"{path.TrimEnd('/', '\\')}/{names[0]}", names.Length == 1 ? "is in the way" : $"and {Quantity.Number(names.Length - 1)} more are in the way", remedy);
        if (full == Directory.GetCurrentDirectory()) throw new StorageException(path, "is the folder that you are in", remedy);
    }
}
