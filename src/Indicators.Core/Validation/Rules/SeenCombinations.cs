using System.Numerics;

namespace Indicators.Validation.Rules;

/// <summary>The combinations that occur in each group, with one bit for each; a group without any takes no memory.</summary>
internal sealed class SeenCombinations(int groups, int combinations)
{
    private const int Bits = 64;

    private readonly int words = (combinations + Bits - 1) / Bits;
    private readonly ulong[]?[] seen = new ulong[groups][];

    /// <summary>Adds a combination to a group; returns whether it is the first of the group.</summary>
    public bool Add(int group, int combination)
    {
        bool isFirst = seen[group] is null;
        ulong[] own = seen[group] ??= new ulong[words];
        own[combination / Bits] |= 1UL << combination;
        return isFirst;
    }

    /// <summary>Returns the number of combinations in a group.</summary>
    public int Count(int group)
    {
        int count = 0;
        foreach (ulong word in seen[group] ?? []) count += BitOperations.PopCount(word);
        return count;
    }

    /// <summary>Returns the first combination that a group lacks.</summary>
    public int FirstMissing(int group)
    {
        if (seen[group] is not { } own) return 0;
        int word = own.AsSpan().IndexOfAnyExcept(ulong.MaxValue);
        return word * Bits + BitOperations.TrailingZeroCount(~own[word]);
    }
}
