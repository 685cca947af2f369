using System.Security.Cryptography;
using System.Text.Json;

namespace Indicators.Outputs.Publishing;

/// <summary>An existing output folder: empty, or published by a run.</summary>
internal sealed class PublishedFolder
{
    private static readonly string[] Origin = ["tool", "definitions", "inputs"];
    private static readonly HashSet<string> OfFileManagers = new(StringComparer.Ordinal) { ".DS_Store", "Thumbs.db", "desktop.ini" };

    private readonly JsonElement manifest;

    private PublishedFolder(string path, JsonElement manifest, IReadOnlyList<PublishedFile> outputs)
    {
        Path = path;
        this.manifest = manifest;
        Outputs = outputs;
    }

    public string Path { get; }

    /// <summary>The files in its manifest.</summary>
    public IReadOnlyList<PublishedFile> Outputs { get; }

    /// <summary>Finds what a run published at a path; null if nothing exists there, or an empty folder.</summary>
    /// <param name="displayPath">The folder as the user named it.</param>
    /// <exception cref="StorageException">The folder has other content, which publishing would delete.</exception>
    public static PublishedFolder? Find(string path, string displayPath)
    {
        if (!Directory.Exists(path)) return null;
        try
        {
            if (!Directory.EnumerateFileSystemEntries(path).Any()) return null;
            PublishedFolder? published = Read(path);
            string? foreign = published is null
                ? Directory.EnumerateFileSystemEntries(path).Select(entry => System.IO.Path.GetFileName(entry)).Order(StringComparer.Ordinal).First()
                : published.Foreign();
            if (foreign is null) return published;
            throw new StorageException($"{displayPath.TrimEnd('/', '\\')}/{foreign}", "was not published by a run, and publishing would delete it",
                "Move it away, or name another folder with -o.");
        }
        catch (Exception exception) when (StorageException.IsRefusal(exception))
        {
            throw new StorageException(displayPath, "cannot be read, so it is not known whether it may be replaced",
                "Check its permissions, or name another folder with -o.", exception);
        }
    }

    /// <summary>Whether a run with the same inputs and settings published the folder. Languages may differ.</summary>
    public bool HasSameOrigin(RunManifest other)
    {
        using var document = JsonDocument.Parse(other.ToJson());
        return Origin.All(key => JsonElement.DeepEquals(manifest.GetProperty(key), document.RootElement.GetProperty(key)))
            && HasSameSettings(manifest.GetProperty("settings"), document.RootElement.GetProperty("settings"));
    }

    /// <summary>The languages of its results.</summary>
    public IReadOnlyList<string> Languages =>
        [.. manifest.GetProperty("settings").GetProperty("languages").EnumerateArray().Select(language => language.GetString()!)];

    /// <summary>Its manifest.</summary>
    public JsonElement Manifest => manifest;

    /// <summary>The name of the release; null for a draft.</summary>
    public string? Release => manifest.TryGetProperty("release", out JsonElement release) && release.ValueKind == JsonValueKind.String ? release.GetString() : null;

    /// <summary>The bytes of a file as published; null if it is missing or was changed.</summary>
    public byte[]? Bytes(PublishedFile output)
    {
        string file = System.IO.Path.Combine(Path, output.Path);
        if (!File.Exists(file)) return null;
        byte[] bytes = File.ReadAllBytes(file);
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == output.Sha256 ? bytes : null;
    }

    private static bool HasSameSettings(JsonElement before, JsonElement now)
    {
        JsonProperty[] first = [.. before.EnumerateObject().Where(setting => setting.Name != "languages")];
        JsonProperty[] second = [.. now.EnumerateObject().Where(setting => setting.Name != "languages")];
        return first.Length == second.Length
            && first.Zip(second).All(pair => pair.First.Name == pair.Second.Name && JsonElement.DeepEquals(pair.First.Value, pair.Second.Value));
    }

    private static PublishedFolder? Read(string path)
    {
        string file = System.IO.Path.Combine(path, RunManifest.FileName);
        if (!File.Exists(file)) return null;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            JsonElement root = document.RootElement.Clone();
            if (root.ValueKind != JsonValueKind.Object || !Origin.All(key => root.TryGetProperty(key, out _))) return null;
            return root.GetProperty("settings").GetProperty("languages").ValueKind != JsonValueKind.Array ? null : new PublishedFolder(path, root,
            [
                .. root.GetProperty("outputs").EnumerateArray().Select(output =>
                    new PublishedFile(output.GetProperty("path").GetString()!, output.GetProperty("sha256").GetString()!)),
            ]);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // A manifest.json of another program: the folder is not ours.
            return null;
        }
    }

    /// <summary>A file that the manifest does not list, or null.</summary>
    private string? Foreign()
    {
        HashSet<string> listed = [.. Outputs.Select(output => output.Path), RunManifest.FileName];
        return FindFiles(Path).Order(StringComparer.Ordinal).FirstOrDefault(file => !listed.Contains(file));
    }

    /// <summary>Returns the files below a folder, except those that file managers leave in it. Links are not followed.</summary>
    /// <param name="tellRefused">Called with each folder below it that cannot be read; null if that is an error.</param>
    public static IEnumerable<string> FindFiles(string folder, Action<string>? tellRefused = null) => FindFiles(new DirectoryInfo(folder), "", tellRefused);

    private static IEnumerable<string> FindFiles(DirectoryInfo folder, string prefix, Action<string>? tellRefused)
    {
        FileSystemInfo[] entries = [];
        try
        {
            entries = folder.GetFileSystemInfos();
        }
        catch (Exception exception) when (tellRefused is not null && StorageException.IsRefusal(exception))
        {
            tellRefused(prefix);
        }
        foreach (FileSystemInfo entry in entries)
        {
            if (entry is DirectoryInfo child && entry.LinkTarget is null)
            {
                foreach (string file in FindFiles(child, $"{prefix}{entry.Name}/", tellRefused)) yield return file;
            }
            else if (!OfFileManagers.Contains(entry.Name))
            {
                yield return prefix + entry.Name;
            }
        }
    }
}
