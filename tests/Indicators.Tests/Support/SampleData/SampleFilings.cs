using Indicators.Definitions;

namespace Indicators.Tests.Support.SampleData;

/// <summary>Who filed what and when: the late office, the missing quarter, the break and the provisional figures.</summary>
internal static class SampleFilings
{
    public static IReadOnlyList<Period> Quarters { get; } =
        [.. Enumerable.Range(0, 28).Select(index => Period.Create(Frequency.Quarterly, 2019).Next(index))];

    /// <summary>Cameroon has not yet filed the last quarter; Poland never filed the third quarter of 2023.</summary>
    public static bool IsFiled(string area, Period period) => (area, period.Year, period.Number) switch
    {
        ("CMR", 2025, 4) => false,
        ("POL", 2023, 3) => false,
        _ => true,
    };

    /// <summary>Sweden takes people who have left out of its register.</summary>
    public static bool IsRegisterCleaned(string area, Period period) => (area, period.Year, period.Number) is ("SWE", 2021, 1);

    /// <summary>Greece does not yet collect figures on stateless persons: they exist and are not known.</summary>
    public static bool IsNotCollected(string area, string type, Period period) => (area, type) is ("GRC", "STA") && period.Year < 2021;

    /// <summary>The quarter in which a period ends.</summary>
    public static Period QuarterOf(Period period) =>
        period.IsWithin(Frequency.Quarterly) ? period.GetEnclosing(Frequency.Quarterly)
        : period.Frequency == Frequency.Quarterly ? period
        : period.Split(Frequency.Quarterly).Last();

    /// <summary>The status of an ordinary figure of the period.</summary>
    public static char Status(Period period) => QuarterOf(period).CompareTo(Period.Create(Frequency.Quarterly, 2025, 3)) >= 0 ? 'P' : 'A';
}
