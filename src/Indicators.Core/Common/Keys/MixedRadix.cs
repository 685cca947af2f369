namespace Indicators.Common.Keys;

/// <summary>The weights by which several codes become digits of one number, the first code being the highest digit.</summary>
internal static class MixedRadix
{
    /// <summary>Returns what each digit counts in the number.</summary>
    /// <param name="sizes">The number of values of each digit; 0 counts as 1.</param>
    /// <param name="space">The number of possible numbers; 0 if it exceeds 2^63, in which case the weights cannot be used.</param>
    public static ulong[] Weights(ReadOnlySpan<int> sizes, out ulong space)
    {
        ulong[] weights = new ulong[sizes.Length];
        space = 1;
        for (int i = sizes.Length - 1; i >= 0; i--)
        {
            ulong size = (ulong)Math.Max(1, sizes[i]);
            if (space > long.MaxValue / size)
            {
                space = 0;
                break;
            }
            weights[i] = space;
            space *= size;
        }
        return weights;
    }
}
