namespace Indicators.Graphics.Charts;

/// <summary>The least and greatest value that an axis must include. Use the same domain for charts to be compared.</summary>
public readonly record struct ValueDomain
{
    /// <exception cref="ArgumentException">A limit is not a finite number, or the least is above the greatest.</exception>
    public ValueDomain(double minimum, double maximum)
    {
        if (!double.IsFinite(minimum) || !double.IsFinite(maximum) || minimum > maximum)
            throw new ArgumentException("A domain needs two finite numbers in order.");
        Minimum = minimum;
        Maximum = maximum;
    }

    public double Minimum { get; }

    public double Maximum { get; }

    /// <summary>Null if no point has a value to show.</summary>
    public static ValueDomain? Find(IEnumerable<ChartPoint> points)
    {
        ValueDomain? domain = null;
        foreach (ChartPoint point in points)
        {
            if (point.DrawnValue is { } value)
                domain = Join(domain, new ValueDomain(value, value));
        }

        return domain;
    }

    public static ValueDomain? Find(IEnumerable<LineSeries> series) => Find(series.SelectMany(each => each.Points));

    public static ValueDomain? Find(IEnumerable<ChartItem> items) => Find(items.Select(each => each.Point));

    public static ValueDomain? Join(ValueDomain? first, ValueDomain? second) =>
        (first, second) switch
        {
            (null, _) => second,
            (_, null) => first,
            ({ } a, { } b) => new ValueDomain(Math.Min(a.Minimum, b.Minimum), Math.Max(a.Maximum, b.Maximum)),
        };

    /// <summary>The domain with the one shared with other charts and a reference line.</summary>
    internal ValueDomain With(ValueDomain? shared, ReferenceLine? line)
    {
        ValueDomain? domain = Join(this, shared);
        return (line is null ? domain : Join(domain, new ValueDomain(line.Value, line.Value)))!.Value;
    }

    public bool Contains(double value) => value >= Minimum && value <= Maximum;
}
