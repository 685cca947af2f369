using System.Globalization;
using Indicators.Definitions;

namespace Indicators.Tests.Support.SampleData;

/// <summary>
/// Rows of the structure <c>services</c>, from 2024, of eight areas: legal aid, documents and referrals by quarter, the rest by year. Each item
/// keeps within the one that it is a part of, cell by cell; people whose sex is not known stand in a row without one.
/// </summary>
internal static class ServiceRows
{
    public static IReadOnlyList<string> Columns { get; } = ["reporting_country", "period", "item", "sex", "age", "value", "status"];

    private static readonly string[] Filing = ["AUT", "CMR", "GHA", "GRC", "ITA", "NER", "SWE", "TCD"];
    private static readonly string[] Ages = ["0-4", "5-11", "12-17", "18-59", "60+"];

    // Girls and women, then boys and men, each in the order of Ages.
    private static readonly double[] Weights = [7.2, 9.8, 7.9, 24.1, 2.6, 7.5, 10.1, 8.3, 21.2, 1.3];

    public static IEnumerable<string[]> Create(SampleArea area, IReadOnlyList<AreaQuarter> quarters)
    {
        if (!Filing.Contains(area.Code)) return [];
        return quarters.Where(quarter => quarter.Period.Year >= 2024).SelectMany(quarter =>
        {
            IEnumerable<string[]> rows = Rows(area, quarter, quarter.Period, SampleService.All.Where(service => !service.Annual), null);
            if (quarter.Period.Number < 4) return rows;
            Period year = quarter.Period.GetEnclosing(Frequency.Annual);
            return rows.Concat(Rows(area, quarter, year, SampleService.All.Where(service => service.Annual), null))
                .Concat(Rows(area, quarter, year, SampleService.OfHosts, area.Inhabitants));
        });
    }

    private static IEnumerable<string[]> Rows(
        SampleArea area, AreaQuarter quarter, Period period, IEnumerable<SampleService> services, int? people) =>
        services.SelectMany(service => Cells(area, quarter, period, service, people ?? People(quarter, service.Driver)))
            .Select(cell => new[]
            {
                area.Code, period.ToString(), cell.Item, cell.Sex, cell.Age, cell.Value.ToString(CultureInfo.InvariantCulture),
                SampleFilings.Status(period).ToString(),
            });

    private static int People(AreaQuarter quarter, ServiceDriver driver) => quarter.Origins.Sum(origin => driver switch
    {
        ServiceDriver.Pending => origin.Pending + origin.Asylum.New,
        ServiceDriver.Applied => origin.Asylum.New,
        _ => origin.Refugees,
    });

    private static IEnumerable<(string Item, string Sex, string Age, int Value)> Cells(
        SampleArea area, AreaQuarter quarter, Period period, SampleService service, int people)
    {
        var random = SplitMix64.For($"{area.Code}/services/{service.Item}/{period}");
        (string Sex, string Age)[] groups = Groups(service);
        int whole = (int)(people * service.Ratio * random.Around(0.03));
        int known = (int)(whole * area.BreakdownShare);
        Dictionary<string, int[]> counts = new(StringComparer.Ordinal)
        {
            [service.Item] = groups.Length == 0 ? [whole] : [.. Apportionment.Split(known, WeightsOf(service)), whole - known],
        };
        foreach (ServicePart part in service.Parts)
        {
            double share = ShareOf(area, quarter, part);
            int[] of = counts[part.Of];
            counts[part.Item] = part.Beside is { } beside
                ? [.. of.Zip(counts[beside], (all, others) => all - others)]
                : [.. of.Select(count => (int)(count * Math.Min(0.995, share * random.Around(0.04))))];
        }
        return counts.SelectMany(item => groups.Append((Sex: "", Age: service.Age ?? "")).Zip(item.Value, (group, count) => (item.Key, group.Sex, group.Age, count)))
            .Where(cell => cell.count > 0 || cell.Sex.Length > 0 || service.Detail == ServiceDetail.None);
    }

    /// <summary>Practice differs between areas and gets a little better with time.</summary>
    private static double ShareOf(SampleArea area, AreaQuarter quarter, ServicePart part)
    {
        double practice = 0.75 + 0.5 * SplitMix64.For($"{area.Code}/services/{part.Item}").NextUnit();
        return Math.Min(0.97, part.Share * practice * (1 + 0.012 * (quarter.Period.Ordinal - Period.Create(Frequency.Quarterly, 2024).Ordinal)));
    }

    private static (string Sex, string Age)[] Groups(SampleService service) => service.Detail switch
    {
        ServiceDetail.None => [],
        ServiceDetail.Sex => [("F", service.Age ?? ""), ("M", service.Age ?? "")],
        _ => [.. Ages.Select(age => ("F", age)), .. Ages.Select(age => ("M", age))],
    };

    private static double[] WeightsOf(SampleService service) => service.Detail switch
    {
        ServiceDetail.SexAndAge => Weights,
        _ => [49, 51],
    };
}
