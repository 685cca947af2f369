namespace Indicators.Definitions;

/// <summary>SDMX CL_FREQ, as far as submissions use it. Ordered from coarse to fine; the value is the number of periods in a year.</summary>
public enum Frequency
{
    Annual = 1,
    HalfYearly = 2,
    Quarterly = 4,
    Monthly = 12,
}
