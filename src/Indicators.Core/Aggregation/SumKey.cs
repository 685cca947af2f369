using Indicators.Definitions;

namespace Indicators.Aggregation;

/// <summary>The key of a row of sums with one sum for each item: the numbers of a series and of a reference area in the table, and a period.</summary>
internal readonly record struct SumKey(int Series, int ReferenceArea, Period Period)
{
    private const int PeriodBits = 17, ReferenceAreaBits = 16;

    /// <summary>The key as one number. Periods stay far below the limit of their bits: the year 2200 has ordinals up to 26,411.</summary>
    internal ulong Packed =>
        ((ulong)(uint)Series << ReferenceAreaBits | (uint)ReferenceArea) << PeriodBits | (uint)Period.Ordinal << 2 | (uint)Rank(Period.Frequency);

    internal static int GetSeries(ulong packed) => (int)(packed >> (ReferenceAreaBits + PeriodBits));

    internal static int GetReferenceArea(ulong packed) => (int)(packed >> PeriodBits) & ((1 << ReferenceAreaBits) - 1);

    private static int Rank(Frequency frequency) => frequency switch
    {
        Frequency.Annual => 0,
        Frequency.HalfYearly => 1,
        Frequency.Quarterly => 2,
        _ => 3,
    };
}
