using System.Numerics;

namespace Indicators.Tests.Disclosure.Releases;

/// <summary>
/// An outsider who subtracts printed figures from each other in all ways: what is a sum of unknown counts is an equation, and a count is derived if
/// its own equation is a combination of them. It shares no code with the product and works in whole numbers.
/// </summary>
internal sealed class LinearAttacker(int unknowns)
{
    // Equations in echelon form: each has a leading unknown that none of the others has.
    private readonly SortedDictionary<int, BigInteger[]> rows = [];

    /// <summary>Adds a printed sum of unknowns.</summary>
    public void Read(IEnumerable<int> sum)
    {
        BigInteger[] row = Reduce(Vector(sum));
        int lead = Array.FindIndex(row, number => !number.IsZero);
        if (lead < 0) return;
        foreach ((int other, BigInteger[] known) in rows.ToArray()) rows[other] = Eliminate(known, row, lead);
        rows[lead] = row;
    }

    /// <summary>Whether a sum of unknowns follows from what was printed.</summary>
    public bool Derives(IEnumerable<int> sum) => Reduce(Vector(sum)).All(number => number.IsZero);

    private BigInteger[] Vector(IEnumerable<int> sum)
    {
        var vector = new BigInteger[unknowns];
        foreach (int unknown in sum) vector[unknown] = 1;
        return vector;
    }

    private BigInteger[] Reduce(BigInteger[] row)
    {
        foreach ((int lead, BigInteger[] known) in rows) row = Eliminate(row, known, lead);
        return row;
    }

    private static BigInteger[] Eliminate(BigInteger[] row, BigInteger[] by, int lead)
    {
        if (row[lead].IsZero) return row;
        BigInteger[] combined = [.. row.Select((number, index) => number * by[lead] - by[index] * row[lead])];
        BigInteger divisor = combined.Aggregate(BigInteger.Zero, BigInteger.GreatestCommonDivisor);
        return divisor > 1 ? [.. combined.Select(number => number / divisor)] : combined;
    }
}
