using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Indicators.Definitions;
using Indicators.Disclosure;
using Indicators.Disclosure.Releases;
using Indicators.Outputs.Data;
using Indicators.Outputs.Publishing;
using Indicators.Submissions.Workspaces;

namespace Indicators.Outputs.Releases;

/// <summary>
/// The ledger of a workspace, <c>.indicators/ledger/</c>: what was released, with which policies and key. Every run reads it; only a release
/// adds to it, and nothing is ever taken out.
/// </summary>
public sealed class ReleaseLedger
{
    /// <summary>The form of the ledger and its contents. The first had no former counts and no withheld cells; it is read, and the next release adds them.</summary>
    private const int Format = 2, FirstFormat = 1;

    private const string FileName = "ledger.json";

    /// <summary>The ending of a content that gets its name once the ledger lists it; the next run completes that after a crash.</summary>
    private const string Pending = ".pending";

    private readonly Workspace workspace;
    private readonly string folder;
    private readonly string? programme;
    private readonly List<string> keys;
    private readonly List<Release> releases;

    private ReleaseLedger(Workspace workspace, string? programme, List<string> keys, List<Release> releases)
    {
        this.workspace = workspace;
        folder = workspace.Ledger;
        this.programme = programme;
        this.keys = keys;
        this.releases = releases;
    }

    /// <summary>The releases, the oldest first.</summary>
    public IReadOnlyList<Release> Releases => releases;

    /// <summary>The digests of the keys that releases were rounded with, the present one last.</summary>
    internal IReadOnlyList<string> Keys => keys;

    /// <summary>The last release; null if there is none.</summary>
    internal Release? Last => releases.Count > 0 ? releases[^1] : null;

    /// <summary>Reads the ledger of a workspace; an empty one where nothing was released.</summary>
    /// <exception cref="StorageException">The ledger cannot be read or is damaged, or lacks a release of the workspace.</exception>
    public static ReleaseLedger Read(Workspace workspace)
    {
        ReleaseLedger ledger = ReadAlone(workspace);
        LedgerMark.Check(workspace, ledger.releases);
        return ledger;
    }

    /// <summary>Begins a new ledger for a workspace whose ledger is lost.</summary>
    /// <exception cref="StorageException">The workspace has a ledger, or what is left of one.</exception>
    internal static void Replace(Workspace workspace)
    {
        if (ReadAlone(workspace).releases.Count > 0)
            throw new StorageException(workspace.Ledger, "is there, so --new-ledger would lose it", "Leave --new-ledger out; or move .indicators to a safe place first, if it really is to be replaced.");
        LedgerMark.Delete(workspace);
    }

    private static ReleaseLedger ReadAlone(Workspace workspace)
    {
        string folder = workspace.Ledger, path = Path.Combine(folder, FileName);
        try
        {
            string[] contents = FindContents(folder);
            if (!IsThere(path)) return contents.Length == 0 ? new ReleaseLedger(workspace, null, [], []) : throw Damaged(path, null);
            using var document = JsonDocument.Parse(ReadFile(path));
            JsonElement root = document.RootElement;
            if (root.GetProperty("format").GetInt32() is not (FirstFormat or Format))
                throw new StorageException(path, "was written by a newer version of the program", "Use that version or a later one.");
            List<Release> releases = [.. root.GetProperty("releases").EnumerateArray().Select(Release.Read)];
            for (int i = 0; i < releases.Count; i++)
                if (releases[i].Previous != (i == 0 ? "" : releases[i - 1].Hash)) throw new FormatException();
            // A ledger that is older than the contents beside it has lost releases.
            if (releases.Count == 0) throw new FormatException();
            if (IsThere(Path.Combine(folder, releases[^1].Content.Path + Pending)) && !contents.Contains(releases[^1].Content.Path)) contents = [.. contents, releases[^1].Content.Path];
            if (releases.Select(release => release.Content.Path).FirstOrDefault(content => !contents.Contains(content)) is { } missing) throw Damaged(Path.Combine(folder, missing), null);
            if (contents.Length > releases.Count) throw new FormatException();
            return new ReleaseLedger(
                workspace, root.GetProperty("programme").GetString(), [.. root.GetProperty("keys").EnumerateArray().Select(key => key.GetString()!)], releases);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw Damaged(path, exception);
        }
        catch (Exception exception) when (StorageException.IsRefusal(exception))
        {
            throw StorageException.Reading(path, exception);
        }
    }

    /// <summary>Prevents another release of the workspace until it is disposed of.</summary>
    /// <exception cref="StorageException">Another release is being made, or the folder cannot be written.</exception>
    public static IDisposable Lock(Workspace workspace) =>
        PublicationLock.Take(workspace.Ledger + ".lock", workspace.Ledger, "is being added to by another release", "Wait until it has ended.");

    /// <summary>Whether there is something at a path, if only a link to nothing.</summary>
    private static bool IsThere(string path) => File.Exists(path) || Directory.Exists(path) || new FileInfo(path).LinkTarget is not null;

    /// <summary>Reads a file; a folder, a pipe or an empty file is damage, and reading a pipe might never end.</summary>
    private static byte[] ReadFile(string path) => File.Exists(path) && new FileInfo(path).Length > 0 ? File.ReadAllBytes(path) : throw new FormatException();

    /// <summary>Returns the names of the files with contents of releases.</summary>
    private static string[] FindContents(string folder) =>
        IsThere(folder) ? [.. Directory.EnumerateFileSystemEntries(folder, "*.gz").Select(file => Path.GetFileName(file))] : [];

    /// <summary>Checks that the ledger is that of a programme, and that no structure with a release has another policy since.</summary>
    /// <exception cref="StorageException">The ledger belongs to another programme.</exception>
    /// <exception cref="ProtectionException">A policy has changed.</exception>
    public void Check(Programme current)
    {
        if (releases.Count == 0) return;
        if (programme != TitleOf(current))
            throw new StorageException(Path.Combine(folder, FileName), $"is the ledger of another programme, '{programme}'",
                "Use its definitions, or a workspace of its own for this programme. If the programme only has a new title, write that into the ledger.");
        // The last policy of each structure, also of one that the newest release leaves out.
        string[] changed = [.. releases.AsEnumerable().Reverse().SelectMany(release => release.Policies).DistinctBy(released => released.Structure)
            .Where(released => current.Structures.TryGetValue(released.Structure, out Structure? structure) && current.GetPolicy(structure).Words != released.Policy)
            .Select(released => $"{released.Structure}: released with {released.Policy}, now {current.GetPolicy(current.Structures[released.Structure]).Words}")];
        if (changed.Length > 0) throw new ProtectionException(ProtectionFailure.PolicyChanged, changed);
    }

    /// <summary>Checks that a key is the one that continues the releases.</summary>
    /// <exception cref="StorageException">It is another one.</exception>
    public void CheckKey(string key)
    {
        if (keys.Count > 0 && keys[^1] != key)
            throw new StorageException(Path.Combine(Path.GetDirectoryName(folder)!, WorkspaceKey.FileName), "is not the key that this workspace's releases were made with",
                "Put back a copy of that key. If it is lost, delete this one and run once with --new-key: what was released keeps its prints.");
    }

    /// <summary>Reads what later runs must agree with.</summary>
    /// <exception cref="StorageException">It cannot be read or is damaged.</exception>
    public ReleaseContent ReadContent()
    {
        if (releases.Count == 0) return ReleaseContent.None;
        string path = Path.Combine(folder, releases[^1].Content.Path);
        if (!IsThere(path) && IsThere(path + Pending)) path += Pending;
        try
        {
            using var unpacked = new MemoryStream();
            using (var packed = new GZipStream(new MemoryStream(ReadFile(path)), CompressionMode.Decompress)) packed.CopyTo(unpacked);
            unpacked.Position = 0;
            if (Convert.ToHexStringLower(SHA256.HashData(unpacked)) != releases[^1].Content.Sha256) throw Damaged(path, null);
            unpacked.Position = 0;
            return ReleaseContent.Read(unpacked);
        }
        catch (Exception exception) when (exception is InvalidDataException or FormatException)
        {
            throw Damaged(path, exception);
        }
        catch (Exception exception) when (StorageException.IsRefusal(exception))
        {
            throw StorageException.Reading(path, exception);
        }
    }

    /// <summary>Adds a release. The same release again, with the same content and policies, changes nothing.</summary>
    /// <param name="name">The name of the release.</param>
    /// <param name="filed">The ids of the structures that were filed.</param>
    /// <exception cref="StorageException">The ledger cannot be written.</exception>
    /// <returns>False if the last release has that name and other figures.</returns>
    public bool Append(string name, Programme current, IReadOnlySet<string> filed, ReleaseContent content, string newestPeriod, string tool, string key, IReadOnlyList<InputFile> inputs)
    {
        (byte[] packed, string hash) = Pack(content);
        var release = new Release
        {
            Name = name,
            NewestPeriod = newestPeriod,
            Tool = tool,
            Key = key,
            Policies = [.. current.Structures.Values.Where(structure => filed.Contains(structure.Id)).OrderBy(structure => structure.Id, StringComparer.Ordinal).Select(structure => new ReleasedPolicy(structure.Id, current.GetPolicy(structure).Words))],
            Inputs = inputs,
            Content = new PublishedFile(string.Create(CultureInfo.InvariantCulture, $"{releases.Count + 1:0000}.gz"), hash),
            Previous = releases.Count == 0 ? "" : releases[^1].Hash,
        };
        if (Last is { } last && last.Name == name)
        {
            if (last.Content.Sha256 != hash || !last.Policies.SequenceEqual(release.Policies)) return false;
            LedgerMark.Write(LedgerMark.PathIn(workspace), last);
            return true;
        }
        string path = Path.Combine(folder, release.Content.Path);
        if (releases.Count > 0) Complete(Path.Combine(folder, releases[^1].Content.Path));
        AtomicFile.Write(path + Pending, packed, onlyOwner: true);
        releases.Add(release);
        if (keys.Count == 0) keys.Add(key);
        Write(TitleOf(current));
        Complete(path);
        LedgerMark.Write(LedgerMark.PathIn(workspace), release);
        return true;
    }

    /// <summary>Records that a new key continues the releases.</summary>
    /// <exception cref="StorageException">The ledger cannot be written.</exception>
    public void AddKey(string key)
    {
        if (releases.Count == 0 || keys[^1] == key) return;
        keys.Add(key);
        Write(programme!);
    }

    /// <summary>Gives a content its name.</summary>
    private static void Complete(string path)
    {
        if (!File.Exists(path + Pending)) return;
        try
        {
            File.Move(path + Pending, path, overwrite: false);
        }
        catch (Exception exception) when (StorageException.IsRefusal(exception))
        {
            throw StorageException.Writing(path, exception);
        }
    }

    /// <returns>The compressed content, and the hash of the content itself: compression may differ from one version to the next.</returns>
    private static (byte[] Packed, string Sha256) Pack(ReleaseContent content)
    {
        using var packed = new MemoryStream();
        using var compressed = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true);
        using var hashed = new HashingStream(compressed);
        content.Write(hashed);
        compressed.Dispose();
        return (packed.ToArray(), hashed.Sha256());
    }

    private void Write(string title)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, ResultsJson.Options))
        {
            writer.WriteStartObject();
            writer.WriteNumber("format", Format);
            writer.WriteString("programme", title);
            writer.WriteStartArray("keys");
            foreach (string key in keys) writer.WriteStringValue(key);
            writer.WriteEndArray();
            writer.WriteStartArray("releases");
            foreach (Release release in releases) release.Write(writer, release.Hash);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        buffer.Write("\n"u8);
        AtomicFile.Write(Path.Combine(folder, FileName), buffer.WrittenMemory, onlyOwner: true);
    }

    private static string TitleOf(Programme programme) => programme.Title[programme.Languages[0]];

    private static StorageException Damaged(string path, Exception? cause) =>
        new(path, "is damaged", "Put back a copy of .indicators/ledger. Without it, nothing tells what was released and must stay as it was.", cause);
}
