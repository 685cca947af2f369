namespace Indicators.Definitions.Expressions.Checking;

/// <summary>A set of numbers: any union of points and of open, closed or unbounded intervals.</summary>
internal sealed class NumberSet
{
    /// <summary>The alternating starts and ends of the intervals, ascending.</summary>
    private readonly Cut[] cuts;

    private NumberSet(Cut[] cuts) => this.cuts = cuts;

    public static NumberSet None { get; } = new([]);

    public static NumberSet All { get; } = Between(double.NegativeInfinity, double.PositiveInfinity);

    public bool IsEmpty => cuts.Length == 0;

    /// <summary>The infimum: the smallest number, or the open lower bound; NaN if the set is empty.</summary>
    public double Least => IsEmpty ? double.NaN : cuts[0].At;

    public static NumberSet Point(double number) => Between(number, number);

    /// <summary>Creates a closed interval.</summary>
    public static NumberSet Between(double least, double most) => new([new Cut(least, false), new Cut(most, true)]);

    public static NumberSet Below(double number) => new([new Cut(double.NegativeInfinity, false), new Cut(number, false)]);

    public static NumberSet Above(double number) => new([new Cut(number, true), new Cut(double.PositiveInfinity, true)]);

    /// <param name="ascending">Distinct points in ascending order.</param>
    public static NumberSet Create(List<double> ascending)
    {
        var cuts = new Cut[ascending.Count * 2];
        for (int i = 0; i < ascending.Count; i++)
            (cuts[i * 2], cuts[i * 2 + 1]) = (new Cut(ascending[i], false), new Cut(ascending[i], true));
        return new NumberSet(cuts);
    }

    public NumberSet Intersect(NumberSet other) => Combine(other, Operation.And);

    public NumberSet Union(NumberSet other) => Combine(other, Operation.Or);

    public NumberSet Except(NumberSet other) => Combine(other, Operation.Except);

    private NumberSet Combine(NumberSet other, Operation operation)
    {
        List<Cut> combined = [];
        bool isInside = false;
        for (int left = 0, right = 0; left < cuts.Length || right < other.cuts.Length;)
        {
            int order = left == cuts.Length ? 1 : right == other.cuts.Length ? -1 : cuts[left].CompareTo(other.cuts[right]);
            Cut at = order <= 0 ? cuts[left] : other.cuts[right];
            if (order <= 0) left++;
            if (order >= 0) right++;
            // A position lies inside a set if an odd number of its cuts precede it.
            bool inLeft = left % 2 == 1, inRight = right % 2 == 1;
            bool holds = operation switch { Operation.And => inLeft && inRight, Operation.Or => inLeft || inRight, _ => inLeft && !inRight };
            if (holds == isInside) continue;
            isInside = !isInside;
            combined.Add(at);
        }
        return new NumberSet([.. combined]);
    }

    private enum Operation
    {
        And,
        Or,
        Except,
    }

    /// <summary>A position between numbers: just before or just after a number.</summary>
    private readonly record struct Cut(double At, bool IsAfter)
    {
        public int CompareTo(Cut other) => At.CompareTo(other.At) is not 0 and int order ? order : IsAfter.CompareTo(other.IsAfter);
    }
}
