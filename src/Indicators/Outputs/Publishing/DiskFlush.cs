using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Indicators.Outputs.Publishing;

/// <summary>Ensures that files are on the disk before they are renamed.</summary>
internal static class DiskFlush
{
    /// <summary>Flushes the files of a folder: in one call if the system can flush a whole file system (Linux), otherwise one by one.</summary>
    /// <exception cref="IOException">The disk reports that something could not be written.</exception>
    public static void Flush(string folder, IEnumerable<string> files)
    {
        foreach (string file in files)
        {
            using SafeFileHandle handle = File.OpenHandle(Path.Combine(folder, file), FileMode.Open, FileAccess.ReadWrite);
            if (OperatingSystem.IsLinux() && FlushFileSystem(handle)) return;
            RandomAccess.FlushToDisk(handle);
        }
    }

    /// <returns>False if the C library has no such call.</returns>
    private static bool FlushFileSystem(SafeFileHandle file)
    {
        try
        {
            if (SyncFileSystem(file) == 0) return true;
        }
        catch (Exception exception) when (exception is EntryPointNotFoundException or DllNotFoundException)
        {
            return false;
        }
        int error = Marshal.GetLastPInvokeError();
        throw new IOException(Marshal.GetPInvokeErrorMessage(error), error);
    }

    [DllImport("libc", EntryPoint = "syncfs", SetLastError = true)]
    private static extern int SyncFileSystem(SafeFileHandle file);
}
