using System.Numerics;

namespace Indicators.Validation.Rules;

/// <summary>For each of many groups which of some combinations it has: a bit each.</summary>
internal sealed class SeenCombinations(int groups, int combinations)
{
    private const int Bits = 64;

    private readonly int words = (combinations + Bits - 1) / Bits;
    private readonly ulong[] seen = new ulong[(long)groups * ((combinations + Bits - 1) / Bits)];

    /// <summary>Adds a combination to a group; whether it is the group's first.</summary>
    public bool Add(int group, int combination)
    {
        Span<ulong> own = WordsOf(group);
        bool isFirst = !own.ContainsAnyExcept(0UL);
        own[combination / Bits] |= 1UL << combination;
        return isFirst;
    }

    /// <summary>How many combinations a group has.</summary>
    public int Count(int group)
    {
        int count = 0;
        foreach (ulong word in WordsOf(group)) count += BitOperations.PopCount(word);
        return count;
    }

    /// <summary>The first combination that a group has not.</summary>
    public int FirstMissing(int group)
    {
        Span<ulong> own = WordsOf(group);
        int word = own.IndexOfAnyExcept(ulong.MaxValue);
        return word * Bits + BitOperations.TrailingZeroCount(~own[word]);
    }

    private Span<ulong> WordsOf(int group) => seen.AsSpan(group * words, words);
}
