using System.Runtime.CompilerServices;

namespace Indicators.Submissions.Cells;

/// <summary>Reads up to eight digits at once, as bytes of one 64-bit number: the loop over them would end at another digit in each row.</summary>
internal static class EightDigits
{
    private const ulong Zeros = 0x3030303030303030, HighHalves = 0xF0F0F0F0F0F0F0F0;

    /// <summary>Whether there are nothing but digits, and the number that they are.</summary>
    /// <param name="packed">The characters, the first one in the lowest byte; zero beyond them.</param>
    /// <param name="length">How many there are, from 1 to 8.</param>
    /// <param name="value">NaN unless there are only digits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryParse(ulong packed, int length, out double value)
    {
        // Zeros before the number make it eight digits long.
        int shift = 64 - 8 * length;
        ulong digits = packed << shift | Zeros & ~(ulong.MaxValue << shift);
        // Digits are 30 to 39: with 6 added, the high half of nothing else stays 3.
        if ((digits & HighHalves) != Zeros || (digits + 0x0606060606060606 & HighHalves) != Zeros)
        {
            value = double.NaN;
            return false;
        }
        // Pairs of digits, then the four pairs by their hundreds, in two multiplications.
        digits -= Zeros;
        digits = digits * 10 + (digits >> 8);
        value = ((digits & 0x000000FF000000FF) * 0x000F424000000064 + (digits >> 16 & 0x000000FF000000FF) * 0x0000271000000001) >> 32;
        return true;
    }
}
