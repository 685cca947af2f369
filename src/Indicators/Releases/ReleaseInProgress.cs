using Indicators.Outputs.Publishing;
using Indicators.Reports;
using Indicators.Submissions.Workspaces;
using Indicators.Workspaces;

namespace Indicators.Releases;

/// <summary>A release that is being made. Nobody else can make one of the same workspace until it is disposed of.</summary>
internal sealed class ReleaseInProgress : IDisposable
{
    private readonly Workspace workspace;
    private readonly string name;
    private readonly IDisposable held;
    private readonly ReleaseLedger ledger;

    private ReleaseInProgress(Workspace workspace, string name, IDisposable held, ReleaseLedger ledger)
    {
        this.workspace = workspace;
        this.name = name;
        this.held = held;
        this.ledger = ledger;
    }

    /// <summary>Makes a new key if that is requested, and begins a release; null for a draft.</summary>
    /// <exception cref="StorageException">The ledger is damaged or in use, or the key is there already.</exception>
    /// <exception cref="RequestException">The release cannot have that name.</exception>
    public static ReleaseInProgress? Begin(Workspace workspace, RunRequest request)
    {
        if (request.Release is null && !request.NewKey) return null;
        IDisposable held = ReleaseLedger.Lock(workspace);
        try
        {
            var ledger = ReleaseLedger.Read(workspace);
            if (request.Release is { } name) ledger.CheckName(name);
            if (request.NewKey) ledger.AddKey(WorkspaceKey.Replace(workspace).DeriveProtectionKey().Digest);
            if (request.Release is not null) return new ReleaseInProgress(workspace, request.Release, held, ledger);
        }
        catch
        {
            held.Dispose();
            throw;
        }
        held.Dispose();
        return null;
    }

    /// <summary>Records the figures of a run.</summary>
    /// <param name="inputs">The files that they were computed from.</param>
    /// <exception cref="StorageException">The ledger cannot be written.</exception>
    /// <exception cref="RequestException">There is a release of that name with other figures.</exception>
    public void Record(PipelineOutcome outcome, string tool, IReadOnlyList<InputFile> inputs) => ledger.Append(
        name, outcome.Programme, outcome.Collected.CompleteRelease(), outcome.Collected.NewestPeriod?.ToString() ?? "", tool,
        WorkspaceKey.LoadOrCreate(workspace).DeriveProtectionKey().Digest, inputs);

    public void Dispose() => held.Dispose();
}
