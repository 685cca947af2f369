using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Submissions;
using Indicators.Validation.Exceptions;

namespace Indicators.Cli.Inputs;

/// <summary>The exceptions that a workspace accepts.</summary>
internal static class WorkspaceExceptions
{
    /// <summary>The exceptions, or null when their file has errors, which are then printed.</summary>
    /// <param name="file">Null where there is no workspace, or no such file.</param>
    public static AcceptedExceptions? Accept(Session session, SubmissionSource? file, Programme programme)
    {
        ExceptionReading reading = ExceptionReader.Read(file, programme);
        foreach (Finding finding in reading.Findings.Where(finding => finding.Severity == Severity.Error)) session.Error(FindingLine.Of(finding));
        return reading.Exceptions;
    }

    /// <summary>Whether files are all that a workspace holds, so that an exception which matches none of them matches nothing.</summary>
    public static bool AreAllOf(Workspace workspace, IEnumerable<SubmissionSource> files)
    {
        HashSet<string> checkedFiles = [.. files.Where(file => file.Path != "-").Select(file => Path.GetFullPath(file.Path))];
        return workspace.FindSubmissions().Sources.All(file => checkedFiles.Contains(Path.GetFullPath(Path.Combine(workspace.Root, file.Path))));
    }
}
