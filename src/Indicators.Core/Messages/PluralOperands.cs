using System.Globalization;

namespace Indicators.Messages;

/// <summary>What plural rules ask of a number, by the letters of the CLDR (UTS #35, Language Plural Rules).</summary>
/// <param name="N">The absolute value.</param>
/// <param name="I">Its whole part.</param>
/// <param name="V">The number of decimals shown, with trailing zeros.</param>
/// <param name="W">The same without trailing zeros.</param>
/// <param name="F">The decimals shown as a number, with trailing zeros.</param>
/// <param name="T">The same without trailing zeros.</param>
internal readonly record struct PluralOperands(decimal N, decimal I, int V, int W, decimal F, decimal T)
{
    public static PluralOperands Create(long number)
    {
        decimal absolute = Math.Abs((decimal)number);
        return new PluralOperands(absolute, absolute, 0, 0, 0, 0);
    }

    /// <param name="number">Digits with at most one point, such as <c>1.50</c>.</param>
    public static PluralOperands Parse(string number)
    {
        string digits = number.TrimStart('-');
        int point = digits.IndexOf('.', StringComparison.Ordinal);
        string decimals = point < 0 ? "" : digits[(point + 1)..], shortened = decimals.TrimEnd('0');
        return new PluralOperands(Value(digits), Value(point < 0 ? digits : digits[..point]), decimals.Length, shortened.Length, Value(decimals), Value(shortened));
    }

    /// <exception cref="FormatException">The CLDR has no such letter.</exception>
    public decimal this[char letter] => letter switch
    {
        'n' => N,
        'i' => I,
        'v' => V,
        'w' => W,
        'f' => F,
        't' => T,
        // The exponent of a compact form such as 1M: none is written here.
        'c' or 'e' => 0,
        _ => throw new FormatException($"Plural rules have no operand '{letter}'."),
    };

    private static decimal Value(string digits) => digits.Length == 0 ? 0 : decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
