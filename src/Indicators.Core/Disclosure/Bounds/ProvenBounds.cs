namespace Indicators.Disclosure.Bounds;

/// <summary>The smallest and largest value that a sum has in some tables that are known to exist.</summary>
internal readonly record struct Reached<T>(T Low, T High);

/// <summary>
/// What is proven about the values that a sum of cells can have: it lies from <see cref="Low"/> to <see cref="High"/> in every table of
/// whole numbers, and it has both values of <see cref="Whole"/> in tables that exist. What an attacker who does all that is possible with
/// these equations derives lies between the two intervals.
/// </summary>
/// <remarks>
/// Errors of the solver widen the outer interval and narrow the inner ones. So what is safe to conclude differs: that a cell is bounded
/// too tightly, if the <b>outer</b> interval is narrower than required; that it is wide enough, only if an <b>inner</b> one is as wide
/// as required. Where neither holds, the audit has not decided.
/// </remarks>
/// <param name="Low">No table of whole numbers has a smaller sum.</param>
/// <param name="High">None has a larger one; null if no bound is known.</param>
/// <param name="Whole">Reached by tables of whole numbers, which an attacker cannot rule out; null if none was found.</param>
/// <param name="Rational">
/// Reached by tables that may have fractions: as wide or wider, and enough against an attacker who uses linear programming only; null if
/// none was found.
/// </param>
internal sealed record ProvenBounds(long Low, long? High, Reached<long>? Whole, Reached<Fraction>? Rational)
{
    /// <summary>Whether no table exists: the equations contradict each other.</summary>
    public bool IsEmpty => High < Low;

    /// <summary>Returns the bounds of the sum of two sums whose tables are independent of each other.</summary>
    public ProvenBounds Add(ProvenBounds other)
    {
        Reached<long>? whole = Whole is { } one && other.Whole is { } two ? new(one.Low + two.Low, one.High + two.High) : null;
        Reached<Fraction>? rational = Rational is { } left && other.Rational is { } right && left.Low.Add(right.Low) is { } low && left.High.Add(right.High) is { } high
            ? new(low, high)
            : whole is { } reached ? new(new Fraction(reached.Low, 1), new Fraction(reached.High, 1)) : null;
        return new ProvenBounds(Low + other.Low, High + other.High, whole, rational);
    }

    /// <summary>Whether these are the smallest and largest values themselves. A sum without an upper bound has a cell that nothing limits.</summary>
    public bool IsExact => Whole is { } whole && whole.Low == Low && (High is null || whole.High == High);

    /// <summary>
    /// Whether these are the bounds of linear programming, rounded to whole numbers: nobody finds tighter ones without trying whole numbers.
    /// In blocks of thousands of cells the corners have denominators that are too large to be checked, so that this cannot be told.
    /// </summary>
    public bool IsExactInFractions =>
        Rational is { } rational && rational.Low.CompareTo(new Fraction(Low, 1)) <= 0 && (High is null || rational.High.CompareTo(new Fraction(High.Value, 1)) >= 0);
}
