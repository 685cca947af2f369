using System.Security.Cryptography;
using Indicators.Definitions;
using Indicators.Graphics.Fonts;
using Indicators.Reports;
using Indicators.Reports.Publishing;
using Indicators.Submissions;

namespace Indicators.Cli.Outputs;

/// <summary>The folder that a run or a report publishes, and the manifest that goes with it.</summary>
internal sealed class OutputFolder : IDisposable
{
    private readonly Session session;
    private readonly Publication publication;

    private OutputFolder(Session session, string path, Publication publication, InputDigests inputs)
    {
        this.session = session;
        Path = path;
        this.publication = publication;
        Inputs = inputs;
    }

    public string Path { get; }

    /// <summary>The digests of what is read, for the manifest.</summary>
    public InputDigests Inputs { get; }

    /// <summary>Makes sure, before long work, that the folder can be published and is not among the inputs.</summary>
    /// <param name="asked">As the user named it; null for <c>out</c> in the workspace.</param>
    public static OutputFolder Open(Session session, Workspace workspace, IDefinitionFiles definitions, string? asked)
    {
        string path = asked ?? System.IO.Path.Combine(workspace.Root, "out");
        string[] inputs = [workspace.Submissions, workspace.Reference, workspace.Private, .. definitions is DefinitionFolderFiles ? (string[])[definitions.Name] : []];
        foreach (string input in inputs)
            if (IsWithin(path, input))
                throw new UsageException($"'{path}' lies in '{input}', where inputs are: name another folder with -o.");
        var publication = Publication.Begin(path);
        if (publication.Recovered.Length > 0) session.Info(publication.Recovered);
        try
        {
            return new OutputFolder(session, path, publication, new InputDigests(WorkspaceKey.LoadOrCreate(workspace, bytes => RandomNumberGenerator.Fill(bytes))));
        }
        catch
        {
            publication.Dispose();
            throw;
        }
    }

    public void Write(IReadOnlyList<OutputFile> files, int jobs)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = session.Cancellation };
        Parallel.ForEach(files, options, file => publication.Write(file.Path, file.Write));
    }

    /// <summary>Gives the folder its name. What was published before stands until then.</summary>
    /// <param name="besideOthers">Whether results of the same origin that are published already stay.</param>
    public void Publish(
        Programme programme, RegionsAsOf regionsAsOf, IReadOnlyList<string> languages, FontFamily fonts, bool besideOthers)
    {
        var manifest = new RunManifest
        {
            Tool = Product.NameAndVersion,
            Settings = new RunSettings(programme, regionsAsOf, languages, fonts.Files),
            Inputs = Inputs.Inputs,
        };
        if (besideOthers)
        {
            IReadOnlyList<string> kept = publication.KeepPublished(manifest);
            string[] all = [.. programme.Languages.Where(language => languages.Contains(language) || kept.Contains(language))];
            manifest = manifest with { Settings = manifest.Settings with { Languages = all } };
        }
        publication.Publish(manifest, session.Cancellation);
    }

    public void Dispose()
    {
        publication.Dispose();
        if (publication.LeftBehind is { } folder) session.Info($"The folder '{folder}' could not be removed; the next run tries again.");
    }

    /// <summary>Whether a path is a folder, or lies anywhere below it.</summary>
    public static bool IsWithin(string path, string folder)
    {
        string inner = System.IO.Path.GetFullPath(path) + System.IO.Path.DirectorySeparatorChar;
        string outer = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(folder)) + System.IO.Path.DirectorySeparatorChar;
        return inner.StartsWith(outer, StringComparison.Ordinal);
    }
}
