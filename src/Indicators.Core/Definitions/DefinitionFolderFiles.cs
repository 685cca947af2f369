using Indicators.Lists;

namespace Indicators.Definitions;

/// <summary>Definitions in a folder.</summary>
public sealed class DefinitionFolderFiles : IDefinitionFiles
{
    private readonly string folder;

    /// <param name="folder">The folder as the user named it.</param>
    /// <exception cref="DefinitionsNotFoundException">The folder does not exist.</exception>
    public DefinitionFolderFiles(string folder)
    {
        this.folder = folder.Length == 0 ? "." : folder;
        if (!Directory.Exists(this.folder)) throw new DefinitionsNotFoundException(folder);
        Name = folder;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public byte[]? Read(string path)
    {
        string full = Path.Combine(folder, path);
        return File.Exists(full) ? File.ReadAllBytes(full) : null;
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> ListFiles(string subfolder) => Names(subfolder, Directory.GetFiles);

    /// <inheritdoc/>
    public IReadOnlyList<string> ListFolders(string subfolder) => Names(subfolder, Directory.GetDirectories);

    private string[] Names(string subfolder, Func<string, string[]> list)
    {
        string full = Path.Combine(folder, subfolder);
        return Directory.Exists(full) ? list(full).Select(path => Path.GetFileName(path)) : [];
    }
}
