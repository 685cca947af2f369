using Indicators.Common;
using Indicators.Definitions;
using Indicators.Normalisation;
using Indicators.Submissions;
using Indicators.Submissions.Workspaces;

namespace Indicators;

/// <summary>Finds submissions in the folder of a workspace, and keeps cells in memory.</summary>
/// <param name="workspace">The workspace.</param>
public sealed class FolderStore(Workspace workspace) : WorkspaceStore
{
    /// <inheritdoc/>
    public override FoundSubmissions FindSubmissions() => SubmissionFinder.FindInFolder(workspace.Submissions, Workspace.SubmissionsFolder, namesUnread: true);

    /// <inheritdoc/>
    public override FoundSubmissions FindReference(string? displayPath = null) =>
        Directory.Exists(workspace.Reference) ? SubmissionFinder.FindInFolder(workspace.Reference, displayPath ?? Workspace.ReferenceFolder) : FoundSubmissions.None;

    /// <inheritdoc/>
    public override SubmissionSource? FindExceptions(string? displayPath = null) =>
        Path.Combine(workspace.Root, Workspace.ExceptionsFile) is var path && File.Exists(path)
            ? SubmissionSource.FromFile(path, displayPath ?? Workspace.ExceptionsFile)
            : null;

    internal override ICellCollection BeginCells(Programme programme, RunContext context) => new FileNormaliser(programme, context);
}
