using Indicators.Analysis;

namespace Indicators.Reports.Composition;

/// <summary>Texts in reports that come from the files of a workspace, such as file names. They may be in any script.</summary>
public static class WorkspaceTexts
{
    public static IEnumerable<string> Collect(CollectedSubmissions collected) => collected.HeldBack.Select(file => file.Path)
        .Concat(collected.Reference.Series.SelectMany(collected.Reference.Select).Select(ReferenceSources.Text));
}
