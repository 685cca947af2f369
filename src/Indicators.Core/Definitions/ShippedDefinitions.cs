using System.Reflection;
using Indicators.Lists;

namespace Indicators.Definitions;

/// <summary>The definitions embedded in the program. Thread-safe.</summary>
public sealed class ShippedDefinitions : IDefinitionFiles
{
    private const string Prefix = "indicator-definitions/";

    private static readonly Assembly Home = typeof(ShippedDefinitions).Assembly;

    private ShippedDefinitions()
    {
        string[] paths = Home.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..]);
        Array.Sort(paths, StringComparer.Ordinal);
        Paths = paths;
    }

    /// <summary>The only instance.</summary>
    public static ShippedDefinitions Instance { get; } = new();

    /// <inheritdoc/>
    public string Name => "indicator-definitions";

    /// <summary>The paths of all files, with forward slashes, in ordinal order.</summary>
    public IReadOnlyList<string> Paths { get; }

    /// <inheritdoc/>
    public byte[]? Read(string path)
    {
        using Stream? stream = Home.GetManifestResourceStream(Prefix + path);
        if (stream is null) return null;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> ListFiles(string subfolder) => [.. Below(subfolder).Where(rest => !rest.Contains('/'))];

    /// <inheritdoc/>
    public IReadOnlyList<string> ListFolders(string subfolder) =>
        [.. Below(subfolder).Where(rest => rest.Contains('/')).Select(rest => rest[..rest.IndexOf('/', StringComparison.Ordinal)]).Distinct(StringComparer.Ordinal)];

    private string[] Below(string subfolder)
    {
        string prefix = subfolder.Length == 0 ? "" : subfolder + "/";
        return Paths.Where(path => path.StartsWith(prefix, StringComparison.Ordinal)).Select(path => path[prefix.Length..]);
    }
}
