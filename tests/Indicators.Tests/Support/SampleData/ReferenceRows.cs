using System.Globalization;

namespace Indicators.Tests.Support.SampleData;

/// <summary>The reference series of the sample's areas, 2019 to 2025.</summary>
internal static class ReferenceRows
{
    private const string Header = "area,period,value,unit,source,vintage\n";

    /// <summary>US dollars in 2019.</summary>
    private static readonly Dictionary<string, int> Incomes = new(StringComparer.Ordinal)
    {
        ["AUT"] = 50_100,
        ["CMR"] = 1_500,
        ["ESP"] = 29_600,
        ["GHA"] = 2_200,
        ["GRC"] = 19_100,
        ["ITA"] = 33_600,
        ["MLI"] = 880,
        ["NER"] = 550,
        ["NGA"] = 2_300,
        ["POL"] = 15_700,
        ["SWE"] = 51_900,
        ["TCD"] = 700,
    };

    /// <summary>Square kilometres.</summary>
    private static readonly Dictionary<string, int> LandAreas = new(StringComparer.Ordinal)
    {
        ["AUT"] = 82_000,
        ["CMR"] = 473_000,
        ["ESP"] = 500_000,
        ["GHA"] = 228_000,
        ["GRC"] = 129_000,
        ["ITA"] = 296_000,
        ["MLI"] = 1_220_000,
        ["NER"] = 1_267_000,
        ["NGA"] = 911_000,
        ["POL"] = 306_000,
        ["SWE"] = 407_000,
        ["TCD"] = 1_259_000,
    };

    private static readonly string[] Areas = [.. SampleAreas.All.Select(area => area.Code).Order(StringComparer.Ordinal)];

    public static string Population() => Header + string.Concat(Areas.SelectMany(code =>
    {
        SampleArea area = SampleAreas.All.First(area => area.Code == code);
        return Lines(code, area.Inhabitants, area.GrowthPerMille, "persons");
    }));

    public static string Income() => Header + string.Concat(Areas.SelectMany(code => Lines(code, Incomes[code], 31, "usd")));

    public static string Land() => Header + string.Concat(Areas.SelectMany(code => Lines(code, LandAreas[code], 0, "km2")));

    private static IEnumerable<string> Lines(string area, long first, int growthPerMille, string unit)
    {
        long value = first;
        for (int year = 2019; year <= 2025; year++)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{area},{year},{value},{unit},Made-up figures,2026\n");
            value += value * growthPerMille / 1000;
        }
    }
}
