namespace Indicators.Graphics.Charts;

/// <summary>The least and greatest value that an axis must include. Use the same domain for charts to be compared.</summary>
public readonly record struct ValueDomain
{
    /// <exception cref="ArgumentException">A limit is not a finite number, or the least is above the greatest.</exception>
    public ValueDomain(double least, double greatest)
    {
        if (!double.IsFinite(least) || !double.IsFinite(greatest) || least > greatest)
            throw new ArgumentException("A domain needs two finite numbers in order.");
        Least = least;
        Greatest = greatest;
    }

    public double Least { get; }

    public double Greatest { get; }

    /// <summary>Null if no point has a value to show.</summary>
    public static ValueDomain? Find(IEnumerable<ChartPoint> points)
    {
        ValueDomain? domain = null;
        foreach (ChartPoint point in points)
        {
            if (point.Shown is { } value)
                domain = Join(domain, new ValueDomain(value, value));
        }

        return domain;
    }

    public static ValueDomain? Find(IEnumerable<LineSeries> series) => Find(series.SelectMany(each => each.Points));

    public static ValueDomain? Find(IEnumerable<ChartItem> items) => Find(items.Select(each => each.Point));

    public static ValueDomain? Join(ValueDomain? one, ValueDomain? other) =>
        (one, other) switch
        {
            (null, _) => other,
            (_, null) => one,
            ({ } a, { } b) => new ValueDomain(Math.Min(a.Least, b.Least), Math.Max(a.Greatest, b.Greatest)),
        };

    public bool Contains(double value) => value >= Least && value <= Greatest;
}
