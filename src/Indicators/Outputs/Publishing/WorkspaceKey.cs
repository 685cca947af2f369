using System.Security.Cryptography;
using System.Text;
using Indicators.Disclosure.Rounding;
using Indicators.Submissions.Workspaces;

namespace Indicators.Outputs.Publishing;

/// <summary>
/// The secret key of a workspace, used for the published digests of inputs and for rounding. Whoever has it can test guesses of a whole
/// small file against the manifest, and run the rounding again; without it nobody can.
/// </summary>
public sealed class WorkspaceKey
{
    public const int Length = 32;

    /// <summary>The name of the file in the private folder.</summary>
    public const string FileName = "key";

    /// <summary>The key in hexadecimal, with some room for blanks.</summary>
    private const int LongestFile = 256;

    private readonly byte[] bytes;

    public WorkspaceKey(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Length) throw new ArgumentException($"A key has {Length} bytes.", nameof(bytes));
        this.bytes = bytes.ToArray();
    }

    /// <summary>Reads the key of a workspace; the first time, creates one that only its owner may read.</summary>
    /// <exception cref="StorageException">The key cannot be read or written, is damaged, or is missing from a workspace that has been used.</exception>
    public static WorkspaceKey LoadOrCreate(Workspace workspace) => LoadOrCreate(workspace, bytes => RandomNumberGenerator.Fill(bytes));

    internal static WorkspaceKey LoadOrCreate(Workspace workspace, Action<byte[]> fillWithRandomBytes)
    {
        string path = PathIn(workspace);
        if (Read(path) is { } key) return key;
        // Another run may have made the key, and then its records, since it was looked for.
        if (HasRecords(workspace))
            return Read(path) ?? throw new StorageException(path, "is missing, although this workspace has been used before",
                "Put back a copy of it. If it is lost, run once with --new-key: what was released keeps its prints, and other small counts are rounded anew.");
        return Create(path, fillWithRandomBytes);
    }

    /// <summary>Reads the key of a workspace, and makes none; null if there is none.</summary>
    /// <exception cref="StorageException">The key cannot be read or is damaged.</exception>
    internal static WorkspaceKey? Find(Workspace workspace) => Read(PathIn(workspace));

    /// <summary>Creates a key for a workspace whose key is lost.</summary>
    /// <exception cref="StorageException">The workspace has a key, or the key cannot be written.</exception>
    public static WorkspaceKey Replace(Workspace workspace)
    {
        string path = PathIn(workspace);
        if (Read(path) is not null)
            throw new StorageException(path, "is there, so --new-key would lose it", "Leave --new-key out; or move this key to a safe place first, if it really is to be replaced.");
        return Create(path, bytes => RandomNumberGenerator.Fill(bytes));
    }

    /// <summary>Whether other users of the computer may read the key.</summary>
    public static bool IsReadableByOthers(Workspace workspace) =>
        !OperatingSystem.IsWindows() && File.Exists(PathIn(workspace))
        && (File.GetUnixFileMode(PathIn(workspace)) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)) != 0;

    /// <summary>The path of the key.</summary>
    public static string PathIn(Workspace workspace) => Path.Combine(workspace.Private, FileName);

    private static bool HasRecords(Workspace workspace) =>
        File.Exists(Path.Combine(workspace.Private, RunManifest.FileName)) || Directory.Exists(workspace.Ledger);

    // The only random bytes in the library: they affect digests of inputs and the rounding of small counts.
    private static WorkspaceKey Create(string path, Action<byte[]> fillWithRandomBytes)
    {
        byte[] bytes = new byte[Length];
        fillWithRandomBytes(bytes);
        AtomicFile.Write(path, Encoding.ASCII.GetBytes(Convert.ToHexStringLower(bytes) + "\n"), onlyOwner: true);
        // Another run may have been faster: both use the key that now exists.
        return Read(path) ?? throw new StorageException(path, "is not there after it was written", "Run the command again.");
    }

    /// <summary>Derives the key of rounding.</summary>
    public ProtectionKey DeriveProtectionKey() => ProtectionKey.Derive(bytes);

    /// <summary>HMAC-SHA-256 of the rest of the stream, in lower-case hexadecimal.</summary>
    public string Digest(Stream stream) => Convert.ToHexStringLower(HMACSHA256.HashData(bytes, stream));

    /// <summary>
    /// A digest by which the holder of the key recognises a hash, in lower-case hexadecimal. Whoever has nothing but a hash of true counts could test guesses
    /// of them. The label keeps it apart from every other use of the key.
    /// </summary>
    internal string DigestOf(string label, string hash) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(HMACSHA256.HashData(bytes, Encoding.UTF8.GetBytes(label)), Encoding.UTF8.GetBytes(hash)));

    internal IncrementalHash NewDigest() => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, bytes);

    private static WorkspaceKey? Read(string path)
    {
        try
        {
            if (Directory.Exists(path)) throw new StorageException(path, "is a folder, not a key", "Move it away, and put back a copy of the key if there was one.");
            if (!File.Exists(path)) return null;
            // A pipe or a device has no length, and reading it might never end.
            byte[] bytes = new FileInfo(path).Length < Length ? [] : Convert.FromHexString(ReadStart(path).Trim());
            if (bytes.Length == Length) return new WorkspaceKey(bytes);
        }
        catch (FormatException)
        {
            // Reported below, with the remedy.
        }
        catch (Exception exception) when (StorageException.IsRefusal(exception))
        {
            throw StorageException.Reading(path, exception);
        }
        throw new StorageException(path, "is damaged", "Put back a copy of it. A new key would round small counts otherwise than what was published with this one.");
    }

    /// <summary>Returns the start of a file as text: a key that is too long is damaged, and a device never ends.</summary>
    private static string ReadStart(string path)
    {
        byte[] start = new byte[LongestFile];
        using FileStream stream = File.OpenRead(path);
        return Encoding.ASCII.GetString(start, 0, stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false));
    }
}
