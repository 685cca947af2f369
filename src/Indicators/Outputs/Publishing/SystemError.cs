namespace Indicators.Outputs.Publishing;

/// <summary>Interprets the error codes of input and output.</summary>
/// <remarks>On Linux and macOS, the code is errno; on Windows, an HRESULT.</remarks>
internal static class SystemError
{
    public const int NoSpaceLeft = 28;
    public const int InvalidArgument = 22;
    public const int FunctionNotImplemented = 38;
    public const int OperationNotSupported = 95;

    private const int ReadOnlyFileSystem = 30;
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockOnMac = 35;
    private const int QuotaExceededOnLinux = 122;
    private const int QuotaExceededOnMac = 69;
    private const int WindowsSharingViolation = unchecked((int)0x80070020);
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsWriteProtected = unchecked((int)0x80070013);

    public static bool IsDiskFull(Exception exception) => exception.HResult
        is NoSpaceLeft or QuotaExceededOnLinux or QuotaExceededOnMac or WindowsHandleDiskFull or WindowsDiskFull;

    public static bool IsReadOnly(Exception exception) => exception.HResult is ReadOnlyFileSystem or WindowsWriteProtected;

    /// <summary>Whether another process has the file open.</summary>
    public static bool IsHeld(Exception exception) => exception.HResult is WouldBlockOnLinux or WouldBlockOnMac or WindowsSharingViolation;
}
