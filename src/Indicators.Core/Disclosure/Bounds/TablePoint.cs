using Indicators.Disclosure.Bounds.Protocol;

namespace Indicators.Disclosure.Bounds;

/// <summary>A table that a block allows: every cell is within its bounds and every equation holds, exactly.</summary>
internal sealed class TablePoint
{
    private readonly long[] numerators;

    private TablePoint(long[] numerators, long denominator)
    {
        this.numerators = numerators;
        Denominator = denominator;
    }

    /// <summary>1 for a table of whole numbers.</summary>
    public long Denominator { get; }

    public bool IsWhole => Denominator == 1;

    /// <summary>Returns a table of whole numbers, or null if the block does not allow it.</summary>
    public static TablePoint? Check(CellLimits limits, IReadOnlyList<long> values) => Check(limits, [.. values], 1);

    /// <summary>
    /// Returns the table that is meant by a solution in doubles, or null if none is found: the nearest whole numbers, or fractions with
    /// small denominators, as the corners of what the equations allow have.
    /// </summary>
    public static TablePoint? FindNear(CellLimits limits, double[] values) => FindWhole(limits, values) ?? FindRational(limits, values);

    /// <summary>Returns the sum of cells.</summary>
    public Fraction Sum(ReadOnlySpan<int> cells)
    {
        Int128 sum = 0;
        foreach (int cell in cells) sum += numerators[cell];
        return new Fraction(sum, Denominator);
    }

    private static TablePoint? FindWhole(CellLimits limits, double[] values)
    {
        long[] numerators = new long[values.Length];
        for (int cell = 0; cell < values.Length; cell++)
        {
            if (!(Math.Abs(values[cell]) <= SolverProtocol.MaximumValue)) return null;
            numerators[cell] = (long)Math.Round(values[cell]);
        }
        return Check(limits, numerators, 1);
    }

    private static TablePoint? FindRational(CellLimits limits, double[] values)
    {
        const int LargestDenominator = 1000;
        var fractions = new Fraction[values.Length];
        long common = 1;
        for (int cell = 0; cell < values.Length; cell++)
        {
            if (Fraction.FindNear(values[cell], LargestDenominator, 1e-7 * Math.Max(1, Math.Abs(values[cell]) * 1e-3)) is not { } fraction) return null;
            fractions[cell] = fraction;
            common = common / Fraction.GreatestDivisor(common, fraction.Denominator) * fraction.Denominator;
            if (common > Fraction.LargestDenominator) return null;
        }
        return Check(limits, [.. fractions.Select(each => (long)(each.Numerator * (common / each.Denominator)))], common);
    }

    private static TablePoint? Check(CellLimits limits, long[] numerators, long denominator)
    {
        Block block = limits.Block;
        if (numerators.Length != block.Count) return null;
        for (int cell = 0; cell < numerators.Length; cell++)
        {
            if (numerators[cell] < (Int128)limits.LowerOf(cell) * denominator) return null;
            if (limits.UpperOf(cell) is { } upper && numerators[cell] > (Int128)upper * denominator) return null;
        }
        for (int equation = 0; equation < block.EquationCount; equation++)
        {
            Int128 sum = 0;
            foreach (int cell in block.MembersOf(equation)) sum += numerators[cell];
            if (sum != (Int128)block.RightHandSides[equation] * denominator) return null;
        }
        return new TablePoint(numerators, denominator);
    }
}
