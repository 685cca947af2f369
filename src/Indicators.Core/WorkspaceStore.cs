using Indicators.Common;
using Indicators.Definitions;
using Indicators.Normalisation;
using Indicators.Submissions;
using Indicators.Submissions.Workspaces;

namespace Indicators;

/// <summary>
/// Where a workspace keeps its submissions and, during a run, the cells of the accepted ones. No stage knows where that is: the
/// workspace's folder and memory (<see cref="FolderStore"/>), or another place such as a database.
/// </summary>
/// <remarks>The cells are unprotected, so only this assembly and those it trusts can implement a store.</remarks>
public abstract class WorkspaceStore
{
    private protected WorkspaceStore()
    {
    }

    /// <summary>Finds the submissions, sorted by path below the workspace.</summary>
    public abstract FoundSubmissions FindSubmissions();

    /// <summary>Finds the files of reference series; empty if there are none.</summary>
    /// <param name="displayPath">The path of their folder to show in findings; by default that below the workspace.</param>
    public abstract FoundSubmissions FindReference(string? displayPath = null);

    /// <summary>Finds the file of accepted exceptions; returns null if the workspace has none.</summary>
    /// <param name="displayPath">The path to show in findings; by default that below the workspace.</param>
    public abstract SubmissionSource? FindExceptions(string? displayPath = null);

    /// <summary>Begins to collect the cells of a run.</summary>
    /// <param name="programme">The definitions.</param>
    /// <param name="context">The context for the work on one file.</param>
    internal abstract ICellCollection BeginCells(Programme programme, RunContext context);
}
