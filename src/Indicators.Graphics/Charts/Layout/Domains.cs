namespace Indicators.Graphics.Charts.Layout;

internal static class Domains
{
    /// <summary>The domain of the axis, including the values shown, the shared domain and the reference line.</summary>
    public static ValueDomain Joined(ValueDomain shown, ValueDomain? shared, ReferenceLine? line)
    {
        ValueDomain? domain = ValueDomain.Join(shown, shared);
        if (line is { Value: var value })
            domain = ValueDomain.Join(domain, new ValueDomain(value, value));
        return domain!.Value;
    }
}
