namespace Indicators.Reports.Sections;

/// <summary>One thing that is known of an indicator, such as its numerator.</summary>
internal sealed record IndicatorProperty(string Name, string Content)
{
    /// <summary>A report says it elsewhere, beside the figures or once for all indicators.</summary>
    public bool IsCommon { get; init; }
}
