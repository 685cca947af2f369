using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Indicators.Disclosure.Rounding;

/// <summary>Random numbers that follow from a key: HMAC-SHA-256 of a counter.</summary>
internal sealed class KeyedRandom(byte[] key)
{
    private readonly byte[] block = new byte[HMACSHA256.HashSizeInBytes];
    private readonly byte[] message = new byte[sizeof(ulong)];
    private ulong counter;
    private int used = HMACSHA256.HashSizeInBytes;

    /// <summary>Returns a whole number from 0 to <paramref name="limit"/> - 1, each with the same probability.</summary>
    /// <param name="limit">Above 0.</param>
    public int Next(int limit)
    {
        ulong range = (uint)limit, tooLarge = ulong.MaxValue - ulong.MaxValue % range;
        ulong number;
        // A number from the incomplete last range would favour small results.
        do number = NextBits();
        while (number >= tooLarge);
        return (int)(number % range);
    }

    private ulong NextBits()
    {
        if (used == block.Length)
        {
            BinaryPrimitives.WriteUInt64BigEndian(message, counter++);
            HMACSHA256.HashData(key, message, block);
            used = 0;
        }
        ulong bits = BinaryPrimitives.ReadUInt64BigEndian(block.AsSpan(used));
        used += sizeof(ulong);
        return bits;
    }
}
