using Indicators.Common.Keys;

namespace Indicators.Submissions.Keys;

/// <summary>Makes one number, the key of a row, of its codes in several columns.</summary>
internal sealed class CodeKeyEncoder
{
    private readonly ulong[] weights;

    /// <summary>For a column whose codes are renumbered, what each code counts in the number, indexed by the code plus one; otherwise null.</summary>
    private readonly ulong[]?[]? byStored;

    /// <summary>
    /// For a column at which the number would become too large, the table that numbers the combinations of all columns before it, and what
    /// such a number counts.
    /// </summary>
    private readonly (HashKeyTable Before, ulong Weight)?[]? splits;

    /// <param name="limits">The largest code of each column plus one. The first column is the highest digit, so that keys have the order of the codes unless they had to be split.</param>
    public CodeKeyEncoder(params ReadOnlySpan<int> limits)
    {
        weights = MixedRadix.Weights(limits, out ulong space);
        Space = space;
        if (space == 0) splits = Split(limits, weights);
    }

    /// <param name="weights">What each code counts in the number; a column with 0 has no part in it, but its codes must be known.</param>
    public CodeKeyEncoder(ulong[] weights, ulong space = 0)
    {
        this.weights = weights;
        Space = space;
    }

    /// <param name="byStored">For each column what each code counts in the number, indexed by the code plus one; 256 entries or more.</param>
    public CodeKeyEncoder(ulong[]?[] byStored, ulong space)
    {
        this.byStored = byStored;
        weights = [];
        Space = space;
    }

    /// <summary>The number of possible keys; 0 if it is unknown or exceeds 2^63.</summary>
    public ulong Space { get; }

    /// <summary>Whether the order of keys is the order of the codes.</summary>
    public bool KeepsOrder => splits is null;

    /// <summary>Computes the keys of rows; several threads may call this at once.</summary>
    /// <param name="columns">The codes of the rows.</param>
    /// <param name="keys">Receives one key for each row.</param>
    /// <returns>Whether every row has a code in every column; if not, the keys of those without are meaningless.</returns>
    public bool Encode(in RowBatch rows, CodeIndexes[] columns, Span<ulong> keys)
    {
        keys.Clear();
        bool areKnown = true;
        for (int i = 0; i < columns.Length; i++)
        {
            if (splits?[i] is (var before, var weight)) Number(before, weight, keys);
            areKnown &= byStored?[i] is { } table ? rows.AddTo(keys, columns[i], table) : rows.AddTo(keys, columns[i], weights[i]);
        }
        return areKnown;
    }

    private static void Number(HashKeyTable before, ulong weight, Span<ulong> keys)
    {
        lock (before)
        {
            foreach (ref ulong key in keys) key = (ulong)before.NumberOf(key) * weight;
        }
    }

    /// <summary>Finds the columns at which the number becomes too large, and sets the weights in between.</summary>
    private static (HashKeyTable Before, ulong Weight)?[] Split(ReadOnlySpan<int> limits, ulong[] weights)
    {
        var splits = new (HashKeyTable, ulong)?[limits.Length];
        int first = 0;
        ulong space = 1;
        for (int i = 0; i < limits.Length; i++)
        {
            ulong size = (ulong)Math.Max(1, limits[i]);
            if (space > long.MaxValue / size)
            {
                SetWeights(limits, weights, splits, first, i);
                splits[i] = (new HashKeyTable(), 1);
                first = i;
                space = int.MaxValue;
            }
            space *= size;
        }
        SetWeights(limits, weights, splits, first, limits.Length);
        return splits;
    }

    private static void SetWeights(ReadOnlySpan<int> limits, ulong[] weights, (HashKeyTable Before, ulong Weight)?[] splits, int first, int end)
    {
        MixedRadix.Weights(limits[first..end], out ulong space).CopyTo(weights, first);
        if (splits[first] is (var before, _)) splits[first] = (before, space);
    }
}
