using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Indicators.Disclosure.Rounding;

/// <summary>
/// The private key of rounding. Everything that rounding leaves to chance follows from it: who knows the rule and every output, but not
/// the key, cannot run the rule again.
/// </summary>
public sealed class ProtectionKey
{
    /// <summary>The length of a key in bytes.</summary>
    public const int Length = 32;

    private const string Purpose = "indicators/rounding/1";

    private readonly byte[] bytes;

    private ProtectionKey(byte[] bytes) => this.bytes = bytes;

    /// <summary>Derives the key of rounding from the secret key of a workspace, so that no other use of that key tells anything about it.</summary>
    /// <param name="secret">The secret key; at least <see cref="Length"/> bytes.</param>
    /// <exception cref="ArgumentException">The key is too short.</exception>
    public static ProtectionKey Derive(ReadOnlySpan<byte> secret)
    {
        if (secret.Length < Length) throw new ArgumentException($"A key has at least {Length} bytes.", nameof(secret));
        return new ProtectionKey(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(Purpose)));
    }

    /// <summary>A public digest by which the same key is recognised, in lower-case hexadecimal; nothing else follows from it.</summary>
    public string Digest => Convert.ToHexStringLower(HMACSHA256.HashData(bytes, "digest"u8));

    /// <summary>Returns the rank of a text at a level: keyed ranks order cells in a way that only the holder of the key knows.</summary>
    internal ulong RankOf(string level, string text) => BinaryPrimitives.ReadUInt64BigEndian(HMACSHA256.HashData(bytes, Encoding.UTF8.GetBytes($"rank\n{level}\n{text}")));

    /// <summary>Creates the random numbers of one purpose: always the same ones for the same key and text.</summary>
    internal KeyedRandom NewRandom(string text) => new(HMACSHA256.HashData(bytes, Encoding.UTF8.GetBytes("random\n" + text)));
}
