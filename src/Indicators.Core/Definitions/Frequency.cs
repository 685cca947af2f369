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

/// <summary>The codes of frequencies.</summary>
public static class FrequencyCodes
{
    /// <summary>The code in the SDMX code list CL_FREQ, such as <c>A</c>.</summary>
    /// <param name="frequency">Any of the frequencies.</param>
    public static string SdmxCode(this Frequency frequency) => frequency switch
    {
        Frequency.Annual => "A",
        Frequency.HalfYearly => "S",
        Frequency.Quarterly => "Q",
        _ => "M",
    };
}
