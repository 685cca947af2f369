namespace Indicators.Validation.Expressions;

/// <summary>
/// The three truths as bytes, so ordered that <c>and</c> is the smaller, <c>or</c> the larger and <c>not</c> the distance
/// from <see cref="Holds"/>.
/// </summary>
/// <remarks>Kleene's strong logic of three values.</remarks>
internal static class Truth
{
    public const byte Fails = 0, Undecided = 1, Holds = 2;

    public static byte FromBoolean(bool holds) => holds ? Holds : Fails;

    public static byte Not(byte truth) => (byte)(Holds - truth);
}
