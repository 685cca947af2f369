using Indicators.Definitions;

namespace Indicators.Disclosure.Suppression;

/// <summary>Finds amounts of which few contributors make so much that another, or a reader, could work out theirs.</summary>
/// <remarks>
/// Source: A. Hundepool, J. Domingo-Ferrer, L. Franconi, S. Giessing, E. Schulte Nordholt, K. Spicer and P.-P. de Wolf, "Statistical Disclosure
/// Control", Wiley 2012, section 4.2: for contributions x1 >= x2 >= ... of the total X, the (n,k) rule calls X unsafe if x1 + ... + xn exceeds
/// k per cent of X, and asks for the width 100 / k (x1 + ... + xn) - X; the p % rule calls X unsafe if X - x1 - x2 is less than p per cent of x1, and asks for
/// the width p / 100 x1 - (X - x1 - x2).
/// </remarks>
internal static class Concentration
{
    /// <summary>The unit in which shares are exact: the hundredth of a per cent.</summary>
    private const int Whole = 10_000;

    /// <summary>Returns by how much another possible value of a sum must at least differ from the true one; 0 if the sum is safe.</summary>
    /// <param name="contributions">What each contributor adds, at least 0, in whole units; any order.</param>
    public static long FindWidth(IEnumerable<long> contributions, SuppressionRules rules)
    {
        long[] sorted = [.. contributions.OrderDescending()];
        Int128 total = 0;
        foreach (long one in sorted) total += one;
        if (total == 0) return 0;
        long width = 0;
        if (rules.Dominance is { } dominance)
        {
            Int128 greatest = 0;
            foreach (long one in sorted.AsSpan(0, Math.Min(dominance.Number, sorted.Length))) greatest += one;
            Int128 share = ToHundredths(dominance.Share);
            if (greatest * Whole > share * total) width = Widen(DivideUp(greatest * Whole, share) - total);
        }
        if (rules.PPercent is { } percent)
        {
            Int128 others = total - sorted[0] - (sorted.Length > 1 ? sorted[1] : 0), asked = ToHundredths(percent) * (Int128)sorted[0];
            if (others * Whole < asked) width = Math.Max(width, Widen(DivideUp(asked, Whole) - others));
        }
        return width;

        // A width is at least one unit, and never more than a system takes.
        static long Widen(Int128 width) => (long)Int128.Clamp(width, 1, SumSystemBuilder.GreatestWidth);
    }

    private static Int128 ToHundredths(double percent) => (long)Math.Round(percent * 100);

    private static Int128 DivideUp(Int128 number, Int128 by) => (number + by - 1) / by;
}
