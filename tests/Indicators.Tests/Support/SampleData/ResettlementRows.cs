using System.Globalization;
using Indicators.Definitions;

namespace Indicators.Tests.Support.SampleData;

/// <summary>
/// Rows of the structure <c>resettlement</c>, from 2024: countries with camps file who waits, needs and departures; European ones file quotas,
/// arrivals and admissions by complementary pathways.
/// </summary>
internal static class ResettlementRows
{
    public static IReadOnlyList<string> Columns { get; } =
        ["reporting_country", "period", "origin", "item", "stage", "route", "value", "status"];

    private static readonly (string Stage, double Share)[] Stages = [("PND", 0.011), ("SUB", 0.006), ("ACC", 0.0035), ("HLD", 0.0012)];

    private static readonly (string Route, double Share)[] Routes = [("FAM", 0.05), ("EDU", 0.004), ("LAB", 0.009), ("HUM", 0.012), ("SPO", 0.002)];

    /// <summary>Arrivals from Africa and the Near East, of which a country offers places to two origins.</summary>
    private static readonly string[] Resettled = ["SYR", "SDN"];

    /// <summary>The two largest origins: the others have too few cases to be put forward.</summary>
    public static IEnumerable<OriginQuarter> Origins(SampleArea area, AreaQuarter quarter) =>
        quarter.Origins.OrderByDescending(origin => area.Origins.First(each => each.Code == origin.Origin).Refugees).Take(2)
            .OrderBy(origin => origin.Origin, StringComparer.Ordinal);

    /// <summary>How many depart in a quarter.</summary>
    public static int DepartedFrom(OriginQuarter origin) => (int)(origin.Refugees * 0.0006);

    public static IEnumerable<string[]> Create(SampleArea area, IReadOnlyList<AreaQuarter> quarters)
    {
        foreach (IGrouping<int, AreaQuarter> year in quarters.Where(quarter => quarter.Period.Year >= 2024).GroupBy(quarter => quarter.Period.Year))
        {
            foreach (AreaQuarter quarter in year)
                foreach (string[] row in area.GroupRecognition ? Pipeline(area, quarter) : Arrivals(area, quarter)) yield return row;
            foreach (string[] row in area.GroupRecognition ? Needs(area, [.. year]) : Admissions(area, [.. year])) yield return row;
        }
    }

    private static IEnumerable<string[]> Pipeline(SampleArea area, AreaQuarter quarter)
    {
        var random = SplitMix64.For($"{area.Code}/pipeline/{quarter.Period}");
        foreach (OriginQuarter origin in Origins(area, quarter))
            foreach ((string stage, double share) in Stages)
                yield return Row(area, quarter.Period, origin.Origin, "PIPE", stage, "", random.Round(origin.Refugees * share * random.Around(0.15)));
    }

    private static IEnumerable<string[]> Needs(SampleArea area, AreaQuarter[] year)
    {
        Period period = year[0].Period.GetEnclosing(Frequency.Annual);
        foreach (OriginQuarter origin in Origins(area, year[^1]))
        {
            int departed = year.SelectMany(quarter => quarter.Origins).Where(each => each.Origin == origin.Origin).Sum(DepartedFrom);
            yield return Row(area, period, origin.Origin, "NEED", "", "", (int)(origin.Refugees * 0.055));
            yield return Row(area, period, origin.Origin, "DEP", "", "", departed);
        }
    }

    /// <summary>Arrivals are counted from the beginning of the year.</summary>
    private static IEnumerable<string[]> Arrivals(SampleArea area, AreaQuarter quarter)
    {
        var random = SplitMix64.For($"{area.Code}/quota/{quarter.Period.Year}");
        foreach (string origin in Resettled)
        {
            int quota = area.Inhabitants / 20_000 / 10 * 10;
            double used = 0.5 + 0.5 * random.NextUnit();
            yield return Row(area, quarter.Period, origin, "QUOTA", "", "", quota);
            yield return Row(area, quarter.Period, origin, "ARR", "", "", (int)(quota * used * quarter.Period.Number / 4));
        }
    }

    private static IEnumerable<string[]> Admissions(SampleArea area, AreaQuarter[] year)
    {
        var random = SplitMix64.For($"{area.Code}/pathways/{year[0].Period.Year}");
        int protectedPeople = year[^1].Origins.Where(origin => origin.Origin != "UKR").Sum(origin => origin.Refugees);
        foreach ((string route, double share) in Routes)
            yield return Row(area, year[0].Period.GetEnclosing(Frequency.Annual), "", "ADM", "", route, random.Round(protectedPeople * share * random.Around(0.3)));
    }

    private static string[] Row(SampleArea area, Period period, string origin, string item, string stage, string route, int value) =>
    [
        area.Code, period.ToString(), origin, item, stage, route, value.ToString(CultureInfo.InvariantCulture), SampleFilings.Status(period).ToString(),
    ];
}
