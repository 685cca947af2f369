namespace Indicators.Disclosure.Suppression;

/// <summary>A weighted sum of changes with bounds, which bounds each of them.</summary>
/// <param name="Places">The places of the changes.</param>
/// <param name="Factors">Their factors, not 0.</param>
/// <param name="Least">The least value of the sum.</param>
/// <param name="Most">Its greatest; the greatest long if there is none.</param>
internal sealed record NarrowedRow(int[] Places, long[] Factors, long Least, long Most)
{
    /// <summary>Creates a row from the factors of all places.</summary>
    public static NarrowedRow Create(long[] factors, long least, long most)
    {
        int[] places = [.. Enumerable.Range(0, factors.Length).Where(place => factors[place] != 0)];
        return new NarrowedRow(places, [.. places.Select(place => factors[place])], least, most);
    }

    /// <summary>Narrows the bounds of the changes.</summary>
    /// <param name="moved">Gets the places of which a bound moved.</param>
    /// <returns>Whether any change is left to each.</returns>
    public bool Narrow(long[] least, long[] most, List<int> moved)
    {
        Int128 low = 0, high = 0;
        for (int i = 0; i < Places.Length; i++)
        {
            low += LowOf(i, least, most);
            high += HighOf(i, least, most);
        }
        if (low > Most || high < Least) return false;
        for (int i = 0; i < Places.Length; i++)
        {
            int place = Places[i];
            Int128 factor = Factors[i], own = Least - (high - HighOf(i, least, most)), ownMost = Most == long.MaxValue ? Int128.MaxValue : Most - (low - LowOf(i, least, most));
            (Int128 from, Int128 to) = factor > 0
                ? (DivideUp(own, factor), ownMost == Int128.MaxValue ? ownMost : DivideDown(ownMost, factor))
                : (ownMost == Int128.MaxValue ? Int128.MinValue : DivideUp(-ownMost, -factor), DivideDown(-own, -factor));
            bool isNarrowed = false;
            Int128 lowBefore = LowOf(i, least, most), highBefore = HighOf(i, least, most);
            if (from > least[place])
            {
                if (from > most[place]) return false;
                least[place] = (long)from;
                isNarrowed = true;
            }
            if (to < most[place])
            {
                if (to < least[place]) return false;
                most[place] = (long)to;
                isNarrowed = true;
            }
            if (!isNarrowed) continue;
            low += LowOf(i, least, most) - lowBefore;
            high += HighOf(i, least, most) - highBefore;
            moved.Add(place);
        }
        return true;
    }

    private Int128 LowOf(int index, long[] least, long[] most) => (Int128)Factors[index] * (Factors[index] > 0 ? least[Places[index]] : most[Places[index]]);

    private Int128 HighOf(int index, long[] least, long[] most) => (Int128)Factors[index] * (Factors[index] > 0 ? most[Places[index]] : least[Places[index]]);

    private static Int128 DivideDown(Int128 number, Int128 by) => number >= 0 ? number / by : -((-number + by - 1) / by);

    private static Int128 DivideUp(Int128 number, Int128 by) => -DivideDown(-number, by);
}
