using System.Globalization;

namespace Indicators.Messages;

/// <summary>The operands of plural rules for a number, named as in the CLDR (UTS #35, Language Plural Rules).</summary>
/// <param name="N">The absolute value.</param>
/// <param name="I">The integer part.</param>
/// <param name="V">The number of decimals shown, with trailing zeros.</param>
/// <param name="W">The number of decimals shown, without trailing zeros.</param>
/// <param name="F">The decimals shown, as a number, with trailing zeros.</param>
/// <param name="T">The decimals shown, as a number, without trailing zeros.</param>
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

    /// <exception cref="FormatException">The CLDR has no operand with this letter.</exception>
    public decimal this[char letter] => letter switch
    {
        'n' => N,
        'i' => I,
        'v' => V,
        'w' => W,
        'f' => F,
        't' => T,
        // The exponent of compact forms such as 1M, which are not used here.
        'c' or 'e' => 0,
        _ => throw new FormatException($"Plural rules have no operand '{letter}'."),
    };

    private static decimal Value(string digits) => digits.Length == 0 ? 0 : decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
