namespace Indicators.Tests.Support.SampleData;

/// <summary>The generated part of a folder: all but its README, and what runs leave behind in <c>out</c> and <c>.indicators</c>.</summary>
internal sealed class SampleFolder(string path)
{
    /// <summary>Paths with forward slashes, in ordinal order.</summary>
    public IReadOnlyList<string> Files() =>
    [
        .. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(path, file).Replace('\\', '/'))
            .Where(IsGenerated)
            .Order(StringComparer.Ordinal),
    ];

    public byte[] Read(string file) => File.ReadAllBytes(Path.Combine(path, file));

    public void Write(IReadOnlyDictionary<string, byte[]> files)
    {
        Directory.CreateDirectory(path);
        foreach (string file in Files().Where(file => !files.ContainsKey(file))) File.Delete(Path.Combine(path, file));
        foreach ((string file, byte[] content) in files)
        {
            string target = Path.Combine(path, file);
            // Other tests may be reading what does not change.
            if (File.Exists(target) && File.ReadAllBytes(target).AsSpan().SequenceEqual(content)) continue;
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, content);
        }
    }

    private static bool IsGenerated(string file) =>
        file != "README.md" && !file.Split('/').Any(part => part is "out" or ".indicators");
}
