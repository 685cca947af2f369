namespace Indicators.Outputs.Publishing;

/// <summary>
/// The output folder and the hidden names beside it, on the same file system. They are derived from the folder's name, so that the next run
/// finds what a crash left.
/// </summary>
internal sealed class PublicationPaths
{
    private PublicationPaths(string output, string parent)
    {
        Output = output;
        Parent = parent;
    }

    public string Output { get; }

    public string Parent { get; }

    /// <summary>The folder that is being written; after an exchange, the earlier publication.</summary>
    public string Staging => Beside("publishing");

    /// <summary>The earlier publication, while the new folder gets its name in two steps.</summary>
    public string Retired => Beside("retired");

    /// <summary>Exists while the names change in two steps, and shows that <see cref="Staging"/> is complete.</summary>
    public string Journal => Beside("journal");

    /// <summary>Kept open by the run that publishes.</summary>
    public string Lock => Beside("lock");

    /// <exception cref="StorageException">The path cannot be an output folder.</exception>
    public static PublicationPaths Create(string output)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output));
        // A symbolic link is kept, and its target is exchanged.
        var folder = new DirectoryInfo(full);
        if (folder.LinkTarget is not null) full = Path.TrimEndingDirectorySeparator(folder.ResolveLinkTarget(returnFinalTarget: true)!.FullName);
        if (Path.GetDirectoryName(full) is not { } parent)
            throw new StorageException(output, "cannot be published to: it is the top of a disk", "Name a folder in it.");
        if (File.Exists(full))
            throw new StorageException(output, "cannot be published to: it is a file", "Move the file, or name another folder with -o.");
        return new PublicationPaths(full, parent);
    }

    private string Beside(string purpose) => Path.Combine(Parent, $".{Path.GetFileName(Output)}.{purpose}");
}
