namespace Indicators.Validation.Expressions;

/// <summary>
/// The three truth values as bytes, ordered so that <c>and</c> is the minimum, <c>or</c> the maximum and <c>not</c> the difference
/// from <see cref="Holds"/>.
/// </summary>
/// <remarks>Kleene's strong three-valued logic.</remarks>
internal static class Truth
{
    public const byte Fails = 0, Undecided = 1, Holds = 2;

    public static byte FromBoolean(bool holds) => holds ? Holds : Fails;

    public static byte Not(byte truth) => (byte)(Holds - truth);
}
