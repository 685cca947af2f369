using System.Runtime.InteropServices;

namespace Indicators.Outputs.Publishing;

/// <summary>Swaps two folders of one file system in one step, so that readers always find both names.</summary>
internal static class FolderExchange
{
    private const int CurrentFolder = -100;
    private const uint Exchange = 2;

    /// <returns>False if the system or the file system does not support it.</returns>
    /// <exception cref="IOException">The system supports it, but the call failed.</exception>
    public static bool Try(string first, string second)
    {
        if (!OperatingSystem.IsLinux()) return false;
        try
        {
            if (RenameAt2(CurrentFolder, first, CurrentFolder, second, Exchange) == 0) return true;
        }
        catch (Exception exception) when (exception is EntryPointNotFoundException or DllNotFoundException)
        {
            // The C library lacks the call (glibc has it from 2.28) or has it under another name.
            return false;
        }
        int error = Marshal.GetLastPInvokeError();
        if (error is SystemError.InvalidArgument or SystemError.FunctionNotImplemented or SystemError.OperationNotSupported) return false;
        throw new IOException(Marshal.GetPInvokeErrorMessage(error), error);
    }

    [DllImport("libc", EntryPoint = "renameat2", SetLastError = true)]
    private static extern int RenameAt2(
        int firstFolder, [MarshalAs(UnmanagedType.LPUTF8Str)] string first,
        int secondFolder, [MarshalAs(UnmanagedType.LPUTF8Str)] string second, uint flags);
}
