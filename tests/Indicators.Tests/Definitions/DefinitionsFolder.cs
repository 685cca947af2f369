using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Tests.Support;

namespace Indicators.Tests.Definitions;

/// <summary>A definitions folder in a temporary place, gone when the test is over. Starts as a small programme without a fault.</summary>
internal sealed class DefinitionsFolder : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("definitions-").FullName;

    private DefinitionsFolder(IReadOnlyDictionary<string, string> files)
    {
        foreach ((string path, string text) in files) Write(path, text);
    }

    public string Path => root;

    public static DefinitionsFolder Minimal() => new(MinimalProgramme.Files);

    public static DefinitionsFolder Empty() => new(new Dictionary<string, string>());

    public static DefinitionsFolder CopyOfShipped()
    {
        string shipped = Shipped();
        return new(Directory.EnumerateFiles(shipped, "*", SearchOption.AllDirectories)
            .ToDictionary(path => System.IO.Path.GetRelativePath(shipped, path), path => File.ReadAllText(path)));
    }

    /// <summary>The repository's own folder of that name.</summary>
    public static string Shipped() => System.IO.Path.Combine(Repository.Root, "indicator-definitions");

    public DefinitionsFolder Write(string path, string text)
    {
        string full = System.IO.Path.Combine(root, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    public DefinitionsFolder WriteBytes(string path, byte[] bytes)
    {
        File.WriteAllBytes(System.IO.Path.Combine(root, path), bytes);
        return this;
    }

    public DefinitionsFolder Delete(string path)
    {
        File.Delete(System.IO.Path.Combine(root, path));
        return this;
    }

    /// <summary>Replaces a text that a file holds exactly once.</summary>
    public DefinitionsFolder Replace(string path, string old, string with)
    {
        string text = File.ReadAllText(System.IO.Path.Combine(root, path));
        Assert.Equal(2, text.Split(old).Length);
        return Write(path, text.Replace(old, with, StringComparison.Ordinal));
    }

    /// <summary>The line of a file, from 1, on which a text begins that it holds.</summary>
    public int LineOf(string path, string text)
    {
        string all = File.ReadAllText(System.IO.Path.Combine(root, path));
        int index = all.IndexOf(text, StringComparison.Ordinal);
        Assert.True(index >= 0, text);
        return all.AsSpan(0, index).Count('\n') + 1;
    }

    public DefinitionReadResult Read() => DefinitionReader.Read(root);

    /// <summary>The findings as <c>path:line code</c>, the path being relative to the folder.</summary>
    public string[] Places(Severity? severity = null) =>
    [
        .. Read().Findings.Where(finding => severity is null || finding.Severity == severity)
            .Select(finding => $"{finding.File[(root.Length + 1)..]}:{finding.Line} {finding.Code}"),
    ];

    public void Dispose() => Directory.Delete(root, recursive: true);
}
