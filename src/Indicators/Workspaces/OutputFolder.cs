using Indicators.Common;
using Indicators.Definitions;
using Indicators.Graphics.Fonts;
using Indicators.Outputs.Publishing;
using Indicators.Outputs.Releases;
using Indicators.Submissions.Workspaces;

namespace Indicators.Workspaces;

/// <summary>The folder that a run or a report publishes, with its manifest.</summary>
internal sealed class OutputFolder : IDisposable
{
    private readonly WorkspaceOptions options;
    private readonly Workspace workspace;
    private readonly Publication publication;
    private WorkspaceKey? key;
    private InputDigests? inputs;

    private OutputFolder(WorkspaceOptions options, Workspace workspace, string path, Publication publication)
    {
        this.options = options;
        this.workspace = workspace;
        Path = path;
        this.publication = publication;
    }

    public string Path { get; }

    /// <summary>The digests of the inputs, for the manifest. The first call reads the workspace's key, or makes one.</summary>
    public InputDigests Inputs => inputs ??= new InputDigests(Key);

    private WorkspaceKey Key
    {
        get
        {
            if (key is not null) return key;
            key = WorkspaceKey.LoadOrCreate(workspace);
            if (WorkspaceKey.IsReadableByOthers(workspace))
                options.Notify?.Invoke($"Other users of this computer can read '{WorkspaceKey.PathIn(workspace)}', and with it run the rounding again: take that permission away (chmod 600).");
            return key;
        }
    }

    /// <summary>
    /// Checks, before the work starts and before anything private is made, that the folder can be published, is not among the inputs, and holds nothing
    /// that another key rounded or another ledger released.
    /// </summary>
    /// <param name="requestedPath">The path given by the user; null for <c>out</c> in the workspace.</param>
    /// <param name="replacesKey">Whether the user said that the key is lost.</param>
    /// <param name="replacesLedger">Whether the user said that the ledger is lost.</param>
    public static OutputFolder Open(
        WorkspaceOptions options, Workspace workspace, IDefinitionFiles definitions, string? requestedPath, bool replacesKey = false, bool replacesLedger = false)
    {
        string path = requestedPath ?? System.IO.Path.Combine(workspace.Root, "out");
        string[] inputs = [workspace.Submissions, workspace.Reference, workspace.Private, .. definitions is DefinitionFolderFiles ? (string[])[definitions.Name] : []];
        foreach (string input in inputs)
            if (FolderPaths.IsWithin(path, input))
                throw new RequestException($"'{path}' lies in '{input}', where inputs are: name another folder with -o.");
        var publication = Publication.Begin(path);
        if (publication.Recovered.Length > 0) options.Notify?.Invoke(publication.Recovered);
        try
        {
            if (!replacesLedger && publication.Earlier is { } earlier)
                PublishedRecord.Read(earlier.Manifest).Check(path, workspace, ReleaseLedger.Read(workspace), replacesKey);
            return new OutputFolder(options, workspace, path, publication);
        }
        catch
        {
            publication.Dispose();
            throw;
        }
    }

    public void Write(IReadOnlyList<OutputFile> files, RunContext context)
    {
        RunContext stage = context.Begin(RunStage.Writing, files.Count);
        stage.Map(files, file =>
        {
            publication.Write(file.Path, file.Write);
            stage.CompleteStep();
            return file;
        });
    }

    /// <summary>Publishes the folder. The earlier publication is unchanged until then.</summary>
    /// <param name="keepOtherFiles">Whether to keep published results of the same origin, and their release.</param>
    /// <param name="last">The last release of the workspace, which the figures agree with; null if there is none.</param>
    /// <param name="release">The name of the release; null for a draft.</param>
    public void Publish(
        Programme programme, RegionsAsOf regionsAsOf, IReadOnlyList<string> languages, FontFamily fonts, bool keepOtherFiles, CancellationToken cancellation,
        Release? last, string? release = null)
    {
        var manifest = new RunManifest
        {
            Tool = options.Tool,
            Settings = new RunSettings(programme, regionsAsOf, languages, fonts.Files),
            Inputs = Inputs.Inputs,
            Release = release,
            Key = Key.DeriveProtectionKey().Digest,
            LastRelease = last is null ? null : new LastRelease(last.Name, last.DigestWith(Key)),
        };
        if (keepOtherFiles)
        {
            (IReadOnlyList<string> kept, string? released) = publication.KeepPublished(manifest);
            string[] all = [.. programme.Languages.Where(language => languages.Contains(language) || kept.Contains(language))];
            manifest = manifest with { Settings = manifest.Settings with { Languages = all }, Release = released };
        }
        publication.Publish(manifest, cancellation);
    }

    public void Dispose()
    {
        publication.Dispose();
        if (publication.LeftBehind is { } folder) options.Notify?.Invoke($"The folder '{folder}' could not be removed; the next run tries again.");
    }
}
