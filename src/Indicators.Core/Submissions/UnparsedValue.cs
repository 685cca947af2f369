namespace Indicators.Submissions;

/// <summary>
/// The value in the column of figures for a cell that could not be read: a NaN
/// like those of missing figures, but not known to equal any other figure.
/// </summary>
internal static class UnparsedValue
{
    private const long Bits = 0x7FF8_0000_0000_0001;

    public static double Value { get; } = BitConverter.Int64BitsToDouble(Bits);

    public static bool IsUnparsed(double figure) => BitConverter.DoubleToInt64Bits(figure) == Bits;
}
