using System.Globalization;

namespace Indicators.Tests.Support.SampleData;

/// <summary>Rows of the structure <c>procedures</c>, from 2024, of the areas in which each applies for asylum and of two others.</summary>
internal static class ProcedureRows
{
    public static IReadOnlyList<string> Columns { get; } = ["reporting_country", "period", "origin", "item", "value", "status"];

    public static bool Files(SampleArea area) => !area.GroupRecognition || area.Code is "CMR" or "NER";

    public static IEnumerable<string[]> Create(SampleArea area, AreaQuarter quarter)
    {
        if (quarter.Period.Year < 2024 || !Files(area)) return [];
        var random = SplitMix64.For($"{area.Code}/procedures/{quarter.Period}");
        return [.. quarter.Origins.OrderBy(origin => origin.Origin, StringComparer.Ordinal)
            .SelectMany(origin => Cells(area, origin, random), (origin, cell) => new[]
            {
                area.Code, quarter.Period.ToString(), origin.Origin, cell.Item, cell.Value.ToString(CultureInfo.InvariantCulture),
                SampleFilings.Status(quarter.Period).ToString(),
            })];
    }

    private static (string Item, int Value)[] Cells(SampleArea area, OriginQuarter origin, SplitMix64 random)
    {
        int pending = (int)(origin.Pending * 0.76), appeals = origin.Asylum.OnAppeal[..3].Sum();
        return
        [
            ("APL", appeals),
            ("APL_CHG", Part(appeals, 0.24 * area.Favour)),
            ("PEN", pending),
            // Where little is decided in a quarter, many wait for long.
            ("PEN_6M", Part(pending, Math.Pow(1 - area.DecisionShare, 2) * 0.9)),
            ("REG", origin.Asylum.New),
            ("REG_10", Part(origin.Asylum.New, 0.55 + 0.4 * area.DecisionShare)),
        ];

        int Part(int whole, double share) => Math.Min(whole, random.Round(whole * Math.Min(0.98, share) * random.Around(0.1)));
    }
}
