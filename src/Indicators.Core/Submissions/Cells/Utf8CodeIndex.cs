using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Indicators.Submissions.Cells;

/// <summary>
/// Maps short UTF-8 texts to numbers, so that the code in a cell becomes an integer without creating a string. Words of up to eight
/// bytes are compared as a single 64-bit number.
/// </summary>
internal sealed class Utf8CodeIndex
{
    /// <summary>The maximum length of words that are packed completely, in bytes.</summary>
    public const int PackedLength = 8;

    /// <summary>
    /// The numbers of slots per word, chosen so that most words are in the first
    /// slot examined; in larger tables, memory costs more than another lookup.
    /// </summary>
    private const int Slots = 16, SlotsOfMany = 4, Many = 1024;

    private readonly List<(int Offset, int Number)> longWords = [];
    private Entry[] entries;
    private byte[] longBytes = [];
    private int longLength;
    private int count;

    public Utf8CodeIndex(int capacity = 4)
    {
        int size = 64;
        while (size < Room(capacity)) size *= 2;
        entries = new Entry[size];
    }

    /// <param name="Packed">The word as packed by <see cref="Pack"/>.</param>
    /// <param name="Length">The word's length plus one, so that an entry of zeros is an empty slot.</param>
    /// <param name="Number">The number of the word; for a long word, its index among the long words.</param>
    private record struct Entry(ulong Packed, int Length, int Number);

    /// <summary>Returns the number of a word, or -1 if it is unknown.</summary>
    public int Find(ReadOnlySpan<byte> word) => Find(word, Pack(word));

    /// <param name="word">The word to find.</param>
    /// <param name="packed">The word as packed by <see cref="Pack"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ReadOnlySpan<byte> word, ulong packed)
    {
        Entry[] table = entries;
        ref Entry first = ref table[Slot(packed) & table.Length - 1];
        return first.Packed == packed && first.Length == word.Length + 1 && word.Length <= PackedLength ? first.Number : Search(word, packed);
    }

    private int Search(ReadOnlySpan<byte> word, ulong packed)
    {
        int mask = entries.Length - 1;
        for (int slot = Slot(packed) & mask; ; slot = (slot + 1) & mask)
        {
            ref Entry entry = ref entries[slot];
            if (entry.Length == 0) return -1;
            if (entry.Packed != packed || entry.Length != word.Length + 1) continue;
            if (word.Length <= PackedLength) return entry.Number;
            (int offset, int number) = longWords[entry.Number];
            if (word.SequenceEqual(longBytes.AsSpan(offset, word.Length))) return number;
        }
    }

    /// <summary>Adds a word with its number. A word that was added before keeps its number.</summary>
    public void Add(ReadOnlySpan<byte> word, int number)
    {
        if (Find(word) >= 0) return;
        if (Room(++count) > entries.Length) Grow();
        if (word.Length > PackedLength)
        {
            longWords.Add((longLength, number));
            number = longWords.Count - 1;
            if (longLength + word.Length > longBytes.Length)
                Array.Resize(ref longBytes, Math.Max(longBytes.Length * 2, longLength + word.Length));
            word.CopyTo(longBytes.AsSpan(longLength));
            longLength += word.Length;
        }
        Insert(entries, new Entry(Pack(word), word.Length + 1, number));
    }

    private static long Room(int words) => (long)words * (words < Many ? Slots : SlotsOfMany);

    private void Grow()
    {
        var larger = new Entry[entries.Length * 2];
        foreach (Entry entry in entries)
            if (entry.Length != 0) Insert(larger, entry);
        entries = larger;
    }

    private static void Insert(Entry[] table, Entry entry)
    {
        int mask = table.Length - 1;
        int slot = Slot(entry.Packed) & mask;
        while (table[slot].Length != 0) slot = (slot + 1) & mask;
        table[slot] = entry;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Slot(ulong packed) => (int)(packed * 0xD6E8FEB86659FD93 >> 40);

    /// <summary>
    /// Packs a word of up to eight bytes, with the first byte lowest: together
    /// with the length the result is unique. For a longer word, returns a hash.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Pack(ReadOnlySpan<byte> word)
    {
        // The loads overlap if the word is shorter than their combined size.
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
