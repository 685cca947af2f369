using Indicators.Lists;

namespace Indicators.Definitions.Reading.Sources;

/// <summary>The files of the definitions; keeps track of those read, with their hashes.</summary>
internal sealed class DefinitionFolder
{
    private readonly IDefinitionFiles files;
    private readonly string displayPath;
    private readonly Dictionary<string, DefinitionFile> read = new(StringComparer.Ordinal);

    public DefinitionFolder(IDefinitionFiles files)
    {
        this.files = files;
        string named = Path.DirectorySeparatorChar == '\\' ? files.Name.Replace('\\', '/') : files.Name;
        displayPath = named is "" or "." or "./" ? "" : named.TrimEnd('/') + "/";
    }

    /// <summary>The files read so far, by path.</summary>
    public IReadOnlyList<DefinitionFile> Read
    {
        get
        {
            DefinitionFile[] all = [.. read.Values];
            Array.Sort(all, (left, right) => string.CompareOrdinal(left.Path, right.Path));
            return all;
        }
    }

    /// <exception cref="DefinitionsNotFoundException">The folder does not exist.</exception>
    public static DefinitionFolder Open(string folder) => new(new DefinitionFolderFiles(folder));

    /// <summary>Returns a file's path as shown in findings, whether or not the file exists.</summary>
    public SourceFile Absent(string path) => new(path, displayPath + path, []);

    /// <exception cref="IOException">The file exists but cannot be read.</exception>
    public SourceFile? Find(string path)
    {
        if (Reading(path, files.Read) is not { } bytes) return null;
        read[path] = new DefinitionFile(path, bytes);
        return new SourceFile(path, displayPath + path, bytes);
    }

    /// <summary>Opens the files of a subfolder with an extension such as <c>.csv</c>, in the order of their names.</summary>
    public IEnumerable<SourceFile> Each(string subfolder, string ending)
    {
        foreach (string path in Files(subfolder))
            if (path.EndsWith(ending, StringComparison.Ordinal) && Find(path) is { } file)
                yield return file;
    }

    /// <summary>Returns the paths of the files directly in a subfolder, sorted, without hidden files; empty if the folder does not exist.</summary>
    public IReadOnlyList<string> Files(string subfolder) => Names(subfolder, files.ListFiles);

    /// <summary>Returns the paths of the folders directly in a subfolder, sorted, without hidden folders; empty if the folder does not exist.</summary>
    public IReadOnlyList<string> Folders(string subfolder) => Names(subfolder, files.ListFolders);

    public bool WasRead(string path) => read.ContainsKey(path);

    private IReadOnlyList<string> Names(string subfolder, Func<string, IReadOnlyList<string>> list)
    {
        string prefix = subfolder.Length == 0 ? "" : subfolder + "/";
        return Reading(subfolder, list).Where(name => !name.StartsWith('.')).Select(name => prefix + name).Order(StringComparer.Ordinal);
    }

    /// <summary>Converts an access-denied exception to the type of other read failures.</summary>
    private T Reading<T>(string path, Func<string, T> read)
    {
        try
        {
            return read(path);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new IOException($"'{displayPath}{path}' cannot be read: access is denied.", exception);
        }
    }
}
