namespace Indicators.Disclosure.Suppression;

/// <summary>Draws that depend on nothing but a number: the xorshift generator of Marsaglia (2003). They vary a search and protect nothing.</summary>
internal sealed class Xorshift(int number)
{
    // Numbers that follow each other start far apart; the state is never 0.
    private ulong state = 0x9E3779B97F4A7C15 * (ulong)(uint)(number + 1) | 1;

    /// <summary>Returns a whole number from 0 to one below a bound.</summary>
    public int Next(int bound)
    {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return (int)((state >> 11) % (ulong)bound);
    }

    /// <summary>Puts items in a drawn order (Fisher and Yates).</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int other = Next(i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }
}
