namespace Indicators.Disclosure.Bounds.Protocol;

/// <summary>The words for statuses.</summary>
internal static class StatusWord
{
    public static string Format(BoundStatus status) => status switch
    {
        BoundStatus.Optimal => "optimal",
        BoundStatus.Limit => "limit",
        BoundStatus.Infeasible => "infeasible",
        BoundStatus.Unbounded => "unbounded",
        _ => "failed",
    };

    public static string Format(SuppressStatus status) => status switch
    {
        SuppressStatus.Optimal => "optimal",
        SuppressStatus.Feasible => "feasible",
        _ => "infeasible",
    };

    /// <exception cref="ProtocolException">The word is not known.</exception>
    public static BoundStatus ParseBound(ReadOnlySpan<char> word) => word switch
    {
        "optimal" => BoundStatus.Optimal,
        "limit" => BoundStatus.Limit,
        "infeasible" => BoundStatus.Infeasible,
        "unbounded" => BoundStatus.Unbounded,
        "failed" => BoundStatus.Failed,
        _ => throw new ProtocolException("A status is not known."),
    };

    /// <exception cref="ProtocolException">The word is not known.</exception>
    public static SuppressStatus ParseSuppress(ReadOnlySpan<char> word) => word switch
    {
        "optimal" => SuppressStatus.Optimal,
        "feasible" => SuppressStatus.Feasible,
        "infeasible" => SuppressStatus.Infeasible,
        _ => throw new ProtocolException("A status is not known."),
    };
}
