using System.Globalization;

namespace Indicators.Tests.Support.SampleData;

/// <summary>The reference series <c>population</c> of the sample's areas, 2019 to 2025.</summary>
internal static class ReferenceRows
{
    public static string Write()
    {
        IEnumerable<string> lines = SampleAreas.All.OrderBy(area => area.Code, StringComparer.Ordinal).SelectMany(Lines);
        return "area,period,value,unit,source,vintage\n" + string.Concat(lines);
    }

    private static IEnumerable<string> Lines(SampleArea area)
    {
        long inhabitants = area.Inhabitants;
        for (int year = 2019; year <= 2025; year++)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{area.Code},{year},{inhabitants},persons,Made-up figures,2026\n");
            inhabitants += inhabitants * area.GrowthPerMille / 1000;
        }
    }
}
