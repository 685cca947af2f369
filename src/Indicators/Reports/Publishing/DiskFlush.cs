using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Indicators.Reports.Publishing;

/// <summary>Makes sure that what was written is on the disk before it is given its name.</summary>
internal static class DiskFlush
{
    /// <summary>Flushes the files of a folder: in one call where the system can flush a whole file system (Linux), else one by one.</summary>
    /// <exception cref="IOException">The disk reports that something could not be written.</exception>
    public static void Flush(string folder, IEnumerable<string> files)
    {
        foreach (string file in files)
        {
            using SafeFileHandle handle = File.OpenHandle(Path.Combine(folder, file), FileMode.Open, FileAccess.ReadWrite);
            if (OperatingSystem.IsLinux())
            {
                if (SyncFileSystem(handle) == 0) return;
                int error = Marshal.GetLastPInvokeError();
                throw new IOException(Marshal.GetPInvokeErrorMessage(error), error);
            }
            RandomAccess.FlushToDisk(handle);
        }
    }

    [DllImport("libc", EntryPoint = "syncfs", SetLastError = true)]
    private static extern int SyncFileSystem(SafeFileHandle file);
}
