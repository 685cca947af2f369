using System.Globalization;

namespace Indicators.Tests.Support.SampleData;

/// <summary>
/// Rows of the structure <c>capacity</c>, from 2024: Europe files reception places, the countries that people cross file transit, and those with
/// camps file funding.
/// </summary>
internal static class CapacityRows
{
    public static IReadOnlyList<string> Columns { get; } = ["reporting_country", "period", "item", "value", "status"];

    private static readonly string[] Crossed = ["CMR", "GRC", "ITA", "MLI", "NER", "TCD"];

    public static IEnumerable<string[]> Create(SampleArea area, AreaQuarter quarter) => quarter.Period.Year < 2024 ? [] : Cells(area, quarter)
        .Select(cell => new[]
        {
            area.Code, quarter.Period.ToString(), cell.Item, cell.Value.ToString(CultureInfo.InvariantCulture),
            SampleFilings.Status(quarter.Period).ToString(),
        });

    private static IEnumerable<(string Item, long Value)> Cells(SampleArea area, AreaQuarter quarter)
    {
        var random = SplitMix64.For($"{area.Code}/capacity/{quarter.Period}");
        int pending = quarter.Origins.Sum(origin => origin.Pending);
        int newcomers = quarter.Origins.Sum(origin => origin.Arrived + origin.Asylum.New);
        if (!area.GroupRecognition || area.Code is "CMR" or "NER")
        {
            // Places are built in steps of fifty for those who usually wait; who waits today fills them.
            int usual = area.Origins.Sum(origin => origin.Pending + (int)(origin.Applications / area.DecisionShare));
            long places = usual * 4 / 10 / 50 * 50 + 500;
            yield return ("REC_PLC", places);
            yield return ("REC_OCC", Math.Min((long)(places * 1.08), (long)(Math.Sqrt(pending * 0.4 / places) * places * 0.86 * random.Around(0.04))));
        }
        if (Crossed.Contains(area.Code))
        {
            int left = random.Round((400 + newcomers * 0.06) * random.Around(0.15));
            yield return ("TRN_LEFT", left);
            yield return ("TRN_SCR", (int)(left * (0.45 + 0.3 * area.DecisionShare) * random.Around(0.1)));
            yield return ("TRN_NGT", random.Round(left * 2.4 * random.Around(0.2)));
        }
        if (area.GroupRecognition)
        {
            long required = quarter.Origins.Sum(origin => origin.Refugees) * 310L / 1000 * 1000 + 1_000_000;
            yield return ("FND_REQ", required);
            yield return ("FND_REC", (long)(required * (0.13 * quarter.Period.Number) * area.Favour * random.Around(0.08)));
        }
    }
}
