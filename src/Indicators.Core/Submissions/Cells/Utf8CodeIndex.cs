using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Indicators.Submissions.Cells;

/// <summary>
/// Short texts in UTF-8, each with a number: how a cell's code becomes an integer without a string. Words of up to eight
/// bytes are compared as one 64-bit number.
/// </summary>
internal sealed class Utf8CodeIndex
{
    /// <summary>Words of up to this many bytes are packed whole.</summary>
    public const int PackedLength = 8;

    /// <summary>So many slots a word, and most words stand in the first slot that is looked at; in larger tables memory costs more than a second look.</summary>
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

    /// <param name="Packed">What <see cref="Pack"/> makes of the word.</param>
    /// <param name="Length">The word's length plus one, so that an entry of zeros is an empty slot.</param>
    /// <param name="Number">The word's number; of a long word its place among those.</param>
    private record struct Entry(ulong Packed, int Length, int Number);

    /// <summary>The number of a word, or -1.</summary>
    public int Find(ReadOnlySpan<byte> word) => Find(word, Pack(word));

    /// <param name="word">The word.</param>
    /// <param name="packed">What <see cref="Pack"/> makes of it.</param>
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

    /// <summary>Gives a word its number. A word that is there keeps the number it has.</summary>
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
