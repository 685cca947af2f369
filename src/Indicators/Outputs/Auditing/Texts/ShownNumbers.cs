namespace Indicators.Outputs.Auditing.Texts;

/// <summary>Numbers that may be shown, rounded to any number of decimals.</summary>
internal sealed class ShownNumbers
{
    private readonly List<double> values = [];
    private double[]? sorted;

    public void Add(double value)
    {
        if (!double.IsFinite(value)) return;
        values.Add(Math.Abs(value));
    }

    /// <summary>Orders the numbers: after the last is added, and before the first question.</summary>
    public void Sort()
    {
        double[] all = [.. values];
        Array.Sort(all);
        int count = 0;
        for (int place = 0; place < all.Length; place++)
            if (count == 0 || all[place] != all[count - 1]) all[count++] = all[place];
        sorted = all[..count];
        values.Clear();
        values.TrimExcess();
    }

    /// <summary>Whether one of the numbers is shown like this.</summary>
    /// <param name="units">How far it may be from the number shown, in units of the last decimal.</param>
    public bool Contains(double shown, int decimals, double units = 0.5)
    {
        double[] all = sorted ?? throw new InvalidOperationException("The numbers are not sorted.");
        double half = units * Math.Pow(10, -decimals) * (1 + 1e-9) + 1e-9 * shown;
        int at = Array.BinarySearch(all, shown - half);
        if (at < 0) at = ~at;
        return at < all.Length && all[at] <= shown + half;
    }
}
