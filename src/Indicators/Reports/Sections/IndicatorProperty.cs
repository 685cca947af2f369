namespace Indicators.Reports.Sections;

/// <summary>One property of an indicator, such as its numerator.</summary>
internal sealed record IndicatorProperty(string Name, string Content)
{
    /// <summary>Whether a report gives the property elsewhere, beside the figures or once for all indicators.</summary>
    public bool IsCommon { get; init; }
}
