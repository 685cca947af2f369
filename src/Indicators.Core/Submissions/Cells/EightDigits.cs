using System.Runtime.CompilerServices;

namespace Indicators.Submissions.Cells;

/// <summary>
/// Parses up to eight digits at once, as the bytes of a 64-bit number: a loop
/// over the digits would end unpredictably, at another digit in each row.
/// </summary>
internal static class EightDigits
{
    private const ulong Zeros = 0x3030303030303030, HighHalves = 0xF0F0F0F0F0F0F0F0;

    /// <summary>Whether all characters are digits; if so, parses their number.</summary>
    /// <param name="packed">The characters, with the first in the lowest byte and zeros after the last.</param>
    /// <param name="length">The number of characters, from 1 to 8.</param>
    /// <param name="value">The number; NaN unless all characters are digits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryParse(ulong packed, int length, out double value)
    {
        // Leading zeros extend the number to eight digits.
        int shift = 64 - 8 * length;
        ulong digits = packed << shift | Zeros & ~(ulong.MaxValue << shift);
        // Digits are 0x30 to 0x39: only their high half is 3 both before and after adding 6.
        if ((digits & HighHalves) != Zeros || (digits + 0x0606060606060606 & HighHalves) != Zeros)
        {
            value = double.NaN;
            return false;
        }
        // Combine the digits into pairs, then add the four pairs, weighted by powers of 100, with two multiplications.
        digits -= Zeros;
        digits = digits * 10 + (digits >> 8);
        value = ((digits & 0x000000FF000000FF) * 0x000F424000000064 + (digits >> 16 & 0x000000FF000000FF) * 0x0000271000000001) >> 32;
        return true;
    }
}
