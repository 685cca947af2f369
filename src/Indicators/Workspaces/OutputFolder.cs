using Indicators.Common;
using Indicators.Definitions;
using Indicators.Graphics.Fonts;
using Indicators.Outputs.Publishing;
using Indicators.Submissions.Workspaces;

namespace Indicators.Workspaces;

/// <summary>The folder that a run or a report publishes, with its manifest.</summary>
internal sealed class OutputFolder : IDisposable
{
    private readonly WorkspaceOptions options;
    private readonly Publication publication;

    private OutputFolder(WorkspaceOptions options, string path, Publication publication, InputDigests inputs)
    {
        this.options = options;
        Path = path;
        this.publication = publication;
        Inputs = inputs;
    }

    public string Path { get; }

    /// <summary>The digests of the inputs, for the manifest.</summary>
    public InputDigests Inputs { get; }

    /// <summary>Checks, before the work starts, that the folder can be published and is not among the inputs.</summary>
    /// <param name="requestedPath">The path given by the user; null for <c>out</c> in the workspace.</param>
    public static OutputFolder Open(WorkspaceOptions options, Workspace workspace, IDefinitionFiles definitions, string? requestedPath)
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
            var digests = new InputDigests(WorkspaceKey.LoadOrCreate(workspace));
            if (WorkspaceKey.IsReadableByOthers(workspace))
                options.Notify?.Invoke($"Other users of this computer can read '{WorkspaceKey.PathIn(workspace)}', and with it run the rounding again: take that permission away (chmod 600).");
            return new OutputFolder(options, path, publication, digests);
        }
        catch
        {
            publication.Dispose();
            throw;
        }
    }

    /// <summary>Returns the paths of the files that an earlier run or report published in the folder; none if there is none.</summary>
    public IReadOnlyList<string> ListPublished() => publication.ListPublished();

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
    /// <param name="release">The name of the release; null for a draft.</param>
    public void Publish(
        Programme programme, RegionsAsOf regionsAsOf, IReadOnlyList<string> languages, FontFamily fonts, bool keepOtherFiles, CancellationToken cancellation,
        string? release = null)
    {
        var manifest = new RunManifest
        {
            Tool = options.Tool,
            Settings = new RunSettings(programme, regionsAsOf, languages, fonts.Files),
            Inputs = Inputs.Inputs,
            Release = release,
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
