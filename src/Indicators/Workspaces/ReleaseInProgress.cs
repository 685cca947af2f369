using Indicators.Outputs.Publishing;
using Indicators.Outputs.Releases;
using Indicators.Reports;
using Indicators.Submissions.Workspaces;

namespace Indicators.Workspaces;

/// <summary>A release that is being made. Nobody else can make one of the same workspace until it is disposed of.</summary>
internal sealed class ReleaseInProgress : IDisposable
{
    private const int LongestName = 64;

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

    /// <summary>Makes a new key or begins a new ledger if that is requested, and begins a release; null for a draft.</summary>
    /// <exception cref="StorageException">The ledger is damaged or in use, or the key or the ledger is there already.</exception>
    /// <exception cref="RequestException">The release cannot have that name.</exception>
    public static ReleaseInProgress? Begin(Workspace workspace, RunRequest request)
    {
        if (request.Release is null && !request.NewKey && !request.NewLedger) return null;
        IDisposable held = ReleaseLedger.Lock(workspace);
        try
        {
            if (request.NewLedger) ReleaseLedger.Replace(workspace);
            var ledger = ReleaseLedger.Read(workspace);
            if (request.Release is { } name) CheckName(name, ledger);
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
    /// <returns>The release.</returns>
    public Release Record(PipelineOutcome outcome, string tool, IReadOnlyList<InputFile> inputs)
    {
        string key = WorkspaceKey.LoadOrCreate(workspace).DeriveProtectionKey().Digest, newest = outcome.Collected.NewestPeriod?.ToString() ?? "";
        HashSet<string> filed = [.. outcome.Submissions.Where(submission => submission.IsAccepted).SelectMany(submission => submission.Identities).Select(identity => identity.Structure)];
        if (!ledger.Append(name, outcome.Programme, filed, outcome.Collected.CompleteRelease(), newest, tool, key, inputs))
            throw new RequestException($"There is a release '{name}' with other figures: give this one another name.");
        return ledger.Last!;
    }

    private static void CheckName(string name, ReleaseLedger ledger)
    {
        if (name.Length > LongestName || !name.Any(char.IsAsciiLetterOrDigit) || name.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter is not ('-' or '_' or '.')))
            throw new RequestException($"'{name}' is not a valid name for a release: up to {LongestName} letters, digits, dots, hyphens and underscores, such as 2025-Q4.");
        // The last one may be made again, if its figures are the same.
        if (ledger.Releases.SkipLast(1).Any(release => string.Equals(release.Name, name, StringComparison.OrdinalIgnoreCase)))
            throw new RequestException($"The name '{name}' is taken by an earlier release: give this one another name.");
    }

    public void Dispose() => held.Dispose();
}
