using Indicators.Definitions;

namespace Indicators.Tests.Support.SampleData;

/// <summary>The rhythm of applications, decisions and returns. Made up.</summary>
internal static class SampleRates
{
    private static readonly double[] Season = [0.92, 0.98, 1.1, 1.0];

    /// <summary>Applications to areas with individual procedures, by year from 2019.</summary>
    private static readonly double[] Years = [1.0, 1.02, 1.05, 1.34, 1.62, 1.38, 1.08];

    /// <summary>How much more likely protection is than usual, by year from 2019.</summary>
    private static readonly double[] YearsFavour = [0.82, 0.9, 1.05, 1.35, 1.22, 0.94, 0.74];

    /// <summary>Weights of recognized, complementary, rejected and closed at first instance.</summary>
    private static readonly Dictionary<string, double[]> Outcomes = new(StringComparer.Ordinal)
    {
        ["AFG"] = [46, 22, 21, 11],
        ["BDI"] = [55, 3, 30, 12],
        ["BFA"] = [62, 6, 24, 8],
        ["BGD"] = [3, 6, 78, 13],
        ["BLR"] = [24, 58, 8, 10],
        ["CAF"] = [74, 4, 14, 8],
        ["COL"] = [4, 3, 81, 12],
        ["COD"] = [33, 6, 47, 14],
        ["ERI"] = [66, 13, 9, 12],
        ["GEO"] = [2, 1, 64, 33],
        ["IRQ"] = [27, 13, 45, 15],
        ["MLI"] = [19, 34, 36, 11],
        ["NGA"] = [12, 11, 61, 16],
        ["PAK"] = [7, 8, 70, 15],
        ["RUS"] = [18, 9, 41, 32],
        ["SDN"] = [71, 7, 13, 9],
        ["SOM"] = [39, 24, 26, 11],
        ["SYR"] = [52, 33, 6, 9],
        ["TUN"] = [2, 2, 74, 22],
        ["TUR"] = [31, 3, 49, 17],
        ["UKR"] = [14, 56, 16, 14],
        ["VEN"] = [1, 93, 4, 2],
        ["XXA"] = [34, 28, 26, 12],
    };

    private static readonly double[] UsualOutcome = [24, 9, 52, 15];

    public static double Applications(bool groupRecognition, Period period) =>
        Season[period.Number - 1] * Pandemic(period) * (groupRecognition ? 1 + 0.04 * (period.Year - 2019) : Years[period.Year - 2019]);

    /// <summary>How much of its usual work an asylum office does.</summary>
    public static double Capacity(Period period) => (period.Year, period.Number) switch
    {
        (2020, 2) => 0.5,
        (2020, 3) => 0.8,
        (2022, 1 or 2) => 0.85,
        ( >= 2024, _) => 1.12,
        _ => 1,
    };

    /// <summary>Practice differs between offices and years; appeals succeed less often.</summary>
    public static double[] Outcome(SampleArea area, string origin, Period period, bool appeal)
    {
        double[] usual = Outcomes.GetValueOrDefault(origin, UsualOutcome);
        double favour = area.Favour * YearsFavour[period.Year - 2019];
        double[] first = [usual[0] * favour, usual[1] * favour, usual[2], usual[3]];
        return appeal ? [first[0] * 0.4 + 3, first[1] * 0.4 + 2, first[2] + 12, first[3]] : first;
    }

    /// <summary>The share of an origin's refugees who go back in a quarter.</summary>
    public static double Return(string origin, Period period) => origin switch
    {
        "UKR" when period.CompareTo(Period.Create(Frequency.Quarterly, 2022, 3)) >= 0 => 0.02,
        "SYR" when period.Year >= 2025 => 0.035,
        "CAF" when period.Year >= 2022 => 0.011,
        "NGA" when period.Year >= 2021 => 0.009,
        "CIV" when period.Year >= 2021 => 0.07,
        "SDN" when period.Year >= 2025 => 0.006,
        _ => 0.0006,
    };

    private static double Pandemic(Period period) => (period.Year, period.Number) switch
    {
        (2020, 2) => 0.34,
        (2020, 3) => 0.61,
        (2020, 4) => 0.74,
        (2021, 1) => 0.79,
        (2021, 2) => 0.91,
        _ => 1,
    };
}
