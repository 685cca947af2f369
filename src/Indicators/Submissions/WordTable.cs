using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Indicators.Submissions;

/// <summary>
/// Short texts in UTF-8, each with a number: how a cell's code becomes an integer without a string. Words of up to eight
/// bytes are compared as one 64-bit number.
/// </summary>
internal sealed class WordTable
{
    /// <summary>Words of up to this many bytes are packed whole.</summary>
    public const int PackedLength = 8;

    private Entry[] entries;
    private byte[] longWords = [];
    private int longLength;
    private int count;

    public WordTable(int capacity = 16)
    {
        int size = 16;
        while (size < capacity * 2) size *= 2;
        entries = new Entry[size];
    }

    private record struct Entry(ulong Packed, int Length, int Offset, int Number)
    {
        /// <summary>Length plus one, so that an entry of zeros is an empty slot.</summary>
        public readonly bool IsEmpty => Length == 0;
    }

    /// <summary>The number of a word, or -1.</summary>
    public int Find(ReadOnlySpan<byte> word) => Find(word, Pack(word));

    /// <param name="word">The word.</param>
    /// <param name="packed">What <see cref="Pack"/> makes of it.</param>
    public int Find(ReadOnlySpan<byte> word, ulong packed)
    {
        Entry[] table = entries;
        int mask = table.Length - 1;
        for (int slot = Slot(packed, word.Length, mask); ; slot = (slot + 1) & mask)
        {
            ref Entry entry = ref table[slot];
            if (entry.IsEmpty) return -1;
            if (entry.Packed == packed && entry.Length == word.Length + 1
                && (word.Length <= PackedLength || word.SequenceEqual(longWords.AsSpan(entry.Offset, word.Length))))
                return entry.Number;
        }
    }

    /// <summary>Gives a word its number. A word that is there keeps the number it has.</summary>
    public void Add(ReadOnlySpan<byte> word, int number)
    {
        if (Find(word) >= 0) return;
        if ((count + 1) * 2 > entries.Length) Grow();
        int offset = 0;
        if (word.Length > PackedLength)
        {
            offset = longLength;
            if (longLength + word.Length > longWords.Length)
                Array.Resize(ref longWords, Math.Max(longWords.Length * 2, longLength + word.Length));
            word.CopyTo(longWords.AsSpan(offset));
            longLength += word.Length;
        }
        Insert(entries, new Entry(Pack(word), word.Length + 1, offset, number));
        count++;
    }

    private void Grow()
    {
        var larger = new Entry[entries.Length * 2];
        foreach (Entry entry in entries)
            if (!entry.IsEmpty) Insert(larger, entry);
        entries = larger;
    }

    private static void Insert(Entry[] table, Entry entry)
    {
        int mask = table.Length - 1;
        int slot = Slot(entry.Packed, entry.Length - 1, mask);
        while (!table[slot].IsEmpty) slot = (slot + 1) & mask;
        table[slot] = entry;
    }

    private static int Slot(ulong packed, int length, int mask)
    {
        ulong hash = (packed ^ ((ulong)length * 0x9E3779B97F4A7C15)) * 0xD6E8FEB86659FD93;
        return (int)(hash >> 40) & mask;
    }

    /// <summary>The word itself up to eight bytes, the first one lowest (with its length, no two are alike); a hash of it beyond.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Pack(ReadOnlySpan<byte> word)
    {
        // Loads overlap where the word is shorter than they are.
        if ((uint)(word.Length - 1) < 3) return word[0] | (ulong)word[word.Length >> 1] << 8 * (word.Length >> 1) | (ulong)word[^1] << 8 * (word.Length - 1);
        if ((uint)(word.Length - 4) <= PackedLength - 4)
            return BinaryPrimitives.ReadUInt32LittleEndian(word) | (ulong)BinaryPrimitives.ReadUInt32LittleEndian(word[^4..]) << 8 * (word.Length - 4);
        return word.IsEmpty ? 0 : Hash(word);
    }

    private static ulong Hash(ReadOnlySpan<byte> word)
    {
        ulong hash = 14695981039346656037;
        foreach (byte value in word) hash = (hash ^ value) * 1099511628211;
        return hash;
    }
}
