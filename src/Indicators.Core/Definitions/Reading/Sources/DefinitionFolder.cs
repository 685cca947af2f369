using Indicators.Lists;

namespace Indicators.Definitions.Reading.Sources;

/// <summary>The files beneath a definitions folder; remembers which were read, and their hashes.</summary>
internal sealed class DefinitionFolder
{
    private readonly string folder;
    private readonly string shownAs;
    private readonly Dictionary<string, DefinitionFile> read = new(StringComparer.Ordinal);

    private DefinitionFolder(string folder)
    {
        this.folder = folder.Length == 0 ? "." : folder;
        string named = Path.DirectorySeparatorChar == '\\' ? folder.Replace('\\', '/') : folder;
        shownAs = named is "" or "." or "./" ? "" : named.TrimEnd('/') + "/";
    }

    /// <summary>What was read so far, by path.</summary>
    public IReadOnlyList<DefinitionFile> Read
    {
        get
        {
            DefinitionFile[] files = [.. read.Values];
            Array.Sort(files, (left, right) => string.CompareOrdinal(left.Path, right.Path));
            return files;
        }
    }

    /// <exception cref="DefinitionsNotFoundException">There is no such folder.</exception>
    public static DefinitionFolder Open(string folder)
    {
        DefinitionFolder opened = new(folder);
        return Directory.Exists(opened.folder) ? opened : throw new DefinitionsNotFoundException(folder);
    }

    /// <summary>A file's path as findings show it, whether or not the file is there.</summary>
    public SourceFile Absent(string path) => new(path, shownAs + path, []);

    /// <exception cref="IOException">The file is there and cannot be read.</exception>
    public SourceFile? Find(string path)
    {
        string full = Path.Combine(folder, path);
        if (!File.Exists(full)) return null;
        byte[] bytes = Reading(path, () => File.ReadAllBytes(full));
        read[path] = new DefinitionFile(path, bytes);
        return new SourceFile(path, shownAs + path, bytes);
    }

    /// <summary>The files of a subfolder with an ending such as <c>.csv</c>, opened in the order of their names.</summary>
    public IEnumerable<SourceFile> Each(string subfolder, string ending)
    {
        foreach (string path in Files(subfolder))
            if (path.EndsWith(ending, StringComparison.Ordinal) && Find(path) is { } file)
                yield return file;
    }

    /// <summary>The paths of a subfolder's own files, sorted, without hidden ones; empty where there is no such folder.</summary>
    public IReadOnlyList<string> Files(string subfolder) => Names(subfolder, Directory.GetFiles);

    /// <inheritdoc cref="Files"/>
    public IReadOnlyList<string> Folders(string subfolder) => Names(subfolder, Directory.GetDirectories);

    public bool WasRead(string path) => read.ContainsKey(path);

    private IReadOnlyList<string> Names(string subfolder, Func<string, string[]> list)
    {
        string full = Path.Combine(folder, subfolder);
        if (!Directory.Exists(full)) return [];
        string prefix = subfolder.Length == 0 ? "" : subfolder + "/";
        return Reading(subfolder, () => list(full)).Select(path => Path.GetFileName(path)).Where(name => !name.StartsWith('.'))
            .Select(name => prefix + name).Order(StringComparer.Ordinal);
    }

    /// <summary>Gives a refusal of the system the type of its other failures to read.</summary>
    private T Reading<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new IOException($"'{shownAs}{path}' cannot be read: access is denied.", exception);
        }
    }
}
