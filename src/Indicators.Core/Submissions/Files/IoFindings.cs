using Indicators.Findings;

namespace Indicators.Submissions.Files;

/// <summary>Turns what the system says about a file into a finding.</summary>
internal static class IoFindings
{
    /// <summary>Whether the exception is about the file; if so, a finding says it.</summary>
    public static bool TryReport(Exception exception, ReadLimits limits, FindingCollector findings)
    {
        switch (exception)
        {
            case InvalidDataException:
                findings.Add("damaged-archive", "The compressed file is damaged or not complete.", hint: "Compress it again, or send it as it is.");
                return true;
            case TrailingBytesException:
                findings.Add("damaged-archive", "A whole archive is followed by bytes that are none: a part of the file may be damaged.", hint: "Compress it again, or send it as it is.");
                return true;
            case ExpansionLimitException:
                findings.Add("expansion-limit", $"The file, as far as it was read, unpacks to more than {limits.Expansion} times its size.", hint: "Send it uncompressed if it is what it should be.");
                return true;
            case IOException or UnauthorizedAccessException:
                findings.Add("unreadable-file", "The file cannot be read.", hint: Reason(exception));
                return true;
            default:
                return false;
        }
    }

    private static string Reason(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "There is no such file.",
        UnauthorizedAccessException => "Check that you may read it.",
        _ => "The system refused to read it: check that it is not locked and that its disk is there.",
    };
}
