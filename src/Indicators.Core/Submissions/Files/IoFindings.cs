using Indicators.Findings;
using Indicators.Messages;

namespace Indicators.Submissions.Files;

/// <summary>Converts exceptions about a file to findings.</summary>
internal static class IoFindings
{
    /// <summary>Reports the exception as a finding if it is about the file; otherwise returns false.</summary>
    public static bool TryReport(Exception exception, ReadLimits limits, FindingCollector findings)
    {
        switch (exception)
        {
            case InvalidDataException:
                findings.Add(FindingCodes.DamagedArchive, FileMessages.ArchiveDamaged, hint: FileMessages.CompressAgain);
                return true;
            case TrailingBytesException:
                findings.Add(FindingCodes.DamagedArchive, FileMessages.ArchiveFollowed, hint: FileMessages.CompressAgain);
                return true;
            case ExpansionLimitException:
                findings.Add(FindingCodes.ExpansionLimit, FileMessages.Expansion(limits.Expansion), hint: FileMessages.SendUncompressed);
                return true;
            case IOException or UnauthorizedAccessException:
                findings.Add(FindingCodes.UnreadableFile, FileMessages.Unreadable, hint: Reason(exception));
                return true;
            default:
                return false;
        }
    }

    private static Message Reason(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => FileMessages.NoSuchFile,
        UnauthorizedAccessException => FileMessages.CheckPermission,
        _ => FileMessages.SystemRefused,
    };
}
