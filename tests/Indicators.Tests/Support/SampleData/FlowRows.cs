using System.Globalization;

namespace Indicators.Tests.Support.SampleData;

/// <summary>
/// Rows of the structure <c>flows</c>, from 2023: what moved the stocks, and the arrivals. Part of those who leave without a word is never
/// known, so that stocks and flows differ a little.
/// </summary>
internal static class FlowRows
{
    public static IReadOnlyList<string> Columns { get; } = ["reporting_country", "period", "origin", "flow", "value", "status"];

    public static IEnumerable<string[]> Create(SampleArea area, AreaQuarter quarter)
    {
        if (quarter.Period.Year < 2023) return [];
        var random = SplitMix64.For($"{area.Code}/flows/{quarter.Period}");
        return [.. quarter.Origins.OrderBy(origin => origin.Origin, StringComparer.Ordinal)
            .SelectMany(origin => Cells(area, origin, random).Where(cell => cell.Value > 0), (origin, cell) => new[]
            {
                area.Code, quarter.Period.ToString(), origin.Origin, cell.Flow, cell.Value.ToString(CultureInfo.InvariantCulture),
                SampleFilings.Status(quarter.Period).ToString(),
            })];
    }

    private static (string Flow, int Value)[] Cells(SampleArea area, OriginQuarter origin, SplitMix64 random)
    {
        // Camps see resettlement departures; elsewhere people are naturalised.
        double naturalisedShare = area.GroupRecognition ? 0.002 : 0.42, resettledShare = area.GroupRecognition ? 0.3 : 0.01;
        int naturalised = random.Round(origin.Departed * naturalisedShare * random.Around(0.2));
        int resettled = Math.Min(origin.Departed - naturalised, random.Round(origin.Departed * resettledShare * random.Around(0.2)));
        int otherwise = (int)((origin.Departed - naturalised - resettled) * (0.55 + 0.4 * random.NextUnit()));
        return
        [
            ("ARR", origin.Arrived + origin.Asylum.New), ("IN_GRP", origin.Arrived), ("IN_REC", origin.Granted),
            ("OUT_NAT", naturalised), ("OUT_OTH", otherwise), ("OUT_RET", origin.Returned), ("OUT_RST", resettled),
        ];
    }
}
