namespace Indicators.Definitions;

/// <summary>SDMX CL_FREQ, as far as submissions use it. Ordered from coarse to fine; the value is the number of periods in a year.</summary>
public enum Frequency
{
    /// <summary>Years.</summary>
    Annual = 1,

    /// <summary>Half-years.</summary>
    HalfYearly = 2,

    /// <summary>Quarters.</summary>
    Quarterly = 4,

    /// <summary>Months.</summary>
    Monthly = 12,
}
