namespace Indicators.Definitions;

/// <summary>The frequencies of SDMX CL_FREQ that submissions use, ordered from coarse to fine; the value is the number of periods in a year.</summary>
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

/// <summary>Converts frequencies to codes.</summary>
public static class FrequencyCodes
{
    /// <summary>Returns the code in the SDMX code list CL_FREQ, such as <c>A</c>.</summary>
    public static string SdmxCode(this Frequency frequency) => frequency switch
    {
        Frequency.Annual => "A",
        Frequency.HalfYearly => "S",
        Frequency.Quarterly => "Q",
        _ => "M",
    };
}
