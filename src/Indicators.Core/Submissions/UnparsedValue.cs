namespace Indicators.Submissions;

/// <summary>
/// What stands in the column of figures where a cell was not read: no figure, like those that are missing, and yet not known
/// to be the same as any other.
/// </summary>
internal static class UnparsedValue
{
    private const long Bits = 0x7FF8_0000_0000_0001;

    public static double Value { get; } = BitConverter.Int64BitsToDouble(Bits);

    public static bool IsUnparsed(double figure) => BitConverter.DoubleToInt64Bits(figure) == Bits;
}
