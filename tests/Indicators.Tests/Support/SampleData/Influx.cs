using Indicators.Definitions;

namespace Indicators.Tests.Support.SampleData;

/// <summary>People who flee in numbers and are received as a group: so many in each quarter from the first one on.</summary>
internal sealed record Influx(string Area, string Origin, Period First, IReadOnlyList<int> Persons)
{
    public int In(Period period)
    {
        int index = period.Ordinal - First.Ordinal;
        return index >= 0 && index < Persons.Count ? Persons[index] : 0;
    }
}

/// <summary>What makes the sample's charts move: invented arrivals on the pattern of such crises.</summary>
internal static class Influxes
{
    public static IReadOnlyList<Influx> All { get; } =
    [
        new("AUT", "UKR", Quarter(2022, 1), [38_200, 31_400, 9_300, 5_100, 3_200, 2_500, 2_100, 1_900, 1_700, 1_600, 1_500, 1_500]),
        new("ESP", "UKR", Quarter(2022, 1),
        [
            71_500, 52_300, 21_600, 14_200, 9_400, 8_100, 7_300,
            6_900, 6_600, 6_200, 5_900, 5_700, 5_200, 4_800, 4_700,
        ]),
        new("GRC", "UKR", Quarter(2022, 1), [9_100, 7_200, 3_100, 1_500, 900, 700, 600, 500]),
        new("ITA", "UKR", Quarter(2022, 1), [82_300, 58_700, 19_200, 7_400, 4_100, 3_600, 3_200, 2_900, 2_700, 2_500]),
        new("POL", "UKR", Quarter(2022, 1),
        [
            612_000, 396_000, 47_000, 24_000, 21_000, 19_000, 18_000, 17_500,
            17_000, 16_000, 16_000, 15_500, 15_000, 15_000, 14_000, 14_000,
        ]),
        new("SWE", "UKR", Quarter(2022, 1), [24_400, 13_200, 6_300, 2_600, 1_500, 1_300, 1_100, 1_000, 900, 900]),
        new("TCD", "SDN", Quarter(2023, 2), [182_000, 236_000, 74_000, 61_000, 48_000, 38_000, 33_000, 42_000, 51_000, 36_000, 21_000]),
        new("TCD", "CMR", Quarter(2021, 3), [7_200, 36_400, 4_100, 1_200]),
        new("TCD", "CAF", Quarter(2021, 1), [9_300, 4_200, 2_100, 1_500, 900, 800, 700, 600]),
        new("CMR", "CAF", Quarter(2021, 1), [19_400, 8_200, 5_300, 3_900, 3_100, 2_800, 2_600, 2_400, 2_300, 2_200, 2_000, 2_000]),
        new("CMR", "NGA", Quarter(2019, 2), [2_300, 1_900, 1_700, 1_500, 900, 1_200, 1_300, 1_100, 1_200, 1_300, 1_100, 1_000]),
        new("CMR", "SDN", Quarter(2023, 2), [900, 1_400, 700, 500, 400, 300]),
        new("GHA", "BFA", Quarter(2022, 2), [1_300, 2_100, 2_600, 3_400, 2_900, 1_800, 1_200, 900, 700, 650, 600, 500, 450]),
        new("MLI", "BFA", Quarter(2020, 2),
        [
            1_400, 2_100, 2_600, 3_100, 3_700, 4_300, 5_200, 6_100, 8_300, 9_700,
            11_400, 13_200, 15_100, 16_800, 12_300, 9_400, 7_100, 5_200, 4_100, 3_000,
        ]),
        new("NER", "BFA", Quarter(2020, 1),
        [
            900, 1_100, 1_300, 1_200, 1_500, 1_900, 2_400, 2_800,
            3_300, 3_900, 4_100, 3_700, 3_100, 2_600, 2_300, 1_900,
        ]),
        new("NER", "MLI", Quarter(2020, 1),
        [
            1_200, 1_500, 1_700, 2_000, 2_400, 2_900, 3_300, 3_800,
            4_600, 5_200, 6_100, 7_400, 6_200, 5_100, 4_300, 3_200,
        ]),
        new("NER", "NGA", Quarter(2019, 3), [13_200, 9_600, 5_400, 2_900, 4_200, 5_800, 4_700, 3_900, 3_600, 3_300, 3_100, 2_900]),
        new("NGA", "CMR", Quarter(2019, 1),
        [
            4_900, 4_300, 4_800, 3_900, 2_700, 1_900, 2_800, 3_300,
            2_900, 2_700, 2_500, 2_400, 2_300, 2_200, 2_100, 2_000,
        ]),
    ];

    public static int In(string area, string origin, Period period) =>
        All.Where(influx => influx.Area == area && influx.Origin == origin).Sum(influx => influx.In(period));

    private static Period Quarter(int year, int number) => Period.Create(Frequency.Quarterly, year, number);
}
