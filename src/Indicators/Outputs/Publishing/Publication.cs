namespace Indicators.Outputs.Publishing;

/// <summary>
/// An output folder that is being written. Nothing is visible until <see cref="Publish"/> gives the whole folder its name in one step; if
/// the run ends before that, the last published folder is unchanged. A folder that was not published by a run is never replaced.
/// </summary>
/// <remarks><see cref="Write(string, Action{Stream})"/> may be called from several threads.</remarks>
public sealed class Publication : IDisposable
{
    private readonly PublicationPaths paths;
    private readonly string displayPath;
    private readonly Storage storage;
    private readonly FileStream held;
    private readonly SortedDictionary<string, string> outputs = new(StringComparer.Ordinal);
    private bool published;

    private Publication(PublicationPaths paths, string displayPath, Storage storage, FileStream held)
    {
        this.paths = paths;
        this.displayPath = displayPath;
        this.storage = storage;
        this.held = held;
    }

    /// <summary>The files written so far, by path.</summary>
    public IReadOnlyList<PublishedFile> Outputs
    {
        get
        {
            lock (outputs) return [.. outputs.Select(output => new PublishedFile(output.Key, output.Value))];
        }
    }

    /// <summary>What an earlier run left behind and this one cleaned up or completed, as text; usually empty.</summary>
    public string Recovered { get; private init; } = "";

    /// <summary>The replaced folder, if it could not be deleted; usually null. The next run deletes it.</summary>
    public string? LeftBehind { get; private set; }

    /// <summary>Recovers from a crash, checks that the folder may be replaced, and creates a temporary folder beside it.</summary>
    /// <param name="output">The folder; it and its parent folders are created if missing.</param>
    /// <exception cref="StorageException">The folder cannot be written, has other content, or another run is publishing to it.</exception>
    public static Publication Begin(string output) => Begin(output, Storage.OfSystem);

    internal static Publication Begin(string output, Storage storage)
    {
        var paths = PublicationPaths.Create(output);
        FileStream held = PublicationLock.Take(paths, output);
        try
        {
            string recovered = PublicationRecovery.Recover(paths);
            PublishedFolder.Find(paths.Output, output);
            return new Publication(paths, output, storage, held) { Recovered = recovered };
        }
        catch (Exception exception)
        {
            held.Dispose();
            if (StorageException.IsRefusal(exception)) throw StorageException.Writing(output, exception);
            throw;
        }
    }

    /// <summary>Writes one file and records its hash.</summary>
    /// <param name="path">Below the output folder, with forward slashes.</param>
    /// <param name="write">Writes the content of the file.</param>
    /// <exception cref="StorageException">The file cannot be written.</exception>
    public void Write(string path, Action<Stream> write)
    {
        if (!IsBelow(path)) throw new ArgumentException($"'{path}' is no path below a folder.", nameof(path));
        try
        {
            string full = Path.Combine(paths.Staging, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            using Stream file = storage.Create(full);
            using var hashing = new HashingStream(file);
            write(hashing);
            file.Flush();
            lock (outputs) outputs.Add(path, hashing.Sha256());
        }
        catch (Exception exception) when (StorageException.IsRefusal(exception))
        {
            throw StorageException.Writing($"{displayPath.TrimEnd('/', '\\')}/{path}", exception);
        }
    }

    public void Write(string path, ReadOnlyMemory<byte> bytes) => Write(path, stream => stream.Write(bytes.Span));

    /// <summary>
    /// Copies the files of the currently published folder, except those already written, so that it contains all results of the same
    /// origin.
    /// </summary>
    /// <param name="manifest">The manifest of the current run, whose origin must be that of the published folder.</param>
    /// <returns>The languages of the folder's results, none if nothing is published; and the name of its release, null for a draft.</returns>
    /// <exception cref="StorageException">The published files have another origin or were changed by hand.</exception>
    public (IReadOnlyList<string> Languages, string? Release) KeepPublished(RunManifest manifest)
    {
        if (PublishedFolder.Find(paths.Output, displayPath) is not { } before) return ([], null);
        if (!before.HasSameOrigin(manifest))
            throw new StorageException(displayPath, "holds results of other submissions, definitions or settings",
                "Run the whole pipeline again first, or name another folder with -o.");
        HashSet<string> written = [.. Outputs.Select(output => output.Path)];
        foreach (PublishedFile kept in before.Outputs.Where(output => !written.Contains(output.Path)))
        {
            if (!IsBelow(kept.Path) || before.Bytes(kept) is not { } bytes)
                throw new StorageException($"{displayPath.TrimEnd('/', '\\')}/{kept.Path}", "is not as it was published",
                    "Run the whole pipeline again first, or name another folder with -o.");
            Write(kept.Path, bytes);
        }
        return (before.Languages, before.Release);
    }

    /// <summary>Returns the paths of the published files that the folder has now.</summary>
    public IReadOnlyList<string> ListPublished() => PublishedFolder.Find(paths.Output, displayPath) is { } before ? [.. before.Outputs.Select(output => output.Path)] : [];

    /// <summary>Adds the manifest and gives the folder its name, replacing the earlier publication.</summary>
    /// <param name="manifest">The manifest; its outputs are filled in.</param>
    /// <exception cref="StorageException">The folder cannot be written; the earlier publication is unchanged.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled; the earlier publication is unchanged.</exception>
    public void Publish(RunManifest manifest, CancellationToken cancellation)
    {
        Write(RunManifest.FileName, (manifest with { Outputs = Outputs }).ToJson());
        try
        {
            storage.Flush(paths.Staging, Outputs.Select(output => output.Path));
            PublishedFolder.Find(paths.Output, displayPath);
            cancellation.ThrowIfCancellationRequested();
            if (!Directory.Exists(paths.Output)) storage.Rename(paths.Staging, paths.Output);
            else if (!storage.TryExchange(paths.Staging, paths.Output)) RenameInTwoSteps();
            published = true;
        }
        catch (Exception exception) when (StorageException.IsRefusal(exception))
        {
            throw StorageException.Writing(displayPath, exception);
        }
    }

    /// <summary>Removes what was not published, or what was replaced.</summary>
    public void Dispose()
    {
        try
        {
            if (published || !File.Exists(paths.Journal)) PublicationRecovery.Delete(paths.Staging);
            PublicationRecovery.DeleteRetired(paths);
        }
        catch (Exception exception) when (StorageException.IsRefusal(exception))
        {
            LeftBehind = Directory.Exists(paths.Retired) ? paths.Retired : paths.Staging;
        }
        finally
        {
            held.Dispose();
        }
    }

    private void RenameInTwoSteps()
    {
        File.WriteAllText(paths.Journal, "complete\n");
        try
        {
            storage.Rename(paths.Output, paths.Retired);
            storage.Rename(paths.Staging, paths.Output);
        }
        catch (Exception exception) when (StorageException.IsRefusal(exception))
        {
            if (!Directory.Exists(paths.Output)) storage.Rename(paths.Retired, paths.Output);
            File.Delete(paths.Journal);
            throw;
        }
        File.Delete(paths.Journal);
    }

    private static bool IsBelow(string path) =>
        path.Length > 0 && !Path.IsPathRooted(path) && !path.Contains('\\', StringComparison.Ordinal)
        && path.Split('/').All(part => part is not ("" or "." or ".."));
}
