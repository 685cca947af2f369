namespace Indicators.Aggregation;

/// <summary>Which part of an indicator a sum is.</summary>
public enum SeriesRole
{
    Numerator,
    Denominator,

    /// <summary>Rows that the definition leaves out, of which only the size is told.</summary>
    LeftOut,
}

/// <summary>
/// What a sum counts, apart from where and when: one component of one indicator for one item of a breakdown, taken from one
/// structure.
/// </summary>
/// <param name="LeftOut">For <see cref="SeriesRole.LeftOut"/> which of the indicator's; else 0.</param>
/// <param name="Structure">The structure that carries the breakdown.</param>
/// <param name="Breakdown">The dimensions in alphabetical order, joined with semicolons; empty for the total.</param>
/// <param name="Item"><see cref="Total"/>, or <c>dimension=code</c> pairs, dimensions in alphabetical order, separated by semicolons.</param>
public sealed record Series(string Indicator, SeriesRole Role, int LeftOut, string Structure, string Breakdown, string Item)
{
    public const string Total = "_T";
}
