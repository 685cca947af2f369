namespace Indicators.Tests.Disclosure.Attack;

/// <summary>Numbers that may be shown, each rounded to any number of decimals, with any sign.</summary>
internal sealed class NumberSet
{
    private readonly HashSet<double> values = [];
    private double[]? sorted;

    public void Add(double? value)
    {
        if (value is not { } number || !double.IsFinite(number)) return;
        if (values.Add(Math.Abs(number))) sorted = null;
    }

    /// <summary>Whether one of the numbers is shown like this: within half of the last decimal, or another number of its units.</summary>
    public bool Shows(double shown, int decimals, double units = 0.5)
    {
        sorted ??= [.. values.Order()];
        double half = units * Math.Pow(10, -decimals) * (1 + 1e-9) + 1e-9 * Math.Abs(shown);
        int at = Array.BinarySearch(sorted, shown - half);
        if (at < 0) at = ~at;
        return at < sorted.Length && sorted[at] <= shown + half;
    }
}
