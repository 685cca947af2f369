using System.Globalization;

namespace Indicators.Messages;

/// <summary>The condition of a plural category: alternatives, each a set of relations that must all hold.</summary>
internal sealed class PluralCondition
{
    private readonly Relation[][] alternatives;

    private PluralCondition(Relation[][] alternatives) => this.alternatives = alternatives;

    /// <param name="text">The condition in CLDR syntax, without samples: <c>n % 10 = 2..4 and n % 100 != 12..14</c>.</param>
    /// <exception cref="FormatException">The text does not follow this syntax.</exception>
    public static PluralCondition Parse(string text) =>
        new([.. text.Split(" or ").Select(alternative => (Relation[])[.. alternative.Split(" and ").Select(Relation.Parse)])]);

    public bool Holds(in PluralOperands operands)
    {
        foreach (Relation[] relations in alternatives)
            if (HoldAll(relations, operands)) return true;
        return false;
    }

    private static bool HoldAll(Relation[] relations, in PluralOperands operands)
    {
        foreach (Relation relation in relations)
            if (!relation.Holds(operands)) return false;
        return true;
    }

    /// <param name="Modulus">The modulus; 0 for the operand itself.</param>
    private sealed record Relation(char Operand, int Modulus, bool IsNegated, (decimal From, decimal To)[] Ranges)
    {
        public static Relation Parse(string text)
        {
            string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            bool hasModulus = words.Length == 5 && words[1] == "%";
            if ((!hasModulus && words.Length != 3) || words[0].Length != 1 || words[^2] is not ("=" or "!=")) throw new FormatException($"'{text}' is not a plural rule.");
            _ = default(PluralOperands)[words[0][0]];
            return new Relation(words[0][0], hasModulus ? (int)Number(words[2]) : 0, words[^2] == "!=", [.. words[^1].Split(',').Select(Range)]);
        }

        public bool Holds(in PluralOperands operands)
        {
            decimal value = Modulus == 0 ? operands[Operand] : operands[Operand] % Modulus;
            // A range contains whole numbers only.
            bool isWithin = value == decimal.Truncate(value) && Array.Exists(Ranges, range => value >= range.From && value <= range.To);
            return isWithin != IsNegated;
        }

        private static (decimal, decimal) Range(string text)
        {
            int dots = text.IndexOf("..", StringComparison.Ordinal);
            return dots < 0 ? (Number(text), Number(text)) : (Number(text[..dots]), Number(text[(dots + 2)..]));
        }

        private static decimal Number(string text) => decimal.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
