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

    /// <summary>The key in hexadecimal, with some room for blanks.</summary>
    private const int LongestFile = 256;

    private readonly byte[] bytes;

    public WorkspaceKey(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Length) throw new ArgumentException($"A key has {Length} bytes.", nameof(bytes));
        this.bytes = bytes.ToArray();
    }

    /// <summary>Reads the key of a workspace; the first time, creates one that only its owner may read.</summary>
    /// <exception cref="StorageException">The key cannot be read or written, or is damaged.</exception>
    // The only random bytes in the library: they affect digests of inputs, never a figure.
    public static WorkspaceKey LoadOrCreate(Workspace workspace) => LoadOrCreate(workspace, bytes => RandomNumberGenerator.Fill(bytes));

    internal static WorkspaceKey LoadOrCreate(Workspace workspace, Action<byte[]> fillWithRandomBytes)
    {
        string path = Path.Combine(workspace.Private, "key");
        if (Read(path) is { } key) return key;
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

    internal IncrementalHash NewDigest() => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, bytes);

    private static WorkspaceKey? Read(string path)
    {
        try
        {
            if (!File.Exists(path)) return null;
            byte[] bytes = Convert.FromHexString(ReadStart(path).Trim());
            if (bytes.Length == Length) return new WorkspaceKey(bytes);
        }
        catch (FormatException)
        {
            // Reported below, with the remedy.
        }
        catch (Exception exception) when (StorageException.IsRefusal(exception))
        {
            throw new StorageException(path, "cannot be read", "Run as the user who owns the workspace, or let the owner give you the permission.", exception);
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
