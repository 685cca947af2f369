using Indicators.Cli.Terminal;
using Indicators.Outputs.Publishing;

namespace Indicators.Cli.Outputs;

/// <summary>Writes a command's data to standard output, a device, or a file that is replaced as a whole.</summary>
internal static class OutputDestination
{
    /// <param name="path">Null or <c>-</c> for standard output.</param>
    public static void Write(Session session, string? path, Action<Stream> write)
    {
        if (path is null or "-")
        {
            WriteTo(session.Output, "Standard output", write);
        }
        else if (Directory.Exists(path))
        {
            throw new StorageException(path, "is a folder", "Name a file.");
        }
        else if (IsDevice(path))
        {
            // A device is written to, not replaced.
            using var device = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            WriteTo(device, path, write);
        }
        else
        {
            var file = new FileInfo(path);
            AtomicFile.Write(file.LinkTarget is null ? path : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName, write);
        }
    }

    private static void WriteTo(Stream stream, string name, Action<Stream> write)
    {
        try
        {
            write(stream);
            stream.Flush();
        }
        catch (IOException exception) when (exception is not StorageException)
        {
            throw StorageException.Writing(name, exception);
        }
    }

    private static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows() && Path.GetFullPath(path) is var full
        && (full.StartsWith("/dev/", StringComparison.Ordinal) || full.StartsWith("/proc/", StringComparison.Ordinal)) && File.Exists(full);
}
