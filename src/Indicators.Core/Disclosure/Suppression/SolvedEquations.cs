using System.Numerics;

namespace Indicators.Disclosure.Suppression;

/// <summary>Solves equations of which the right-hand sides are 0, in whole numbers.</summary>
internal static class SolvedEquations
{
    /// <summary>
    /// Returns equations of the same solutions (Gauss and Jordan): in each a variable that is in no other; what is left of equations that follow
    /// from others is left out.
    /// </summary>
    /// <param name="equations">The factors of the variables in each equation.</param>
    /// <returns>None if numbers become too large.</returns>
    public static IReadOnlyList<long[]> Solve(IReadOnlyList<long[]> equations)
    {
        var solved = new List<(int Pivot, long[] Factors)>();
        try
        {
            foreach (long[] equation in equations)
            {
                long[] row = [.. equation];
                foreach ((int pivot, long[] factors) in solved) Eliminate(row, factors, pivot);
                int own = Array.FindIndex(row, factor => factor != 0);
                if (own < 0) continue;
                foreach ((_, long[] factors) in solved) Eliminate(factors, row, own);
                solved.Add((own, row));
            }
        }
        catch (OverflowException)
        {
            return [];
        }
        return [.. solved.Select(one => one.Factors)];
    }

    /// <summary>Takes a variable out of a row by means of another row.</summary>
    private static void Eliminate(long[] row, long[] by, int variable)
    {
        if (row[variable] == 0) return;
        long factor = row[variable], own = by[variable], divisor = 0;
        for (int i = 0; i < row.Length; i++)
        {
            row[i] = checked(row[i] * own - by[i] * factor);
            divisor = (long)BigInteger.GreatestCommonDivisor(divisor, row[i]);
        }
        if (divisor <= 1) return;
        for (int i = 0; i < row.Length; i++) row[i] /= divisor;
    }
}
