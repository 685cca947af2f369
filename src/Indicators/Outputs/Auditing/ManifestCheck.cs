using System.Security.Cryptography;
using System.Text.Json;
using Indicators.Common;
using Indicators.Outputs.Auditing.Figures;
using Indicators.Outputs.Auditing.Results;
using Indicators.Outputs.Data;
using Indicators.Outputs.Publishing;

namespace Indicators.Outputs.Auditing;

/// <summary>The manifest of a published folder, and whether the files are those that it lists.</summary>
internal sealed class ManifestCheck
{
    private const string Again = "Publish the folder again, or restore the file from the published copy.";

    private ManifestCheck(string folder, JsonElement manifest, IReadOnlyList<PublishedFile> files)
    {
        Folder = folder;
        Files = files;
        Tool = manifest.GetProperty("tool").GetString() ?? "";
        JsonElement settings = manifest.GetProperty("settings");
        Languages = [.. settings.GetProperty("languages").EnumerateArray().Select(language => language.GetString() ?? "")];
        RegionsAsOf = settings.TryGetProperty("regions-as-of", out JsonElement year) && year.ValueKind == JsonValueKind.Number ? year.GetInt32() : null;
        Notice = settings.TryGetProperty("notice", out JsonElement notice) && notice.ValueKind == JsonValueKind.Object
            ? [.. notice.EnumerateObject().Select(text => text.Value.GetString() ?? "")] : [];
        Inputs = [.. Listed(manifest, "inputs", "hmac").Select(input => new InputFile(input.Path, input.Hash))];
        Definitions = [.. Listed(manifest, "definitions", "sha256").Select(file => new PublishedFile(file.Path, file.Hash))];
        Policies = [.. PoliciesOf(settings.GetProperty("disclosure"))];
    }

    public string Folder { get; }

    public string Tool { get; }

    public IReadOnlyList<PublishedFile> Files { get; }

    /// <summary>The inputs, with digests by the key of the workspace.</summary>
    public IReadOnlyList<InputFile> Inputs { get; }

    public IReadOnlyList<PublishedFile> Definitions { get; }

    public IReadOnlyList<string> Languages { get; }

    /// <summary>The workspace's notice in each language, which charts and reports repeat; empty if it has none.</summary>
    public IReadOnlyList<string> Notice { get; }

    /// <summary>The year whose regions are used; null for those of each period.</summary>
    public int? RegionsAsOf { get; }

    /// <summary>The programme's policy first.</summary>
    public IReadOnlyList<AuditedPolicy> Policies { get; }

    /// <param name="folder">The folder as the user named it.</param>
    /// <exception cref="FileException">The folder does not exist, or was not published by a run.</exception>
    public static ManifestCheck Read(string folder)
    {
        if (!Directory.Exists(folder))
            throw new StorageException(folder, File.Exists(folder) ? "is a file" : "does not exist", Unfinished(folder) ?? "Name the folder that 'indicators run' published.");
        string path = Path.Combine(folder, RunManifest.FileName);
        if (!File.Exists(path))
            throw new StorageException(folder, $"has no {RunManifest.FileName}: no run published it, or the run did not finish", Unfinished(folder) ?? "Name the folder that 'indicators run' published.");
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            JsonElement root = document.RootElement.Clone();
            PublishedFile[] files = [.. root.GetProperty("outputs").EnumerateArray().Select(output =>
                new PublishedFile(output.GetProperty("path").GetString() ?? "", output.GetProperty("sha256").GetString() ?? ""))];
            if (Array.Find(files, file => !IsInside(file.Path)) is { } outside) throw Damaged(path, $"lists '{outside.Path}', which is not below the folder");
            return new ManifestCheck(folder, root, files);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw Damaged(path, "is not the manifest of a run, or is damaged");
        }
    }

    /// <summary>Returns the data files of regions that gained or lost areas, a folder for each year whose regions they are by.</summary>
    public IEnumerable<DataFiles> FindOtherMappings() => RegionSeriesFolder.FindYears(Files.Select(file => file.Path)).Select(DataFiles.OfYear)
        .Where(files => File.Exists(Path.Combine(Folder, files.Csv)));

    /// <summary>Returns the files that are missing, were changed, or are not in the manifest.</summary>
    public IEnumerable<AuditFinding> Compare(RunContext context)
    {
        foreach (AuditFinding? finding in context.Map(Files, Compare))
            if (finding is not null) yield return finding;
        HashSet<string> listed = [.. Files.Select(file => file.Path), RunManifest.FileName];
        var refused = new List<string>();
        string[] files = [.. PublishedFolder.FindFiles(Folder, refused.Add)];
        foreach (string below in refused.Order(StringComparer.Ordinal))
            yield return new AuditFinding(AuditFindingKind.UnreadableFile, below, [below], "The folder cannot be opened, so that its files could not be audited.", "Check its permissions.");
        foreach (string file in files.Where(file => !listed.Contains(file)).Order(StringComparer.Ordinal))
            yield return new AuditFinding(AuditFindingKind.UnlistedFile, file, [file], "The file is not in the manifest: the run did not publish it.",
                "Remove it before the folder is passed on.");
    }

    private AuditFinding? Compare(PublishedFile file)
    {
        string path = Path.Combine(Folder, file.Path);
        if (!File.Exists(path)) return new AuditFinding(AuditFindingKind.MissingFile, file.Path, [file.Path], "The manifest lists the file, and it is not there.", Again);
        try
        {
            using FileStream stream = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(stream)) == file.Sha256 ? null
                : new AuditFinding(AuditFindingKind.ChangedFile, file.Path, [file.Path], "The file was changed after it was published.", Again);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new AuditFinding(AuditFindingKind.UnreadableFile, file.Path, [file.Path], "The file cannot be opened.", "Check its permissions.");
        }
    }

    private static IEnumerable<(string Path, string Hash)> Listed(JsonElement manifest, string name, string hash) => manifest.TryGetProperty(name, out JsonElement list)
        ? list.EnumerateArray().Select(file => (file.GetProperty("path").GetString() ?? "", file.GetProperty(hash).GetString() ?? "")) : [];

    private static StorageException Damaged(string path, string problem) => new(path, problem, "Publish the folder again.");

    private static bool IsInside(string path) => path.Length > 0 && !Path.IsPathRooted(path) && !path.Split('/', '\\').Contains("..");

    /// <summary>A run that was stopped while it published leaves a folder beside its output.</summary>
    private static string? Unfinished(string folder)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        string? parent = Path.GetDirectoryName(full);
        return parent is not null && Directory.Exists(Path.Combine(parent, $".{Path.GetFileName(full)}.publishing"))
            ? "A run was stopped while it published: run it again." : null;
    }

    private static IEnumerable<AuditedPolicy> PoliciesOf(JsonElement disclosure)
    {
        yield return PolicyOf(null, disclosure);
        if (!disclosure.TryGetProperty("structures", out JsonElement structures)) yield break;
        foreach (JsonProperty structure in structures.EnumerateObject()) yield return PolicyOf(structure.Name, structure.Value);
    }

    private static AuditedPolicy PolicyOf(string? structure, JsonElement policy) =>
        new(structure, policy.GetProperty("method").GetString() ?? "", Number(policy, "base", 0), Number(policy, "threshold", 0), Number(policy, "width", 1))
        {
            HidesZeros = policy.TryGetProperty("zeros", out JsonElement zeros) && zeros.ValueKind == JsonValueKind.String && zeros.GetString() == "hidden",
        };

    private static int Number(JsonElement policy, string name, int otherwise) => policy.TryGetProperty(name, out JsonElement number) ? number.GetInt32() : otherwise;
}
